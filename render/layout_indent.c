/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <inttypes.h>

#include "base/utf8.h"
#include "render/layout_piece.h"

enum { NUMBER_DIGITS = 2, ANCESTORS_MAX = 64 };

/* A block and the containers around it, the outermost first. */
struct ancestors {
	uint32_t at[ANCESTORS_MAX];
	size_t count;
};

static struct ancestors ancestors_of(const struct document *document, uint32_t block)
{
	struct ancestors up = {.count = 0}, down = {.count = 0};
	for (; block != NONE && up.count < ANCESTORS_MAX; block = document->blocks.at[block].parent)
		up.at[up.count++] = block;
	while (up.count)
		down.at[down.count++] = up.at[--up.count];
	return down;
}

/* What is drawn before a block, and what it holds: "│ ", "• ", " 9. ", "[1] ". Nothing for most kinds. */
static void write_marker(const struct document *document, uint32_t block, struct buffer *marker)
{
	const uint32_t number = document->blocks.at[block].number;
	switch (document->blocks.at[block].kind) {
	case BLOCK_QUOTE: buffer_puts(marker, "│ "); break;
	case BLOCK_NOTE: buffer_format(marker, "[%" PRIu32 "] ", number); break;
	case BLOCK_ITEM:
		if (number)
			buffer_format(marker, "%*" PRIu32 ". ", NUMBER_DIGITS, number);
		else
			buffer_puts(marker, "• ");
		break;
	case BLOCK_IMAGE: buffer_puts(marker, "[image] "); break;
	default: break;
	}
}

/* Columns of all that is drawn before a block's text. */
static size_t marker_columns(const struct document *document, const struct ancestors *ancestors)
{
	struct buffer markers = {0};
	for (size_t i = 0; i < ancestors->count; i++)
		write_marker(document, ancestors->at[i], &markers);
	const size_t columns = utf8_columns(markers.at, markers.count);
	buffer_release(&markers);
	return columns;
}

size_t layout_indent(const struct layout_work *work, uint32_t block)
{
	const struct ancestors ancestors = ancestors_of(work->document, block);
	const size_t columns = marker_columns(work->document, &ancestors);
	return columns < work->columns / 2 ? columns : work->columns / 2;
}

/* Whether a leaf is a block, or the first leaf of it. */
static bool is_first_in(const struct document *document, uint32_t leaf, uint32_t block)
{
	return block == leaf || document_next_leaf(document, block) == leaf;
}

static void pad(struct buffer *out, size_t columns)
{
	while (columns--)
		buffer_putc(out, ' ');
}

/* A marker as it is drawn before one line: bars before every line, the others before the first one. */
static void draw_marker(const struct document *document, uint32_t block, const struct line *line, struct buffer *out)
{
	struct buffer marker = {0};
	write_marker(document, block, &marker);
	const bool bar = document->blocks.at[block].kind == BLOCK_QUOTE;
	const bool first = line->flags & LINE_FIRST && is_first_in(document, line->block, block);
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
	const char *drawn = buffer_text(prefix) + start;
	const size_t fit = utf8_fit(drawn, prefix->count - start, line->indent);
	buffer_cut(prefix, start + fit);
	pad(prefix, line->indent - utf8_columns(drawn, fit));
}
