/* SPDX-License-Identifier: MIT */
#ifndef TUI_PICK_H
#define TUI_PICK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/grid.h"
#include "tui/list.h"

/*
 * A list to choose from, over the bottom of the text, of rows with a label and a dim detail at the right. It belongs to a prompt
 * (tui/prompt.h): what is typed there is looked for in the rows, as words that all stand somewhere in label or detail, folded
 * (utf8_fold()); the rest is hidden. All zeros: closed.
 *
 *     pick_open(&pick);
 *     pick_add(&pick, "Jens Stoltenberg", "7 quotes", entity);
 *     pick.typed = "a new name";          only if what was typed itself may be taken: it is the first row then
 *     pick_filter(&pick, "stol");
 *     const struct pick_row *row = pick_selected(&pick);
 */
struct pick_row {
	size_t label, detail; /* where the strings begin in the pick's strings */
	uint32_t value;       /* the caller's */
};

enum { PICK_TYPED = UINT32_MAX }; /* the value of the row that is what was typed itself */

struct pick {
	bool open;
	const char *typed; /* the detail of the row for what was typed itself; NULL: no such row. Borrowed */
	bool unselected;   /* no row is selected yet: as long as nobody has moved to one */
	struct pick_rows ARRAY(struct pick_row) rows;
	struct pick_shown ARRAY(uint32_t) shown; /* rows that are not hidden */
	struct buffer strings;
	struct list list;   /* of what is shown */
	struct buffer hint; /* what can be done with a row; it stands in the head where there is room. May be empty */
};

/* Opens it, without rows. */
void pick_open(struct pick *);
void pick_close(struct pick *);

/* Whether every word of text stands somewhere in a row, both folded: what a filter is. */
bool pick_has_words(const char *row, const char *text);

/* Adds a row; strings are copied. Shown after the next pick_filter(). */
void pick_add(struct pick *, const char *label, const char *detail, uint32_t value);

/*
 * Shows the rows that have all words of text; "" shows all. Selected is the row that is called so (folded), else the first of them, else
 * what was typed itself: that is one row above, where no row is called so. (None is while unselected.)
 */
void pick_filter(struct pick *, const char *text);

/* Moves the selection, from the last row to the first and back. */
void pick_move(struct pick *, long rows);

/* What is selected; NULL if nothing is. Borrowed until the rows change. */
const struct pick_row *pick_selected(const struct pick *);
const char *pick_label(const struct pick *, const struct pick_row *);

/*
 * The rows on the screen it takes at the bottom of an area: a head, and the rows for which there is room. 0 if it is closed, or if none has to be
 * selected (unselected) and there is none: "nothing like that" is no word on what is typed then.
 */
size_t pick_height(const struct pick *, size_t rows);

/* Draws it over the bottom of an area. */
void pick_draw(struct pick *, struct area, struct grid *);

#endif
