/* SPDX-License-Identifier: MIT */
#ifndef RENDER_LINEBREAK_MARKS_H
#define RENDER_LINEBREAK_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Quotation marks, dashes, and the breaks around them. UAX #14 has one class for marks that open and marks that close (QU), so it
 * refuses good breaks beside them and allows some that leave a mark alone. Which way a mark looks is told from what stands around
 * it: a French or German mark, a straight one. A dash stays on the line of the word before it, or of the one that it opens; so does
 * the sign of a footnote, "the end.[12]", but a second one behind it.
 */

/* Mends what UAX #14 made of valid text: breaks has an enum linebreak (render/linebreak.h) for each byte. Linear. */
void linebreak_mend_marks(const char *text, size_t length, uint8_t *breaks);

/* Whether a character is a quotation mark, whichever way it looks; an apostrophe is one too. */
bool linebreak_is_mark(uint32_t character);

#endif
