/* SPDX-License-Identifier: MIT */
#ifndef TUI_JUMPS_H
#define TUI_JUMPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"

/* A place that a reader was at: what was in focus, and what was on the screen. Bytes of text, so that it means the same at every size. */
struct jump {
	uint32_t offset; /* of what was in focus, else of the first row */
	uint32_t anchor; /* of the view */
	int32_t row;
	bool focused; /* something was in focus */
};

/*
 * Where jumps began, oldest first: at most a hundred, and each offset once. Going back and forward in them is as in a browser: a jump from
 * somewhere in between forgets what lies ahead.
 */
struct jumps {
	struct jump *at;
	size_t count, room;
	size_t here;      /* where in them the reader is; the count if at their end */
	struct jump last; /* where the last jump began */
	bool jumped;      /* there was one */
};

/* Remembers where a jump begins. */
void jumps_add(struct jumps *, struct jump from);

/* Where to go back (-1) or forward (+1) to; from is where the reader is. Returns whether there is anywhere. */
bool jumps_go(struct jumps *, int direction, struct jump from, struct jump *to);

void jumps_release(struct jumps *);

#endif
