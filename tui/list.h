/* SPDX-License-Identifier: MIT */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include <stdbool.h>
#include <stddef.h>

/*
 * What all panes with a list have: items, each of one row or more, one of them selected, scrolled so that it is seen.
 */
struct list {
	size_t selected; /* item */
	size_t top;      /* row at the top */
	bool scrolled;   /* by hand: what is selected may be out of sight */
	size_t stayed;   /* what was selected then: as long as it is, the list stays */
};

/* Moves the selection by items, stopping at the ends. Returns whether it moved. */
bool list_move(struct list *, long items, size_t count);

/* Scrolls by rows, whatever is selected: list_reveal() leaves it so until something else is. */
void list_scroll(struct list *, long rows);

/* Scrolls so that rows first to end (excluded) are seen in a pane of height rows, of total rows. */
void list_reveal(struct list *, size_t first, size_t end, size_t height, size_t total);

#endif
