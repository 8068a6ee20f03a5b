/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_TABLES_H
#define RENDER_READ_MARKDOWN_TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/read/markdown_source.h"

struct cmark_node;

/*
 * The tables of a document in Markdown, of which CommonMark knows nothing: to it they are paragraphs. So the text is written anew
 * and parsed again: before it stand all cells, a paragraph each, so that each is parsed by itself and links in it find their
 * definitions; and where a row stood there is an empty heading, which what follows can neither join nor change.
 */

struct markdown_row {
	size_t line; /* in the new text */
	size_t table, columns;
	size_t first, count;     /* its cells */
	struct slice delimiters; /* of its table; borrowed from the text before it was written anew */
	bool is_heading;
};

struct markdown_cell {
	uint32_t column;         /* from 1; cells without text are left out */
	struct cmark_node *node; /* its paragraph, once markdown_tables_take() found it */
};

struct markdown_rows ARRAY(struct markdown_row);
struct markdown_cells ARRAY(struct markdown_cell);

/* All zeros: no tables. */
struct markdown_tables {
	struct markdown_rows rows; /* by line */
	struct markdown_cells cells;
	bool is_cut; /* rows had more cells than their table has columns */
};

/*
 * Finds the tables of a tree and its source. Returns whether there are any; then out has the text anew. Lines are moved down by
 * markdown_tables_shift().
 */
bool markdown_tables_find(struct markdown_tables *, struct cmark_node *root, const struct markdown_source *,
			  struct buffer *out);

size_t markdown_tables_shift(const struct markdown_tables *);

/* Takes the cells out of the tree of the new text: they are the tables' from now on. */
void markdown_tables_take(struct markdown_tables *, struct cmark_node *root);

/* The row that a node stands for; NULL if it stands for none. That of the delimiters has no cells. */
const struct markdown_row *markdown_tables_row(const struct markdown_tables *, struct cmark_node *);

/* Frees the cells, too. */
void markdown_tables_release(struct markdown_tables *);

#endif
