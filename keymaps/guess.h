/* SPDX-License-Identifier: MIT */
#ifndef KEYMAPS_GUESS_H
#define KEYMAPS_GUESS_H

#include <stddef.h>

/*
 * What somebody who wrote a name that does not exist may have meant:
 *
 *     struct guess guess = guess_for(word, length);
 *     ... guess_offer(&guess, "quote-next");
 *     if (guess.best) ...
 *
 * Measures the optimal string alignment distance (Damerau 1964: letters added, left out, changed, or two exchanged),
 * capital or not.
 */
struct guess {
	const char *word;
	size_t length;
	const char *best; /* the nearest name offered, borrowed; NULL if none is near */
	size_t distance;  /* of the best; at the start, one more than is still called near */
};

struct guess guess_for(const char *word, size_t length);
void guess_offer(struct guess *, const char *name);

#endif
