/* SPDX-License-Identifier: MIT */
#ifndef TUI_QUOTE_ROW_H
#define TUI_QUOTE_ROW_H

#include "render/grid.h"
#include "tui/quote_list.h"

/* How a row of the quotes pane looks. */

enum { QUOTE_ROW_BASIS = 10 }; /* columns for how the speaker is known */

/* The columns that a quote's text has, by speaker, in a pane of so many; and what of them a sign before it takes. */
size_t quote_row_columns(size_t columns);
size_t quote_row_sign(const struct quote *);

/*
 * Where a row of a quote's text ends: at the last white space that leaves no more than so many columns, or in the middle of a word
 * wider than that. Never where it starts, unless nothing is left.
 */
uint32_t quote_row_end(const char *text, struct span, size_t columns);

/* Where the next row begins: behind the white space at the end of the one before. */
uint32_t quote_row_next(const char *text, struct span, uint32_t end);

/* Draws words of a text into the first row of an area, cut at its end; a line end that is only wrapping is a space. */
void quote_row_put_words(struct grid *, struct area, size_t column, const char *text, struct span, struct style);

/* Draws a sign before words that are only reported, into the columns that quote_row_sign() has for it. */
void quote_row_put_sign(const struct quote *, struct area, size_t row, size_t column, struct grid *);

/* Draws a row of the list into a row of the pane's area. */
void quote_row_draw(const struct quote_list *, const struct quote_row *, struct area, size_t row, struct grid *);

#endif
