/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_CARDS_H
#define TUI_PANE_CARDS_H

#include "keymaps/keymap.h"
#include "render/grid.h"
#include "tui/article.h"

/*
 * The quotes on the screen as cards beside the text: each begins level with the first line of its quote. Where a card could not, as the one
 * before is there, a bracket in the border leads from that line to it. A statement in parts is one card, each part level with its line. The
 * card in focus is whole, and says what can be done with it if the row below is free; the others have a few rows; what has no room is counted. area lies beside the text's, row for row, and
 * the border, one column wide and drawn before, beside both; it may be empty.
 */
void pane_cards_draw(const struct article *, struct area area, struct area border, const struct keymap *,
		     struct grid *);

/* The quote whose card has a row of the area; NONE where there is none. */
uint32_t pane_cards_quote(const struct article *, struct area area, size_t row);

#endif
