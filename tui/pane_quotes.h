/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_QUOTES_H
#define TUI_PANE_QUOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "keymaps/keymap.h"
#include "render/grid.h"
#include "tui/article.h"
#include "tui/list.h"
#include "tui/quote_list.h"

/*
 * The quotes of an article as a list: in story order (a row a quote), or by speaker, with how many each has and their share of all
 * quoted words.
 */
enum quotes_order { QUOTES_AS_SHOWN, QUOTES_BY_STORY, QUOTES_BY_SPEAKER };

/* What a list of quotes was made for: as long as that stays, so does the list. */
struct quotes_made {
	const struct findings *findings;
	uint32_t speaker;
	size_t columns;
	bool grouped, indirect;
};

struct pane_quotes {
	struct list list;
	enum quotes_order order; /* as shown: story order in the drawer, by speaker elsewhere */
	struct quote_list rows;
	struct quotes_made made;
};

/* Where and how it is drawn. */
struct quotes_look {
	struct area area;
	bool drawer;                 /* the first row is a border with the pane's name in it */
	bool tabs;                   /* it shares its place with the entities */
	bool focused;                /* keys go here */
	bool full;                   /* it fills the screen */
	const struct keymap *keymap; /* for hints; NULL for none */
};

/* Forgets the article, and what is selected; not the order. For another article, and at the end. */
void pane_quotes_reset(struct pane_quotes *);

void pane_quotes_draw(struct pane_quotes *, const struct article *, const struct quotes_look *, struct grid *);

/* The list as it is now, and how many items it has: the quote that was selected stays so when their order or number changes. */
struct list *pane_quotes_list(struct pane_quotes *, const struct article *, bool drawer, size_t *count);

/* How many quotes the list has, the quote that is selected (NONE if there is none), and selecting one. */
size_t pane_quotes_count(const struct article *);
uint32_t pane_quotes_selected(struct pane_quotes *, const struct article *, bool drawer);
void pane_quotes_select(struct pane_quotes *, const struct article *, uint32_t quote, bool drawer);

/* The item whose row is row of the area, as it was drawn last; SIZE_MAX where there is none. */
size_t pane_quotes_item(struct pane_quotes *, const struct article *, bool drawer, size_t row);

/* Whether a column of the first row, which the pane shares with the entities, is their name's. */
bool pane_quotes_is_other_tab(struct pane_quotes *, const struct article *, bool drawer, size_t column);

/*
 * Selects where the reader is: the quote in focus; without one, in story order, the first one on the screen, else the last one
 * above it. By speaker the list stays, as it would jump to and fro.
 */
void pane_quotes_follow(struct pane_quotes *, const struct article *, bool drawer);

#endif
