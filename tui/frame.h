/* SPDX-License-Identifier: MIT */
#ifndef TUI_FRAME_H
#define TUI_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "render/grid.h"

/*
 * Where everything lies on the screen: a function of its size and of what the reader wants, and of nothing else. The text
 * gets what it wants first, the panes share the rest.
 *
 *     columns          layout
 *     < 20 (rows < 4)  the text alone
 *     20-43            text and status row; a pane fills the screen on demand
 *     44-111           the quotes in a drawer below, if there are 18 rows
 *     112-149          one sidebar of 40 or more
 *     150-179          names of 28 to 32, text, quotes of 44 or more
 *     >= 180           names of 34 to 38, text, quote cards level with their lines
 */
enum pane { PANE_TEXT, PANE_QUOTES, PANE_ENTITIES, PANE_HELP, PANE_COUNT };

enum { FRAME_MEASURE = 72, FRAME_MEASURE_MIN = 40, FRAME_MEASURE_MAX = 200 };

struct frame_wishes {
	size_t measure;    /* columns of text */
	enum pane full;    /* the pane that fills the screen; PANE_TEXT for none */
	enum pane sidebar; /* what a single sidebar shows: PANE_QUOTES or PANE_ENTITIES */
	bool zen;          /* the text alone, and a dim line */
	bool no_quotes;    /* there are none: no drawer for them */
	bool first_keys;   /* a row below the text that names some keys */
};

/* Areas without rows or columns are not there. */
struct frame {
	struct area header, text, first_keys, status;
	struct area gutter;            /* left of the text, for the speakers' marks */
	struct area panes[PANE_COUNT]; /* of quotes, names and help; the text's has its margins */
	struct area borders[2];        /* one column wide */
	bool hangs_marks;              /* the column before the text is for opening marks that hang out */
	bool drawer;                   /* the quotes lie below the text: their first row is a border */
	bool cards;                    /* the quotes are cards level with their lines */
	bool tabs;                     /* one sidebar for quotes and names */
};

struct frame frame_lay(const struct frame_wishes *, size_t rows, size_t columns);

static inline bool area_is_empty(struct area area)
{
	return !area.rows || !area.columns;
}

#endif
