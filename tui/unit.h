/* SPDX-License-Identifier: MIT */
#ifndef TUI_UNIT_H
#define TUI_UNIT_H

#include <stdint.h>

#include "model/span.h"
#include "tui/article.h"

/* What text is selected by. Each stands inside of one leaf. */
#define UNITS(X)                                                                                                       \
	X(UNIT_CHARACTER, "characters") /* a grapheme cluster */                                                       \
	X(UNIT_WORD, "words")           /* or what stands between two: UAX #29 */                                      \
	X(UNIT_SENTENCE, "sentences")                                                                                  \
	X(UNIT_QUOTE, "quotes") /* where nobody is quoted: a sentence */                                               \
	X(UNIT_PARAGRAPH, "paragraphs")

#define UNIT_ENUMERATOR(unit, name) unit,
enum unit { UNITS(UNIT_ENUMERATOR) UNIT_COUNT };

/* "words": for people. */
const char *unit_name(enum unit);

/* The unit that a byte of the text is in; an empty one at its place if it is between two leaves. */
struct span unit_around(const struct article *, enum unit, uint32_t offset);

/* Where the next unit after the one around offset begins, or the one before it: text, not the white space before it. offset if there is none. */
uint32_t unit_next(const struct article *, enum unit, uint32_t offset);
uint32_t unit_previous(const struct article *, enum unit, uint32_t offset);

/* The start of the next word, its end (the last cluster of it), the start of the word before. offset if there is none. */
uint32_t unit_word_next(const struct article *, uint32_t offset);
uint32_t unit_word_end(const struct article *, uint32_t offset);
uint32_t unit_word_previous(const struct article *, uint32_t offset);

#endif
