/* SPDX-License-Identifier: MIT */
#ifndef TUI_HISTORY_H
#define TUI_HISTORY_H

#include <stddef.h>

#include "base/array.h"

/* What was typed into a prompt before, oldest first. All zeros: nothing yet. */
struct history {
	struct history_lines ARRAY(char *) lines;
};

/* The most lines that are remembered; the oldest goes first. */
enum { HISTORY_MAX = 200 };

/* Remembers a line, which is copied; one that was there is now the newest. An empty one is nothing. */
void history_add(struct history *, const char *line);

/*
 * The index of the next older (-1) or newer (+1) line than the one at from that begins with prefix; the count of lines if there is none.
 * From the count on, the newest is the first older one.
 */
size_t history_find(const struct history *, size_t from, int way, const char *prefix);

void history_release(struct history *);

#endif
