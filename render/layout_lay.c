/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/layout_piece.h"

enum { BALANCED_MAX = 500 }; /* no headline is longer; in bytes */

static const struct block *block_at(const struct layout_work *self, uint32_t block)
{
	return &self->document->blocks.at[block];
}

static bool lies_in(const struct layout_work *self, uint32_t block, uint32_t container)
{
	while (block != NONE && block > container)
		block = block_at(self, block)->parent;
	return block == container;
}

/* The innermost list that a block lies in; NONE if it lies in none. */
static uint32_t list_around(const struct layout_work *self, uint32_t block)
{
	for (block = block_at(self, block)->parent; block != NONE; block = block_at(self, block)->parent)
		if (block_at(self, block)->kind == BLOCK_LIST)
			return block;
	return NONE;
}

/* Whether two pieces are items, or stand in items, of one list (or of one in another) whose items stand close. */
static bool share_tight_list(const struct layout_work *self, uint32_t before, uint32_t after)
{
	const uint32_t first = list_around(self, before), second = list_around(self, after);
	if (first == NONE || second == NONE || block_at(self, first)->number || block_at(self, second)->number)
		return false;
	return lies_in(self, second, first) || lies_in(self, first, second);
}

static bool is_heading_row(const struct layout_work *self, uint32_t block)
{
	return block_at(self, block)->kind == BLOCK_ROW && block_at(self, block)->number;
}

/* Whether two pieces stand in one table whose cells stand beside one another, or both head its columns. */
static bool share_table(const struct layout_work *self, uint32_t before, uint32_t after)
{
	const uint32_t table = piece_table(self->document, after);
	if (table == NONE || piece_table(self->document, before) != table)
		return false;
	if (is_heading_row(self, before) && is_heading_row(self, after))
		return true;
	layout_fit_table(self, table, self->columns - layout_indent(self, table));
	return self->table->beside;
}

/* Kinds that stand close to one another. */
static const struct {
	enum block_kind before, after;
} close_kinds[] = {
    {BLOCK_BYLINE, BLOCK_BYLINE},  {BLOCK_IMAGE, BLOCK_CAPTION}, {BLOCK_IMAGE, BLOCK_CREDIT},
    {BLOCK_CAPTION, BLOCK_CREDIT}, {BLOCK_CREDIT, BLOCK_CREDIT}, {BLOCK_RELATED, BLOCK_RELATED},
};

static bool stand_close(enum block_kind before, enum block_kind after)
{
	for (size_t i = 0; i < sizeof close_kinds / sizeof *close_kinds; i++)
		if (before == close_kinds[i].before && after == close_kinds[i].after)
			return true;
	return false;
}

/* What an item is called, who wrote it and what it is about, as lists of articles have it. */
static bool share_entry(const struct layout_work *self, uint32_t before, uint32_t after)
{
	const struct block *first = block_at(self, before), *second = block_at(self, after);
	return first->parent != NONE && first->parent == second->parent &&
	       block_at(self, first->parent)->kind == BLOCK_ITEM &&
	       (first->kind == BLOCK_HEADING || first->kind == BLOCK_BYLINE) &&
	       (second->kind == BLOCK_BYLINE || second->kind == BLOCK_PARAGRAPH);
}

bool layout_adjoins(const struct document *document, uint32_t before, uint32_t after)
{
	const char *between = document->text.at + document->blocks.at[before].span.end;
	const char *end = document->text.at + document->blocks.at[after].span.start;
	size_t line_ends = 0;
	for (; between < end; between++)
		line_ends += *between == '\n';
	return line_ends == 1;
}

/* Lines that a plain text has close: a heading and what underlines it; all, where paragraphs have blank lines between them. */
static bool are_written_close(const struct layout_work *self, uint32_t before, uint32_t after)
{
	const bool underlines =
	    block_at(self, after)->kind == BLOCK_RULE && !span_is_empty(block_at(self, after)->span);
	return (self->spaced || underlines) && layout_adjoins(self->document, before, after);
}

/* Whether a piece is left out for the same reason as the one before it, or both are not. */
static bool is_alike(const struct layout_work *self, struct place before, struct place piece)
{
	return left_out_alike(piece_left_out(self->document, before), piece_left_out(self->document, piece));
}

bool layout_goes_on_beside(const struct layout_work *self, struct place piece)
{
	const struct place before = layout_piece_previous(self, piece);
	return before.block != NONE && piece_left_out(self->document, piece).reason && is_alike(self, before, piece);
}

uint32_t layout_gap(const struct layout_work *self, struct place piece)
{
	const struct place previous = layout_piece_previous(self, piece);
	const uint32_t before = previous.block, after = piece.block;
	if (before != NONE && !is_alike(self, previous, piece))
		return 1;
	if (before == NONE || piece.part > 0 ||
	    stand_close(block_at(self, before)->kind, block_at(self, after)->kind) ||
	    are_written_close(self, before, after) || share_entry(self, before, after))
		return 0;
	return share_tight_list(self, before, after) || share_table(self, before, after) ? 0 : 1;
}

uint32_t layout_gap_bar(const struct layout_work *self, struct place piece)
{
	const uint32_t before = layout_piece_previous(self, piece).block;
	uint32_t block = before == NONE ? NONE : piece.block;
	while (block != NONE && !(block_at(self, block)->kind == BLOCK_QUOTE && lies_in(self, before, block)))
		block = block_at(self, block)->parent;
	return block;
}

/* A rule of a plain text is as long as it was written. */
static uint32_t lay_rule(const struct layout_work *self, struct line model, struct lines *lines)
{
	const size_t room = self->columns - model.indent, written = span_length(model.span);
	model.cols = (uint16_t)(written && written < room ? written : room);
	model.flags = LINE_FIRST | LINE_LAST | LINE_RULE;
	array_push(lines, model);
	return 1;
}

/* A leaf goes on in its next part, and began in the one before. */
static void clear_inner_flags(const struct layout_work *self, struct piece *piece)
{
	const struct span leaf = block_at(self, piece->place.block)->span,
			  span = piece_span(self->document, piece->place);
	if (span.start > leaf.start)
		piece->lines.at[0].flags &= (uint16_t)~LINE_FIRST;
	if (span.end < leaf.end)
		array_last(&piece->lines).flags &= (uint16_t)~LINE_LAST;
}

static bool cuts_words(const struct lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		if (lines->at[i].flags & LINE_CUT)
			return true;
	return false;
}

/* Headlines over several lines get lines of about one length: as narrow as takes no more of them. */
static uint32_t lay_balanced(const struct layout_work *self, struct line model, struct lines *lines)
{
	const struct span span = model.span;
	size_t wide = self->columns - model.indent, narrow = 1;
	const uint32_t rows = layout_break(self, span, model, wide, lines);
	if (rows < 2 || span_length(span) > BALANCED_MAX || cuts_words(lines))
		return rows;
	while (narrow < wide) {
		const size_t middle = narrow + (wide - narrow) / 2;
		lines->count = 0;
		if (layout_break(self, span, model, middle, lines) > rows || cuts_words(lines))
			narrow = middle + 1;
		else
			wide = middle;
	}
	lines->count = 0;
	return layout_break(self, span, model, wide, lines);
}

/* A text that begins with a bullet: what is behind that, broken into lines, and the bullet before the first of them. */
static uint32_t lay_hung(const struct layout_work *self, struct line model, struct hang hang, struct lines *lines)
{
	model.span.start += (uint32_t)hang.bytes;
	model.indent = (uint16_t)(model.indent + (hang.is_drawn ? 0 : hang.columns));
	struct layout_work unhung = *self; /* what hangs out already hangs alone */
	unhung.hangs = false;
	const uint32_t rows = layout_break(&unhung, model.span, model, self->columns - model.indent, lines);
	struct line *first = &lines->at[lines->count - rows];
	first->span.start -= (uint32_t)hang.bytes;
	first->indent -= (uint16_t)hang.columns;
	first->cols += (uint16_t)hang.columns;
	return rows;
}

static uint32_t lay_text(const struct layout_work *self, struct place piece, struct line model, struct lines *lines)
{
	const struct hang hang = layout_hang(self, piece);
	return hang.bytes ? lay_hung(self, model, hang, lines)
			  : layout_break(self, model.span, model, self->columns - model.indent, lines);
}

static uint32_t lay_leaf(const struct layout_work *self, struct piece *piece)
{
	const struct line model = {
	    .block = piece->place.block,
	    .span = piece_span(self->document, piece->place),
	    .indent = (uint16_t)layout_indent(self, piece->place.block),
	};
	const enum block_kind kind = block_at(self, model.block)->kind;
	if (kind == BLOCK_RULE)
		return lay_rule(self, model, &piece->lines);
	const uint32_t rows = kind == BLOCK_TITLE || kind == BLOCK_HEADING
				  ? lay_balanced(self, model, &piece->lines)
				  : lay_text(self, piece->place, model, &piece->lines);
	clear_inner_flags(self, piece);
	return rows;
}

/* Makes room for the reason before the first piece that is left out for it. */
static void lay_reason(const struct layout_work *self, struct piece *piece)
{
	const uint32_t start = piece_span(self->document, piece->place).start;
	const size_t bar = layout_bar(self);
	const struct line reason = {.block = piece->lines.at[0].block,
				    .span = {start, start},
				    .indent = (uint16_t)bar,
				    .cols = (uint16_t)(self->columns - bar),
				    .flags = LINE_BESIDE | LINE_REASON};
	array_push(&piece->lines, reason);
	for (size_t i = piece->lines.count; i-- > 1;) {
		piece->lines.at[i] = piece->lines.at[i - 1];
		piece->lines.at[i].row++;
	}
	piece->lines.at[0] = reason;
	piece->rows++;
}

void layout_lay(const struct layout_work *self, struct place place, struct piece *piece)
{
	piece->place = (struct place){.block = place.block, .part = place.part};
	piece->lines.count = 0;
	piece->gap = layout_gap(self, piece->place);
	piece->rows = block_kind_holds_blocks(block_at(self, place.block)->kind)
			  ? layout_table_row(self, place.block, &piece->lines)
			  : lay_leaf(self, piece);
	if (!place.part && piece->lines.count && piece_left_out(self->document, piece->place).reason &&
	    !layout_goes_on_beside(self, piece->place))
		lay_reason(self, piece);
	layout_lay_shown(self, piece);
}
