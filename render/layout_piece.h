/* SPDX-License-Identifier: MIT */
#ifndef RENDER_LAYOUT_PIECE_H
#define RENDER_LAYOUT_PIECE_H

#include "model/span.h"
#include "render/layout.h"
#include "render/linebreak.h"

/*
 * A piece: what is laid out at once. A leaf, a part of a very long leaf, or a row of a table. A piece is named by
 * the place of its first row. For the files called layout*.c alone.
 */
struct piece {
	struct place place; /* block is NONE for an empty slot of the cache */
	uint32_t gap;       /* blank rows before it */
	uint32_t rows;      /* its own, without the gap; at least 1 */
	struct lines lines; /* by row, then column */
};

enum { TABLE_COLUMNS_MAX = 64 }; /* cells behind these stand in the last of them */

/* The columns of a table, fitted to a width. */
struct table_columns {
	uint32_t table; /* NONE before there was one */
	bool beside;    /* cells stand beside one another; else they are too many, and stand below one another */
	size_t count;
	size_t widths[TABLE_COLUMNS_MAX];
	size_t words[TABLE_COLUMNS_MAX]; /* what its longest word takes, if no column is to cut one; else 0 */
};

/* What laying out needs to know. */
struct layout_work {
	const struct document *document;
	struct linebreaker *linebreaker;
	size_t columns;
	size_t wrapping; /* the width that the text was wrapped at by hand; 0 if its line ends are meant */
	bool hangs;      /* layout_hang_marks() */
	bool spaced;     /* a plain text has blank lines between its paragraphs: lines that it has close are meant so */
	struct table_columns *table; /* the last table that was looked at */
	const uint8_t *shown;        /* enum layout_shown for each block; NULL: all are */
};

/* What stands where something is not shown. */
#define LAYOUT_SKIPPED "⋯"

/* The same as below, of what is shown alone. The one that holds an offset is the next one if that is not shown, or else the last. */
struct place layout_piece_first(const struct layout_work *);
struct place layout_piece_next(const struct layout_work *, struct place piece);
struct place layout_piece_previous(const struct layout_work *, struct place piece);
struct place layout_piece_holding(const struct layout_work *, uint32_t offset);
struct place layout_piece_last(const struct layout_work *);

/* Appends what says that something is not shown before a piece: "⋯ 3 paragraphs". Returns its columns. */
size_t layout_write_skipped(const struct layout_work *, struct place piece, struct buffer *out);

/* Takes from a piece that is laid out what is not shown of it, and says before it what is not. */
void layout_lay_shown(const struct layout_work *, struct piece *piece);

/* The first piece; the one behind or before another; the one that holds an offset. With NONE where there is none. */
struct place piece_first(const struct document *);
struct place piece_next(const struct document *, struct place piece);
struct place piece_previous(const struct document *, struct place piece);
struct place piece_holding(const struct document *, uint32_t offset);

/* The last piece. */
struct place piece_last(const struct document *);

/* The text of a piece. */
struct span piece_span(const struct document *, struct place piece);

/* The outermost table around a block; NONE if it is in none. */
uint32_t piece_table(const struct document *, uint32_t block);

/* Whether blocks stand on lines of the text directly below one another, as only those of plain text do. */
bool layout_adjoins(const struct document *, uint32_t before, uint32_t after);

/* Blank rows before a piece. */
uint32_t layout_gap(const struct layout_work *, struct place piece);

/* The block quote whose bar goes on over the blank rows before a piece; NONE if there is none. */
uint32_t layout_gap_bar(const struct layout_work *, struct place piece);

/* Why a piece is left out, or was before it was brought back: its first leaf is. */
struct left_out piece_left_out(const struct document *, struct place piece);

/* Whether a piece is left out together with the one before it. */
bool layout_goes_on_beside(const struct layout_work *, struct place piece);

/* The columns of the bar before what is left out. */
size_t layout_bar(const struct layout_work *);

/* Lays a piece out anew. */
void layout_lay(const struct layout_work *, struct place place, struct piece *piece);

/* Where a block's lines begin: what its lists, block quotes and notes take, never more than half of the width. */
size_t layout_indent(const struct layout_work *, uint32_t block);

/*
 * A bullet or number with which a text begins: the lines below the first one begin behind it. In an item of a list it stands in the place of
 * the item's own.
 */
struct hang {
	size_t bytes, columns; /* 0: the text does not begin so */
	bool is_drawn;         /* in the place of the item's own */
};

struct hang layout_hang(const struct layout_work *, struct place piece);

/* Appends what is drawn before a line: layout_prefix(). */
void layout_write_prefix(const struct layout_work *, const struct line *line, struct buffer *prefix);

/*
 * Breaks a leaf's text, or a part of it, into lines of so many columns and appends them. model has the leaf, the first row, the
 * indent. Returns the rows.
 */
uint32_t layout_break(const struct layout_work *, struct span span, struct line model, size_t columns,
		      struct lines *lines);

/* Fits the columns of a table to room, unless that was done just before. */
void layout_fit_table(const struct layout_work *, uint32_t table, size_t room);

/*
 * Appends what is drawn before a cell of a table whose cells stand below one another: two spaces, and what its column is called. False
 * if that is nothing: before the first cell of a row, and before headings.
 */
bool layout_cell_label(const struct layout_work *, uint32_t cell, size_t room, struct buffer *out);

/* Appends the lines of a table's row. Returns the rows. */
uint32_t layout_table_row(const struct layout_work *, uint32_t row, struct lines *lines);

#endif
