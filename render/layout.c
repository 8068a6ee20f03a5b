/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/layout.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/layout_piece.h"

/* A few screens of pieces are kept, each in the slot of its block's number: what is asked for again and again. */
enum { SLOTS = 256 };

struct layout {
	struct layout_work work;
	struct piece slots[SLOTS];
};

struct layout *layout_new(const struct document *document, size_t columns)
{
	struct layout *self = memory_new(1, sizeof *self);
	self->work = (struct layout_work){document, linebreaker_new(), columns ? columns : 1};
	for (size_t i = 0; i < SLOTS; i++)
		self->slots[i].block = NONE;
	return self;
}

void layout_free(struct layout *self)
{
	if (!self)
		return;
	for (size_t i = 0; i < SLOTS; i++)
		array_release(&self->slots[i].lines);
	linebreaker_free(self->work.linebreaker);
	free(self);
}

size_t layout_columns(const struct layout *self)
{
	return self->work.columns;
}

static const struct block *block_at(const struct layout *self, uint32_t block)
{
	return &self->work.document->blocks.at[block];
}

static bool is_leaf(const struct layout *self, uint32_t block)
{
	return !block_kind_holds_blocks(block_at(self, block)->kind);
}

/* The piece that a leaf belongs to: the outermost table around it, or itself. */
static uint32_t piece_of(const struct layout *self, uint32_t leaf)
{
	uint32_t piece = leaf;
	for (uint32_t block = block_at(self, leaf)->parent; block != NONE; block = block_at(self, block)->parent)
		if (block_at(self, block)->kind == BLOCK_TABLE)
			piece = block;
	return piece;
}

/* Whether a block lies in a container (or is it). A container's blocks stand behind it in a row. */
static bool lies_in(const struct layout *self, uint32_t block, uint32_t container)
{
	while (block != NONE && block > container)
		block = block_at(self, block)->parent;
	return block == container;
}

static uint32_t next_piece(const struct layout *self, uint32_t piece)
{
	uint32_t leaf = document_next_leaf(self->work.document, piece);
	while (piece != NONE && !is_leaf(self, piece) && leaf != NONE && lies_in(self, leaf, piece))
		leaf = document_next_leaf(self->work.document, leaf);
	return leaf == NONE ? NONE : piece_of(self, leaf);
}

static uint32_t previous_piece(const struct layout *self, uint32_t piece)
{
	while (piece-- > 0)
		if (is_leaf(self, piece))
			return piece_of(self, piece);
	return NONE;
}

/* The list of an item that the block lies in, the innermost one; NONE if it lies in none. */
static uint32_t list_around(const struct layout *self, uint32_t block)
{
	for (block = block_at(self, block)->parent; block != NONE; block = block_at(self, block)->parent)
		if (block_at(self, block)->kind == BLOCK_LIST)
			return block;
	return NONE;
}

/* Pairs of kinds that stand close together. */
static const struct {
	enum block_kind before, after;
} close[] = {
    {BLOCK_TITLE, BLOCK_BYLINE}, {BLOCK_BYLINE, BLOCK_BYLINE},   {BLOCK_IMAGE, BLOCK_CAPTION},
    {BLOCK_CREDIT, BLOCK_CREDIT}, {BLOCK_RELATED, BLOCK_RELATED},
};

/* Blank rows before a piece. */
static uint32_t gap_before(const struct layout *self, uint32_t piece)
{
	const uint32_t before = previous_piece(self, piece);
	if (before == NONE)
		return 0;
	for (size_t i = 0; i < sizeof close / sizeof *close; i++)
		if (block_at(self, before)->kind == close[i].before && block_at(self, piece)->kind == close[i].after)
			return 0;
	const uint32_t list = list_around(self, piece), list_before = list_around(self, before);
	if (list == NONE || list_before == NONE)
		return 1;
	const bool inside = lies_in(self, list, list_before) || lies_in(self, list_before, list);
	return inside && !block_at(self, list)->number && !block_at(self, list_before)->number ? 0 : 1;
}

static void lay_rule(struct layout *self, struct piece *piece, size_t indent)
{
	const struct span span = block_at(self, piece->block)->span;
	array_push(&piece->lines, (struct line){.block = piece->block,
						.span = {span.start, span.start},
						.indent = (uint16_t)indent,
						.cols = (uint16_t)(self->work.columns - indent),
						.flags = LINE_FIRST | LINE_LAST | LINE_RULE});
	piece->rows = 1;
}

static void lay(struct layout *self, struct piece *piece, uint32_t block)
{
	const size_t indent = layout_indent(&self->work, block);
	piece->block = block;
	piece->lines.count = 0;
	piece->gap = gap_before(self, block);
	if (block_at(self, block)->kind == BLOCK_RULE)
		lay_rule(self, piece, indent);
	else if (is_leaf(self, block))
		piece->rows = layout_break(&self->work, block, indent, self->work.columns - indent, 0, &piece->lines);
	else
		piece->rows = layout_table(&self->work, block, indent, &piece->lines);
	if (!piece->rows)
		piece->rows = 1;
}

static const struct piece *piece_at(struct layout *self, uint32_t block)
{
	struct piece *piece = &self->slots[block % SLOTS];
	if (piece->block != block)
		lay(self, piece, block);
	return piece;
}

static uint32_t rows_of(struct layout *self, uint32_t block)
{
	const struct piece *piece = piece_at(self, block);
	return piece->gap + piece->rows;
}

struct place layout_first(struct layout *self)
{
	return (struct place){next_piece(self, NONE), 0};
}

struct place layout_last(struct layout *self)
{
	const uint32_t last = previous_piece(self, (uint32_t)self->work.document->blocks.count);
	return (struct place){last, last == NONE ? 0 : rows_of(self, last) - 1};
}

/* The first line of a row, or of one below it; the count behind the last. Lines stand by row. */
static size_t line_of_row(const struct piece *piece, uint32_t row)
{
	size_t first = 0, end = piece->lines.count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (piece->lines.at[middle].row < row)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

/* The row of the last line that begins at offset or before it, where lines stand in the order of the text. */
static uint32_t row_in_leaf(const struct piece *piece, uint32_t offset)
{
	size_t first = 0, end = piece->lines.count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (piece->lines.at[middle].span.start <= offset)
			first = middle + 1;
		else
			end = middle;
	}
	return first ? piece->lines.at[first - 1].row : 0;
}

/* The same in a table, whose lines stand by row: all are looked at. */
static uint32_t row_in_table(const struct piece *piece, uint32_t offset)
{
	const struct line *best = NULL;
	for (size_t i = 0; i < piece->lines.count; i++) {
		const struct line *line = &piece->lines.at[i];
		if (line->span.start <= offset && (!best || line->span.start >= best->span.start))
			best = line;
	}
	return best ? best->row : 0;
}

struct place layout_place(struct layout *self, uint32_t offset)
{
	const uint32_t leaf = document_leaf_at(self->work.document, offset);
	if (leaf == NONE)
		return layout_first(self);
	const struct piece *piece = piece_at(self, piece_of(self, leaf));
	const uint32_t row = is_leaf(self, piece->block) ? row_in_leaf(piece, offset) : row_in_table(piece, offset);
	return (struct place){piece->block, piece->gap + row};
}

uint32_t layout_offset(struct layout *self, struct place place)
{
	if (place.block == NONE)
		return 0;
	const struct piece *piece = piece_at(self, place.block);
	const uint32_t row = place.row > piece->gap ? place.row - piece->gap : 0;
	const size_t line = line_of_row(piece, row);
	return line < piece->lines.count ? piece->lines.at[line].span.start : block_at(self, place.block)->span.start;
}

static struct place move_down(struct layout *self, struct place place, long rows, long *moved)
{
	while (rows > 0) {
		const long left = (long)rows_of(self, place.block) - 1 - (long)place.row;
		if (rows <= left) {
			place.row += (uint32_t)rows;
			*moved += rows;
			break;
		}
		const uint32_t next = next_piece(self, place.block);
		if (next == NONE) {
			place.row += (uint32_t)left;
			*moved += left;
			break;
		}
		*moved += left + 1;
		rows -= left + 1;
		place = (struct place){next, 0};
	}
	return place;
}

static struct place move_up(struct layout *self, struct place place, long rows, long *moved)
{
	while (rows > 0) {
		if (rows <= (long)place.row) {
			place.row -= (uint32_t)rows;
			*moved -= rows;
			break;
		}
		const uint32_t before = previous_piece(self, place.block);
		*moved -= (long)place.row + (before != NONE);
		rows -= (long)place.row + 1;
		place = (struct place){before == NONE ? place.block : before, 0};
		if (before == NONE)
			break;
		place.row = rows_of(self, before) - 1;
	}
	return place;
}

struct place layout_move(struct layout *self, struct place place, long rows, long *moved)
{
	long done = 0;
	if (place.block != NONE)
		place = rows < 0 ? move_up(self, place, -rows, &done) : move_down(self, place, rows, &done);
	if (moved)
		*moved = done;
	return place;
}

static bool is_before(struct place a, struct place b)
{
	return a.block != b.block ? a.block < b.block : a.row < b.row;
}

long layout_distance(struct layout *self, struct place a, struct place b, long limit)
{
	if (a.block == NONE || b.block == NONE)
		return 0;
	if (is_before(b, a))
		return -layout_distance(self, b, a, limit);
	long rows = 0;
	while (a.block != b.block && rows < limit) {
		rows += (long)rows_of(self, a.block) - (long)a.row;
		a = (struct place){next_piece(self, a.block), 0};
	}
	if (a.block == b.block)
		rows += (long)b.row - (long)a.row;
	return rows < limit ? rows : limit;
}

void layout_row(struct layout *self, struct place place, struct lines *lines)
{
	if (place.block == NONE)
		return;
	const struct piece *piece = piece_at(self, place.block);
	if (place.row < piece->gap)
		return;
	const uint32_t row = place.row - piece->gap;
	for (size_t i = line_of_row(piece, row); i < piece->lines.count && piece->lines.at[i].row == row; i++)
		array_push(lines, piece->lines.at[i]);
}

void layout_prefix(struct layout *self, const struct line *line, struct buffer *prefix)
{
	layout_write_prefix(&self->work, line, prefix);
}
