/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_CARDS_H
#define TUI_PANE_CARDS_H

#include "render/grid.h"
#include "tui/article.h"

/*
 * The quotes on the screen as cards beside the text: each begins level with the first line of its quote. Cards that would
 * overlap are pushed down, and say so with a connecting mark. A statement in parts is one card, each part level with its
 * line. area lies beside the text's, row for row.
 */
void pane_cards_draw(const struct article *, struct area area, struct grid *);

#endif
