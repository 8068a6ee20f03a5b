/* SPDX-License-Identifier: MIT */
#ifndef RENDER_WORDBREAK_H
#define RENDER_WORDBREAK_H

#include <stddef.h>
#include <stdint.h>

/*
 * Where words begin and end: UAX #29 as ICU has it, with its dictionaries for the scripts that put no spaces between words.
 */
struct wordbreaker;

/* The caller frees it with wordbreaker_free(). One serves any number of texts. */
struct wordbreaker *wordbreaker_new(void);
void wordbreaker_free(struct wordbreaker *);

/* What there is at a place in a text, between two bytes: bits. */
enum {
	WORDBREAK_EDGE = 1,  /* one of UAX #29's boundaries: also on either side of each space and mark */
	WORDBREAK_START = 2, /* a word begins: letters, digits, ideographs */
	WORDBREAK_END = 4,   /* one ends */
};

/* Sets edges[i] for every place of valid text, its two ends included: edges has room for length + 1 values. */
void wordbreaker_set(struct wordbreaker *, const char *text, size_t length, uint8_t *edges);

#endif
