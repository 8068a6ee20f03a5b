/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_ARTICLE_H
#define TUI_PANE_ARTICLE_H

#include "render/grid.h"
#include "tui/article.h"

/*
 * The text, and the gutter with the speakers' marks beside it (an empty area for none). The grid's cursor is put on what is in
 * focus, or on the first row.
 */
void pane_article_draw(const struct article *, struct area text, struct area gutter, struct grid *);

#endif
