/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/layout_piece.h"

#include <stdio.h>

#include "base/utf8.h"

/* From piece to piece where not all of a document is shown. */

static enum layout_shown shown_of(const struct layout_work *self, uint32_t block)
{
	return self->shown ? (enum layout_shown)self->shown[block] : LAYOUT_SHOWN;
}

/* Of what stands before a paragraph that is shown, the last part has the line that is. */
static bool is_shown(const struct layout_work *self, struct place piece)
{
	const enum layout_shown shown = shown_of(self, piece.block);
	return shown == LAYOUT_SHOWN ||
	       (shown == LAYOUT_CONTEXT &&
		piece_span(self->document, piece).end >= self->document->blocks.at[piece.block].span.end);
}

struct place layout_piece_next(const struct layout_work *self, struct place piece)
{
	do
		piece = piece_next(self->document, piece);
	while (piece.block != NONE && !is_shown(self, piece));
	return piece;
}

struct place layout_piece_previous(const struct layout_work *self, struct place piece)
{
	do
		piece = piece_previous(self->document, piece);
	while (piece.block != NONE && !is_shown(self, piece));
	return piece;
}

struct place layout_piece_first(const struct layout_work *self)
{
	const struct place piece = piece_first(self->document);
	return piece.block == NONE || is_shown(self, piece) ? piece : layout_piece_next(self, piece);
}

struct place layout_piece_last(const struct layout_work *self)
{
	const struct place piece = piece_last(self->document);
	return piece.block == NONE || is_shown(self, piece) ? piece : layout_piece_previous(self, piece);
}

struct place layout_piece_holding(const struct layout_work *self, uint32_t offset)
{
	const struct place piece = piece_holding(self->document, offset);
	if (piece.block == NONE || is_shown(self, piece))
		return piece;
	const struct place next = layout_piece_next(self, piece);
	return next.block == NONE ? layout_piece_previous(self, piece) : next;
}

/* Whether all of the piece before one is not shown. */
static bool skips(const struct layout_work *self, struct place piece)
{
	const struct place before = piece_previous(self->document, piece);
	return before.block != NONE && !is_shown(self, before);
}

static bool is_context(const struct layout_work *self, struct place piece)
{
	return shown_of(self, piece.block) == LAYOUT_CONTEXT;
}

size_t layout_write_skipped(const struct layout_work *self, struct place piece, struct buffer *out)
{
	const struct place before = layout_piece_previous(self, piece);
	size_t count = 0;
	for (uint32_t leaf = document_next_leaf(self->document, before.block); leaf != NONE && leaf < piece.block;
	     leaf = document_next_leaf(self->document, leaf))
		count += shown_of(self, leaf) == LAYOUT_HIDDEN;
	const size_t from = out->count;
	buffer_puts(out, LAYOUT_SKIPPED);
	if (count)
		buffer_format(out, " %zu paragraph%s", count, count == 1 ? "" : "s");
	const size_t fit = utf8_fit(out->at + from, out->count - from, self->columns);
	buffer_cut(out, from + fit);
	return utf8_columns(out->at + from, out->count - from);
}

/* Leaves the last row of what is only there for its last line. */
static void leave_last_row(struct piece *piece)
{
	size_t kept = 0;
	for (size_t i = 0; i < piece->lines.count; i++)
		if (piece->lines.at[i].row + 1 == piece->rows) {
			piece->lines.at[kept] = piece->lines.at[i];
			piece->lines.at[kept++].row = 0;
		}
	piece->lines.count = kept;
	piece->rows = 1;
}

void layout_lay_shown(const struct layout_work *self, struct piece *piece)
{
	if (!self->shown)
		return;
	const bool is_cut = is_context(self, piece->place) && piece->rows > 1;
	if (is_cut)
		leave_last_row(piece);
	if (!is_cut && !skips(self, piece->place))
		return;
	struct buffer words = {0};
	const struct line first = piece->lines.at[0];
	array_push(&piece->lines, first);
	for (size_t i = piece->lines.count; i-- > 1;) {
		piece->lines.at[i] = piece->lines.at[i - 1];
		piece->lines.at[i].row++;
	}
	piece->lines.at[0] = (struct line){.span = {first.span.start, first.span.start},
					   .block = piece->place.block,
					   .indent = (uint16_t)layout_write_skipped(self, piece->place, &words),
					   .flags = LINE_SKIPPED};
	piece->rows++;
	piece->gap = layout_piece_previous(self, piece->place).block != NONE;
	buffer_release(&words);
}
