/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/layout_piece.h"
#include "render/measure.h"

enum {
	SPACE = 2,          /* columns between cells */
	CELL_MIN = 8,       /* a cell is not squeezed below this */
	TABLE_COLUMNS_MAX = 64, /* cells behind these go under one another */
};

/* The columns of a table, as wide as they want to be, then as they can be. */
struct table {
	const struct layout_work *work;
	uint32_t block, end; /* the table and the block behind its last one */
	size_t count;
	size_t widths[TABLE_COLUMNS_MAX];
	size_t indent;
};

static const struct block *block_at(const struct table *self, uint32_t block)
{
	return &self->work->document->blocks.at[block];
}

/* The block behind the last one that lies in container. */
static uint32_t end_of(const struct document *document, uint32_t container)
{
	uint32_t block = container + 1;
	while (block < document->blocks.count && document->blocks.at[block].parent != NONE &&
	       document->blocks.at[block].parent >= container)
		block++;
	return block;
}

static bool is_leaf(const struct table *self, uint32_t block)
{
	return !block_kind_holds_blocks(block_at(self, block)->kind);
}

/* Which column a leaf of the table is in, from 0. */
static size_t column_of(const struct table *self, uint32_t leaf)
{
	const struct block *block = block_at(self, leaf);
	const size_t number = block->kind == BLOCK_CELL && block->number ? block->number - 1 : 0;
	return number < TABLE_COLUMNS_MAX ? number : TABLE_COLUMNS_MAX - 1;
}

static size_t widest_line(const struct table *self, struct span span)
{
	const char *text = self->work->document->text.at;
	size_t widest = 0;
	for (uint32_t start = span.start, end; start < span.end; start = end + 1) {
		for (end = start; end < span.end && text[end] != '\n';)
			end++;
		const size_t columns = measure_columns(text + start, end - start);
		widest = columns > widest ? columns : widest;
	}
	return widest;
}

static void measure_cells(struct table *self)
{
	for (uint32_t block = self->block + 1; block < self->end; block++) {
		if (!is_leaf(self, block))
			continue;
		const size_t column = column_of(self, block), wide = widest_line(self, block_at(self, block)->span);
		if (wide > self->widths[column])
			self->widths[column] = wide;
		if (column + 1 > self->count)
			self->count = column + 1;
	}
}

static size_t sum_widths(const struct table *self)
{
	size_t sum = self->count ? (self->count - 1) * SPACE : 0;
	for (size_t i = 0; i < self->count; i++)
		sum += self->widths[i];
	return sum;
}

/* Takes from the widest columns until all fit. Returns false if they cannot without being squeezed too much. */
static bool fit_columns(struct table *self, size_t room)
{
	if (self->count * (CELL_MIN + SPACE) > room + SPACE && sum_widths(self) > room)
		return false;
	for (size_t sum; (sum = sum_widths(self)) > room;) {
		size_t widest = 0;
		for (size_t i = 1; i < self->count; i++)
			if (self->widths[i] > self->widths[widest])
				widest = i;
		if (self->widths[widest] <= 1)
			return false;
		self->widths[widest]--;
	}
	return true;
}

static size_t column_start(const struct table *self, size_t column)
{
	size_t start = self->indent;
	for (size_t i = 0; i < column; i++)
		start += self->widths[i] + SPACE;
	return start;
}

static int compare(const void *left, const void *right)
{
	const struct line *a = left, *b = right;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (a->indent > b->indent) - (a->indent < b->indent);
}

/* The cells of each row level with one another. */
static uint32_t lay_beside(const struct table *self, struct lines *lines)
{
	uint32_t row = 0, height = 0;
	for (uint32_t block = self->block + 1; block < self->end; block++) {
		if (block_at(self, block)->kind == BLOCK_ROW) {
			row += height;
			height = 0;
		}
		if (!is_leaf(self, block) || span_is_empty(block_at(self, block)->span))
			continue;
		const size_t column = column_of(self, block);
		const uint32_t rows =
		    layout_break(self->work, block, column_start(self, column), self->widths[column], row, lines);
		height = rows > height ? rows : height;
	}
	return row + height;
}

/* Every cell on lines of its own, for tables that are too wide. */
static uint32_t lay_below(const struct table *self, size_t room, struct lines *lines)
{
	uint32_t row = 0;
	for (uint32_t block = self->block + 1; block < self->end; block++) {
		if (!is_leaf(self, block) || span_is_empty(block_at(self, block)->span))
			continue;
		const size_t indent = self->indent + (column_of(self, block) && room > SPACE ? SPACE : 0);
		row += layout_break(self->work, block, indent, room - (indent - self->indent), row, lines);
	}
	return row;
}

uint32_t layout_table(const struct layout_work *work, uint32_t table, size_t indent, struct lines *lines)
{
	struct table self = {.work = work, .block = table, .end = end_of(work->document, table), .indent = indent};
	const size_t room = work->columns > indent ? work->columns - indent : 1;
	measure_cells(&self);
	if (!fit_columns(&self, room))
		return lay_below(&self, room, lines);
	const uint32_t rows = lay_beside(&self, lines);
	if (lines->count)
		qsort(lines->at, lines->count, sizeof *lines->at, compare);
	return rows;
}
