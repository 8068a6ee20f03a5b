/* SPDX-License-Identifier: MIT */
#ifndef RENDER_LINEBREAK_H
#define RENDER_LINEBREAK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Where a line may end: UAX #14 as ICU has it, with a filter for quotation marks and dashes: ICU refuses good breaks, after the dash
 * of said—“no”, between “yes” and (twice).
 */
struct linebreaker;

/* The caller frees it with linebreaker_free(). One serves any number of texts. */
struct linebreaker *linebreaker_new(void);
void linebreaker_free(struct linebreaker *);

/* What may happen before a byte of text. */
enum linebreak { LINEBREAK_NO, LINEBREAK_MAY, LINEBREAK_MUST };

/*
 * Sets breaks[i] for every byte of valid text: whether a line may, or must (after a line end), begin there. breaks has room
 * for length values.
 */
void linebreaker_set(struct linebreaker *, const char *text, size_t length, uint8_t *breaks);

#endif
