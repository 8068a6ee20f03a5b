/* SPDX-License-Identifier: MIT */
#ifndef RENDER_LAYOUT_H
#define RENDER_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "model/document.h"

/*
 * Document -> lines, at one width, on demand. What is laid out is a piece: a leaf (a part of it, if it is very long), or a row of
 * a table, whose cells stand side by side. Only the pieces that are asked for are ever laid out (and kept, as many as a
 * few screens show), so opening, paging and resizing cost what is seen, not what there is.
 *
 * Rows and columns count terminal cells from 0.
 */

/* A piece of one row. Lines of one row are in column order; all but those of tables are alone in their row. */
struct line {
	struct span span; /* the text to show; white space at its end is left out. Empty in a blank row */
	uint32_t block;   /* the leaf it belongs to */
	uint32_t row;     /* within its piece, from 0; the blank rows before it do not count */
	uint16_t indent;  /* the column it begins at */
	uint16_t cols;    /* the columns its text takes */
	uint16_t flags;   /* enum line_flag, or-ed */
};

enum line_flag {
	LINE_FIRST = 1,   /* the first line of its leaf: a bullet or number is drawn before it */
	LINE_LAST = 2,    /* the last line of its leaf */
	LINE_RULE = 4,    /* a rule is drawn over its columns */
	LINE_CUT = 8,     /* a word is cut at its end: it was wider than the width */
	LINE_BESIDE = 16, /* no text: beside what is left out of a page, whose bar alone goes on */
	LINE_ON = 64,     /* goes on with a line of code that was too wide: a mark is drawn before it */
	LINE_REASON = 32, /* such a line, in which the reason is said of what follows */
	LINE_HUNG = 128,  /* begins one column before its indent, with an opening quotation mark */
	LINE_SKIPPED = 256, /* no text: it says what is not shown there */
};

struct lines ARRAY(struct line);

/* A row of the document. */
struct place {
	uint32_t block; /* a leaf or a row of a table; NONE in an empty document */
	uint32_t row;   /* within the piece, the blank rows before it included */
	uint32_t part;  /* of a very long leaf; else 0 */
};

struct layout;

/* The document is borrowed. columns is at least 1. The caller frees it with layout_free(). */
struct layout *layout_new(const struct document *, size_t columns);
void layout_free(struct layout *);

size_t layout_columns(const struct layout *);

/*
 * From now on opening quotation marks at the start of a line hang out by a column, so that letters stand below letters: whoever draws the
 * lines has a column for them before the first. To be called before anything is laid out.
 */
void layout_hang_marks(struct layout *);
bool layout_hangs_marks(const struct layout *);

/* What of a block is shown: nothing, its last line, or all. */
enum layout_shown { LAYOUT_HIDDEN, LAYOUT_CONTEXT, LAYOUT_SHOWN };

/*
 * Shows only some blocks from now on: shown has an enum layout_shown for each block of the document, one LAYOUT_SHOWN at least, and a
 * row of a table has that of its cells. It is borrowed; NULL: all is shown. Call it again when it has changed.
 */
void layout_show(struct layout *, const uint8_t *shown);

/* The first and the last row. */
struct place layout_first(struct layout *);
struct place layout_last(struct layout *);

/* The row that shows a byte of the text (or the nearest one before it). */
struct place layout_place(struct layout *, uint32_t offset);

/* The first byte of text that is shown in the row or, if it is blank, after it. */
uint32_t layout_offset(struct layout *, struct place);

/* Moves by rows down (or up, below 0), stopping at the ends. Sets *moved to the rows really moved, if it is not NULL. */
struct place layout_move(struct layout *, struct place, long rows, long *moved);

/* Rows from a to b, counting down; stops counting at limit (or -limit). */
long layout_distance(struct layout *, struct place a, struct place b, long limit);

/* Appends the lines of a row; in a blank row none or, between the parts of a block quote or of what is left out of a page, an empty one: its bar goes on. */
void layout_row(struct layout *, struct place, struct lines *lines);

/* How the block nests: writes what is drawn before its first line ("  1. ", "▌ ") or its other lines, as UTF-8 of exactly line.indent columns. */
void layout_prefix(struct layout *, const struct line *, struct buffer *prefix);

#endif
