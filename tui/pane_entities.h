/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_ENTITIES_H
#define TUI_PANE_ENTITIES_H

#include <stdbool.h>
#include <stdint.h>

#include "keymaps/keymap.h"
#include "render/grid.h"
#include "tui/article.h"
#include "tui/entity_list.h"
#include "tui/list.h"

/*
 * Who and what is named: by kind, people first, the most prominent first; each with where in the text it stands, how often, how
 * many quotes are its own and, where there is room, what the text calls it. In its place, once one is chosen, stand the mentions of
 * the selected entity (tui/pane_mentions.h).
 */

/* What a list of entities was made for: as long as that stays, so does the list. */
struct entities_made {
	const struct findings *findings;
	bool indirect;
};

struct pane_entities {
	struct list list;
	struct entity_list names;
	struct entities_made made;
	bool opened;          /* the mentions of the selected entity, if there is one, stand in the list's place */
	struct list mentions; /* their list */
};

struct entities_look {
	struct area area;
	bool tabs;                   /* it shares its place with the quotes */
	bool focused;                /* keys go here */
	const struct keymap *keymap; /* for hints; NULL for none */
};

/* Forgets the article. For another one, and at the end. */
void pane_entities_reset(struct pane_entities *);

void pane_entities_draw(struct pane_entities *, const struct article *, const struct entities_look *, struct grid *);

/* Whether it shows mentions in place of the entities. */
bool pane_entities_shows_mentions(const struct pane_entities *, const struct article *);

/* The list that it shows, and how many items that has. */
struct list *pane_entities_list(struct pane_entities *, const struct article *, size_t *count);

/*
 * The item of what it shows whose row is row of an area of so many columns, as it was drawn last; SIZE_MAX where there is none. Whether
 * a column of the first row, which it shares with the quotes, is their name's.
 */
size_t pane_entities_item(struct pane_entities *, const struct article *, size_t columns, size_t row);
bool pane_entities_is_other_tab(size_t column);

/* The entity that is selected in its list; NONE if there is none. */
uint32_t pane_entities_selected(struct pane_entities *, const struct article *);

/* Selects what is mentioned, or the mention itself where mentions are shown and it is one of them. */
void pane_entities_select(struct pane_entities *, const struct article *, uint32_t mention);

/* Selects, among the mentions, the one in focus in the text; if that is none of them, the one that the reader comes to next. */
void pane_entities_follow(struct pane_entities *, const struct article *);

#endif
