/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_HELP_H
#define TUI_PANE_HELP_H

#include <stddef.h>

#include "keymaps/keymap.h"
#include "render/grid.h"

/* All keys that work, as the map has them now. */
struct pane_help {
	enum context context; /* where they would be typed */
	size_t top;           /* row at the top */
};

/* Draws it; a top that is too low is corrected. */
void pane_help_draw(struct pane_help *, const struct keymap *, struct area area, struct grid *);

#endif
