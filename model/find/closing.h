/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CLOSING_H
#define MODEL_FIND_CLOSING_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/features.h"
#include "model/find/telling.h"

/* How many there are of what tells where reported speech ends. */
struct closing_counts {
	uint32_t commas, dashes, brackets, verbs, cues, quotes;
};

/* A place where it may end: before a mark or a small word, or with its sentence. */
struct closing {
	uint32_t end;                 /* the first item that is in it no longer */
	struct closing_counts within; /* among the items that are */
};

enum { CLOSINGS_MAX = 16 };

struct closings {
	uint32_t first;                  /* item: where it begins */
	struct closing at[CLOSINGS_MAX]; /* in order */
	uint32_t count;
	struct closing_counts all; /* to the sentence's end */
};

/* There is one at least. Where quotations are said by the word, all of them are within. */
void closing_find(struct closings *, const struct telling *, uint32_t first);

/* What a model is told of one. */
void closing_view(const struct closings *, const struct telling *, uint32_t index, struct features *);

#endif
