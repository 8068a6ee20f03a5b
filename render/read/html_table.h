/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_TABLE_H
#define RENDER_READ_HTML_TABLE_H

#include <stdint.h>

#include "model/document.h"
#include "render/read/html_tree.h"

/*
 * Tables of data, and those that only lay out a page.
 */

/* What stands behind these columns is in the last of them. */
enum { HTML_COLUMNS_MAX = 999 };

/* How many columns a table of data has, at least; 0 for one that lays out a page: its cells are read as if there was no table. */
uint32_t html_table_columns(const struct html_tree *, uint32_t table);

/* Where the cells of a table stand, as HTML's "forming a table" has it: beside those that go over several rows. All zeros at first. */
struct html_grid {
	uint32_t column, columns;         /* the next one, from 0; how many there are by now */
	uint32_t below[HTML_COLUMNS_MAX]; /* of each: how many rows a cell in it still takes, this one among them */
};

/* Where a cell is. */
struct html_place {
	uint32_t column, across; /* from 1; over how many columns it goes */
};

void html_grid_row(struct html_grid *);
struct html_place html_grid_cell(struct html_grid *, const struct html_tree *, uint32_t cell);

/* How many columns it has, with those that cells go over. */
uint32_t html_table_width(const struct html_tree *, uint32_t table);

/* How a cell's text stands in its column: what it says, or its row; by attributes, styles, or the classes of frameworks. */
enum block_style html_table_style(const struct html_tree *, uint32_t cell);

#endif
