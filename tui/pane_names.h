/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_NAMES_H
#define TUI_PANE_NAMES_H

#include <stdint.h>

#include "keymaps/keymap.h"
#include "render/grid.h"
#include "tui/article.h"

/*
 * A box over the screen with all that an entity is called in the text and how often. It is drawn into the middle of area, no larger than
 * it needs to be; nothing is drawn where there is no room for a row. What does not fit is counted.
 */
void pane_names_draw(const struct article *, uint32_t entity, const struct keymap *, struct area area, struct grid *);

#endif
