/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_TABLE_H
#define RENDER_READ_MARKDOWN_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "model/document.h"
#include "render/read/slice.h"

/* The rows of tables as GitHub Flavored Markdown 4.10 writes them: cells between bars, one line a row. */

/*
 * How many columns the delimiter row under a heading row announces: "---", ":--", "--:" or ":-:" each. 0 if the line is none, or
 * announces more than a thousand.
 */
size_t markdown_table_columns(struct slice line);

/* How the cells of a column stand (from 0), as the delimiter row says. */
enum block_style markdown_table_style(struct slice delimiters, size_t column);

struct slices ARRAY(struct slice);

/*
 * The cells of a row without the white space around them, a bar with a backslash before it still as it is written; no more than
 * most of them. Appends them; returns whether there are more.
 */
bool markdown_table_split(struct slice line, size_t most, struct slices *cells);

#endif
