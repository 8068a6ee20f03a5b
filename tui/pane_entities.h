/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_ENTITIES_H
#define TUI_PANE_ENTITIES_H

#include <stdbool.h>
#include <stdint.h>

#include "render/grid.h"
#include "tui/article.h"
#include "tui/list.h"

/*
 * Who and what is named: by kind, people first, the most prominent first; each with where in the text it stands, how often, and
 * how many quotes are its own.
 */
struct pane_entities {
	struct list list;
};

struct entities_look {
	struct area area;
	bool tabs;    /* it shares its place with the quotes */
	bool focused; /* keys go here */
};

void pane_entities_draw(struct pane_entities *, const struct article *, const struct entities_look *, struct grid *);

/* How many entities the list has, and the one that is selected (NONE if there is none). */
size_t pane_entities_count(const struct article *);
uint32_t pane_entities_selected(const struct pane_entities *, const struct article *);

#endif
