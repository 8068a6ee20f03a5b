/* SPDX-License-Identifier: MIT */
#ifndef RENDER_GRID_H
#define RENDER_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/style.h"

/*
 * The screen as a value: rows x columns of cells, each holding a grapheme cluster, a style and perhaps a link. A wide cluster takes two
 * cells; the second is empty (length 0, cols 0). Widths are utf8proc's, everywhere.
 */
struct cell {
	uint32_t at; /* the cluster's bytes in the grid's text */
	uint16_t length;
	uint16_t link; /* where it leads: the number of a link of the grid, from 1; 0 for nowhere */
	uint8_t cols;  /* 1 or 2; 0 for the second half of a wide cluster */
	struct style style;
};

/* Where cells lead. */
struct grid_link {
	uint32_t at, length; /* the address, in the grid's text */
	uint32_t id;         /* the same for all cells of one link, whatever rows they are in */
};

struct grid_links ARRAY(struct grid_link);

struct grid {
	size_t rows, columns;
	struct cell *cells; /* rows * columns, row by row */
	struct buffer text;
	struct grid_links links;
	bool orders;                      /* text from right to left is put into the order in which it stands as it is written */
	size_t cursor_row, cursor_column; /* where the real cursor sits: on the focus */
};

/* All cells blank in STYLE_TEXT. rows and columns may be 0. Released with grid_release(). */
void grid_init(struct grid *, size_t rows, size_t columns);
void grid_release(struct grid *);

struct cell *grid_cell(const struct grid *, size_t row, size_t column);

/* A part of a grid to draw into; nothing drawn leaves it. */
struct area {
	size_t row, column, rows, columns;
};

/*
 * Writes text at row, column of the area, clipped to it; a wide cluster that does not fit whole is a space. Control
 * characters, which must not come, are skipped. Returns the columns written.
 */
size_t grid_put(struct grid *, struct area, size_t row, size_t column, const char *text, size_t length, struct style);

/* The same for a NUL-terminated string. */
size_t grid_puts(struct grid *, struct area, size_t row, size_t column, const char *text, struct style);

/* The same, but what does not fit into columns is cut at a cluster and ends in an ellipsis, with no blank or dash before it. */
size_t grid_put_cut(struct grid *, struct area, size_t row, size_t column, size_t columns, const char *text,
		    size_t length, struct style);

/* The same for sentences: where it costs no more than four columns, no word is cut. */
size_t grid_put_cut_words(struct grid *, struct area, size_t row, size_t column, size_t columns, const char *text,
			  size_t length, struct style);

/* Fills a row of the area from column on with spaces of a style. */
void grid_fill(struct grid *, struct area, size_t row, size_t column, struct style);

/* Adds flags to all cells of a row of the area. */
void grid_flag(struct grid *, struct area, size_t row, uint8_t flags);

/*
 * Makes so many cells of a row of the area lead to an address, from column on. What is drawn over them later leads nowhere. More than
 * 65,535 stretches lead nowhere, too.
 */
void grid_lead(struct grid *, struct area, size_t row, size_t column, size_t columns, const char *address, uint32_t id);

/* All cells lead nowhere. */
void grid_lead_nowhere(struct grid *);

/* The link of a cell; NULL if it leads nowhere. */
const struct grid_link *grid_link(const struct grid *, const struct cell *);

/* Puts the cursor at row, column of the area, or as near to it as the area goes. */
void grid_cursor(struct grid *, struct area, size_t row, size_t column);

/* Appends a row's text, spaces at its end left out. */
void grid_write_row(const struct grid *, size_t row, struct buffer *out);

#endif
