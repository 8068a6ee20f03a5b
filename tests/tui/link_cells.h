/* SPDX-License-Identifier: MIT */
#ifndef TESTS_TUI_LINK_CELLS_H
#define TESTS_TUI_LINK_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"

/*
 * Where each cell of a terminal leads: a second libvterm, of which only the state is used, and which takes note of the link (OSC 8) that is
 * open when a character is put into a cell. It knows nothing of how the program came to write it.
 */
struct link_cells {
	struct VTerm *vterm;
	int rows, columns;
	uint32_t *cells;         /* the number of the link from 1, row by row; 0 for none */
	struct buffer addresses; /* "ID;ADDRESS", a NUL behind each */
	uint32_t open;           /* the link that is open now, or 0 */
	size_t taken;            /* bytes of what was printed */
};

void link_cells_init(struct link_cells *, int rows, int columns);
void link_cells_release(struct link_cells *);
void link_cells_resize(struct link_cells *, int rows, int columns);

/* Takes in what was printed since the last time. */
void link_cells_take(struct link_cells *, const struct buffer *printed);

/* Appends "ROW,FIRST-LAST ADDRESS" for the cells of each row that lead to one address, counted from 1: what a script's "links" prints. */
void link_cells_write(const struct link_cells *, struct buffer *out);

#endif
