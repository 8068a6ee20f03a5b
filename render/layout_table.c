/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "render/layout_piece.h"
#include "render/measure.h"

enum {
	SPACE = 2,     /* columns between cells; and before cells that stand below the first one of their row */
	CELL_MIN = 8,  /* a cell is not squeezed below this */
	SAMPLE = 1000, /* so many blocks of a table decide how wide its columns are */
};

static const struct block *block_at(const struct layout_work *self, uint32_t block)
{
	return &self->document->blocks.at[block];
}

static bool is_leaf(const struct layout_work *self, uint32_t block)
{
	return !block_kind_holds_blocks(block_at(self, block)->kind);
}

/* Whether a block that stands behind a container lies in it. */
static bool is_in(const struct layout_work *self, uint32_t block, uint32_t container)
{
	if (block >= self->document->blocks.count)
		return false;
	const uint32_t parent = block_at(self, block)->parent;
	return parent != NONE && parent >= container;
}

/* Which column a leaf of a table is in, from 0. */
static size_t column_of(const struct layout_work *self, uint32_t leaf)
{
	const struct block *block = block_at(self, leaf);
	const size_t column = block->kind == BLOCK_CELL && block->number ? block->number - 1 : 0;
	return column < TABLE_COLUMNS_MAX ? column : TABLE_COLUMNS_MAX - 1;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Columns that the widest line of some text wants; no more than limit are of interest. */
static size_t wanted_columns(const char *text, size_t length, size_t limit)
{
	size_t widest = 0, used = 0, columns;
	for (size_t at = 0; at < length && widest < limit; used += columns) {
		if (text[at] == '\n')
			used = 0;
		at += measure_next(text + at, length - at, false, used, &columns);
		widest = used + columns > widest ? used + columns : widest;
	}
	return smaller(widest, limit);
}

/* How wide the columns want to be. */
static void measure_cells(const struct layout_work *self, struct table_columns *columns, size_t room)
{
	const uint32_t table = columns->table;
	for (uint32_t block = table + 1; is_in(self, block, table) && block - table <= SAMPLE; block++) {
		if (!is_leaf(self, block) || block_at(self, block)->parent == table)
			continue;
		const struct span span = block_at(self, block)->span;
		const size_t column = column_of(self, block);
		const size_t wanted = wanted_columns(self->document->text.at + span.start, span_length(span), room);
		if (columns->widths[column] < wanted)
			columns->widths[column] = wanted;
		if (columns->count <= column)
			columns->count = column + 1;
	}
}

/* What the columns take, with what is between them, if none is wider than cap. */
static size_t sum_capped(const struct table_columns *columns, size_t cap)
{
	size_t sum = columns->count ? (columns->count - 1) * SPACE : 0;
	for (size_t i = 0; i < columns->count; i++)
		sum += smaller(columns->widths[i], cap);
	return sum;
}

/* The widest that columns may be so that all fit into room: narrow ones get what they want, the others share what is left. */
static size_t find_cap(const struct table_columns *columns, size_t room)
{
	size_t fits = 0, too_wide = room + 1;
	while (too_wide - fits > 1) {
		const size_t middle = fits + (too_wide - fits) / 2;
		if (sum_capped(columns, middle) <= room)
			fits = middle;
		else
			too_wide = middle;
	}
	return fits;
}

void layout_fit_table(const struct layout_work *self, uint32_t table, size_t room)
{
	struct table_columns *columns = self->table;
	if (columns->table == table)
		return;
	*columns = (struct table_columns){.table = table};
	measure_cells(self, columns, room);
	columns->beside = columns->count && sum_capped(columns, CELL_MIN) <= room;
	const size_t cap = find_cap(columns, room);
	size_t left = room - (columns->beside ? sum_capped(columns, cap) : room);
	for (size_t i = 0; i < columns->count; i++) {
		const bool squeezed = columns->widths[i] > cap;
		const bool wider = squeezed && left;
		left -= wider;
		columns->widths[i] = squeezed ? cap + wider : columns->widths[i];
	}
}

static int compare(const void *left, const void *right)
{
	const struct line *a = left, *b = right;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (a->indent > b->indent) - (a->indent < b->indent);
}

/* Where a row's cells stand. */
struct cells {
	const struct layout_work *work;
	size_t indent, room;              /* of the table */
	size_t starts[TABLE_COLUMNS_MAX]; /* columns from the indent */
	uint32_t rows[TABLE_COLUMNS_MAX]; /* how far down each column is filled */
	uint32_t height;
};

static void start_columns(struct cells *self)
{
	const struct table_columns *columns = self->work->table;
	for (size_t i = 0, start = 0; i < columns->count; i++) {
		self->starts[i] = start;
		start += columns->widths[i] + SPACE;
	}
}

/* Beside the cells before it, or below what stands in its column already. */
static void lay_beside(struct cells *self, uint32_t cell, struct lines *lines)
{
	const size_t last = self->work->table->count - 1; /* behind the sample there may be further columns */
	const size_t column = smaller(column_of(self->work, cell), last);
	const struct line model = {
	    .block = cell, .row = self->rows[column], .indent = (uint16_t)(self->indent + self->starts[column])};
	self->rows[column] +=
	    layout_break(self->work, block_at(self->work, cell)->span, model, self->work->table->widths[column], lines);
	if (self->height < self->rows[column])
		self->height = self->rows[column];
}

/* Below the cell before it. */
static void lay_below(struct cells *self, uint32_t cell, struct lines *lines)
{
	const size_t shift = column_of(self->work, cell) && self->room > 2 * SPACE ? SPACE : 0;
	const struct line model = {.block = cell, .row = self->height, .indent = (uint16_t)(self->indent + shift)};
	self->height += layout_break(self->work, block_at(self->work, cell)->span, model, self->room - shift, lines);
}

/* A rule below a heading row, as wide as the table. */
static void lay_rule(struct cells *self, uint32_t cell, struct lines *lines)
{
	const uint32_t end = block_at(self->work, cell)->span.end;
	array_push(lines, (struct line){
			      .block = cell,
			      .span = {end, end},
			      .row = self->height++,
			      .indent = (uint16_t)self->indent,
			      .cols = (uint16_t)sum_capped(self->work->table, self->room),
			      .flags = LINE_RULE,
			  });
}

uint32_t layout_table_row(const struct layout_work *work, uint32_t row, struct lines *lines)
{
	const uint32_t table = piece_table(work->document, row);
	struct cells cells = {.work = work, .indent = layout_indent(work, table)};
	cells.room = work->columns > cells.indent ? work->columns - cells.indent : 1;
	layout_fit_table(work, table, cells.room);
	start_columns(&cells);

	uint32_t last = NONE;
	for (uint32_t block = row + 1; is_in(work, block, row); block++) {
		if (!is_leaf(work, block))
			continue;
		last = block;
		if (work->table->beside)
			lay_beside(&cells, block, lines);
		else
			lay_below(&cells, block, lines);
	}
	if (work->table->beside && last != NONE && block_at(work, row)->number)
		lay_rule(&cells, last, lines);
	if (lines->count)
		qsort(lines->at, lines->count, sizeof *lines->at, compare);
	return cells.height ? cells.height : 1;
}
