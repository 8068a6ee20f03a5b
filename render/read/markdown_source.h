/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_SOURCE_H
#define RENDER_READ_MARKDOWN_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "render/read/slice.h"

/* What a tree of Markdown was parsed from: its lines, by the numbers that the tree's nodes have, from 1. */

struct offsets ARRAY(size_t);

struct markdown_source {
	struct slice text;
	struct offsets lines; /* where they begin */
};

/* Takes nothing over: text lives on elsewhere. Free with markdown_source_release(). */
struct markdown_source markdown_source_of(struct slice text);
void markdown_source_release(struct markdown_source *);

/* A line without its end; empty behind the last one. */
struct slice markdown_source_line(const struct markdown_source *, size_t line);

/* The same with its end. */
struct slice markdown_source_whole_line(const struct markdown_source *, size_t line);

/*
 * Where in a line its text begins, behind the signs of so many quotes and white space; and how far that white space indents it, in
 * columns from margin, which counts from 0 (SIZE_MAX: from behind the last sign). False if signs are missing or it begins
 * before margin: then the line is no part of those quotes, or of the list item that has this margin.
 */
bool markdown_source_text(struct slice line, size_t quotes, size_t margin, size_t *start, size_t *indent);

#endif
