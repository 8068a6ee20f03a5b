/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PHRASE_H
#define MODEL_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/span.h"

/*
 * A phrase to look for, as a reader means it: runs of white space are alike (so a phrase that crosses a line end is found), so are
 * kinds of quotation marks and dashes, full and half width, letters with and without accents. Small letters match capitals; a phrase
 * with a capital in it matches only as it is written (smart case).
 *
 * Knuth, Morris and Pratt's search over folded characters: each is compared once or falls back, so that it is linear.
 */
struct phrase {
	struct indexes folded;  /* the phrase, folded */
	struct indexes falls;   /* falls.at[i]: how many characters still match where character i does not */
	uint32_t *starts;       /* a ring: where the clusters of the last folded characters begin; NONE inside of one */
	uint32_t next;          /* in the ring */
	uint32_t matched;       /* characters of the phrase, where the text was left */
	bool capitals;          /* they matter */
	bool after_space;       /* where the text was left */
	struct indexes cluster; /* a cluster of the text, folded */
};

/* Whether a phrase has a capital, so that capitals matter. */
bool phrase_has_capital(const char *text, size_t length);

/* Takes in a phrase; release it with phrase_release(). One that is blank, or nothing when it is folded, is nowhere. */
void phrase_init(struct phrase *, const char *text, size_t length);

/* Forgets what came before: the next text is another. */
void phrase_begin(struct phrase *);

/*
 * Looks on in text, from where it was left (or from the start of a cluster, after phrase_begin()) up to a cluster's end at or behind
 * until; end is where the text ends. Appends the matches that end there, which do not overlap, and begin and end between clusters.
 * Returns how far it came.
 */
uint32_t phrase_look(struct phrase *, const char *text, struct span rest, uint32_t until, struct spans *matches);

/* Whether the phrase stands anywhere in a text. */
bool phrase_is_in(struct phrase *, const char *text, size_t length);

void phrase_release(struct phrase *);

#endif
