/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_ARTICLE_H
#define TUI_PANE_ARTICLE_H

#include <stddef.h>
#include <stdint.h>

#include "render/grid.h"
#include "tui/article.h"
#include "tui/frame.h"

/*
 * The text, and the gutter with the speakers' marks beside it (an empty area for none). The grid's cursor is put on what is in
 * focus, or on the first row.
 */
void pane_article_draw(const struct article *, struct area text, struct area gutter, struct grid *);

/* Clears rows of what stands there of the text, and beside it: marks, what hangs out. Something is drawn over them next. */
void pane_article_clear(const struct frame *, size_t row, size_t rows, struct grid *);

/*
 * The byte of the text at a row and column of its area, which has so many columns, with text from right to left put into order or not; NONE where
 * there is none. The quote whose mark stands in the gutter beside a row;
 * NONE where there is none. The article has a layout.
 */
uint32_t pane_article_offset(const struct article *, size_t row, size_t column, size_t columns, bool orders);
uint32_t pane_article_quote_beside(const struct article *, size_t row);

#endif
