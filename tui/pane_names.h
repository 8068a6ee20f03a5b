/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_NAMES_H
#define TUI_PANE_NAMES_H

#include <stdint.h>

#include "keymaps/keymap.h"
#include "render/grid.h"
#include "tui/article.h"
#include "tui/frame.h"

/*
 * A box with all that an entity is called in the text and how often. It is drawn over the bottom of the text, or of the pane (the one in focus) that fills the
 * screen: over the top, if it would cover the row with the cursor, which is what it is about. It is no larger than it needs to be; nothing is drawn where
 * there is no room for a row. What does not fit is counted.
 */
void pane_names_draw(const struct article *, uint32_t entity, const struct keymap *, const struct frame *, enum pane,
		     struct grid *);

#endif
