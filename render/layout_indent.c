/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/utf8.h"
#include "render/layout_piece.h"

enum { NUMBER_DIGITS = 2, ANCESTORS_MAX = 64 };

/* The containers around a leaf, the outermost first. */
struct ancestors {
	uint32_t at[ANCESTORS_MAX];
	size_t count;
};

static struct ancestors ancestors_of(const struct document *document, uint32_t leaf)
{
	struct ancestors up = {.count = 0}, down = {.count = 0};
	for (uint32_t block = document->blocks.at[leaf].parent; block != NONE && up.count < ANCESTORS_MAX;
	     block = document->blocks.at[block].parent)
		up.at[up.count++] = block;
	while (up.count)
		down.at[down.count++] = up.at[--up.count];
	return down;
}

/* What stands before what a container holds: "│ ", "• ", " 9. ", "[1] ". Nothing for most kinds. */
static void write_marker(const struct document *document, uint32_t container, struct buffer *marker)
{
	const struct block *block = &document->blocks.at[container];
	if (block->kind == BLOCK_QUOTE)
		buffer_puts(marker, "│ ");
	else if (block->kind == BLOCK_NOTE)
		buffer_format(marker, "[%u] ", block->number);
	else if (block->kind == BLOCK_ITEM && block->number)
		buffer_format(marker, "%*u. ", NUMBER_DIGITS, block->number);
	else if (block->kind == BLOCK_ITEM)
		buffer_puts(marker, "• ");
}

/* Columns of what stands before the text of a leaf, all its containers together. */
static size_t marker_columns(const struct document *document, const struct ancestors *ancestors)
{
	struct buffer markers = {0};
	for (size_t i = 0; i < ancestors->count; i++)
		write_marker(document, ancestors->at[i], &markers);
	const size_t columns = utf8_columns(markers.at, markers.count);
	buffer_release(&markers);
	return columns;
}

size_t layout_indent(const struct layout_work *work, uint32_t leaf)
{
	const struct ancestors ancestors = ancestors_of(work->document, leaf);
	const size_t columns = marker_columns(work->document, &ancestors);
	return columns < work->columns / 2 ? columns : work->columns / 2;
}

/* Whether the leaf is the first one of the container. */
static bool is_first_in(const struct document *document, uint32_t leaf, uint32_t container)
{
	for (uint32_t block = container + 1; block <= leaf; block++)
		if (!block_kind_holds_blocks(document->blocks.at[block].kind))
			return block == leaf;
	return false;
}

static void pad(struct buffer *out, size_t columns)
{
	while (columns--)
		buffer_putc(out, ' ');
}

/* A marker as it is drawn before one line: bars before every line, bullets and numbers before the first one. */
static void draw_marker(const struct document *document, uint32_t container, const struct line *line, struct buffer *out)
{
	struct buffer marker = {0};
	write_marker(document, container, &marker);
	const bool bar = document->blocks.at[container].kind == BLOCK_QUOTE;
	const bool first = line->flags & LINE_FIRST && is_first_in(document, line->block, container);
	if (bar || first)
		buffer_add(out, marker.at, marker.count);
	else
		pad(out, utf8_columns(marker.at, marker.count));
	buffer_release(&marker);
}

void layout_write_prefix(const struct layout_work *work, const struct line *line, struct buffer *prefix)
{
	const size_t start = prefix->count;
	const struct ancestors ancestors = ancestors_of(work->document, line->block);
	if (line->indent != layout_indent(work, line->block))
		return; /* a table's cell behind the first: what stands before the row is the first one's */
	for (size_t i = 0; i < ancestors.count; i++)
		draw_marker(work->document, ancestors.at[i], line, prefix);
	const size_t fit = utf8_fit(prefix->at + start, prefix->count - start, line->indent);
	buffer_cut(prefix, start + fit);
	pad(prefix, line->indent - utf8_columns(prefix->at + start, fit));
}
