/* SPDX-License-Identifier: MIT */
#ifndef RENDER_LAYOUT_PIECE_H
#define RENDER_LAYOUT_PIECE_H

#include "render/layout.h"
#include "render/linebreak.h"

/*
 * A piece: a leaf, or a whole table, laid out at one width. For the files called layout*.c alone.
 */
struct piece {
	uint32_t block;     /* the leaf or the table; NONE for an empty slot of the cache */
	uint32_t gap;       /* blank rows before it */
	uint32_t rows;      /* its own, without the gap; at least 1 */
	struct lines lines; /* by row, then column */
};

/* What laying out needs to know. */
struct layout_work {
	const struct document *document;
	struct linebreaker *linebreaker;
	size_t columns;
};

/* Where a leaf's lines begin: what its lists, block quotes and notes take, never more than half of the width. */
size_t layout_indent(const struct layout_work *, uint32_t leaf);

/* Appends what is drawn before a line: layout_prefix(). */
void layout_write_prefix(const struct layout_work *, const struct line *line, struct buffer *prefix);

/* Breaks a leaf's text into lines of so many columns and appends them, rows counted from row. Returns the rows. */
uint32_t layout_break(const struct layout_work *, uint32_t leaf, size_t indent, size_t columns, uint32_t row, struct lines *lines);

/* The table's cells side by side; as a list of cells where that gets too narrow. Returns the rows. */
uint32_t layout_table(const struct layout_work *, uint32_t table, size_t indent, struct lines *lines);

#endif
