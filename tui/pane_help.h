/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_HELP_H
#define TUI_PANE_HELP_H

#include <stddef.h>

#include "keymaps/keymap.h"
#include "render/grid.h"

/* All that can be done and the keys that do it, as the map has them now; or what of it has some words. */
struct pane_help {
	enum context context; /* where they would be typed */
	size_t top;           /* row at the top */
	struct buffer filter; /* what is looked for; empty: everything is there */
};

/* Everything, from the top, for keys typed in a context. */
void pane_help_reset(struct pane_help *, enum context);
void pane_help_release(struct pane_help *);

/* Looks for words. */
void pane_help_filter(struct pane_help *, const char *words);

/* Draws it; a top that is too low is corrected. */
void pane_help_draw(struct pane_help *, const struct keymap *, struct area area, struct grid *);

#endif
