/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "render/layout_piece.h"
#include "render/measure.h"

enum {
	SPACE = 2,     /* columns between cells; and before cells that stand below the first one of their row */
	CELL_MIN = 8,  /* a cell is not squeezed below this */
	WORD_MAX = 16, /* a longer word may be cut to make room */
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

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
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

/* Columns of the longest word of some text; of WORD_MAX no more. */
static size_t word_columns(const char *text, size_t length)
{
	size_t longest = 0, used = 0, columns;
	for (size_t at = 0; at < length; used += columns) {
		const bool is_between = measure_is_blank(text[at]);
		at += measure_next(text + at, length - at, true, 0, &columns);
		longest = !is_between && used + columns > longest ? used + columns : longest;
		if (is_between || text[at - 1] == '-')
			used = columns = 0;
	}
	return smaller(longest, WORD_MAX);
}

/* How many columns a leaf of a table goes over. */
static size_t across_of(const struct layout_work *self, uint32_t leaf)
{
	const size_t across = block_at(self, leaf)->across, column = column_of(self, leaf);
	return smaller(across ? across : 1, TABLE_COLUMNS_MAX - column);
}

/* What columns beside one another take, with what is between them. */
static size_t width_over(const struct table_columns *columns, size_t first, size_t across)
{
	size_t width = (across - 1) * SPACE;
	for (size_t i = first; i < first + across; i++)
		width += columns->widths[i];
	return width;
}

/* What goes over several columns widens the last of them, if they are too narrow for it. */
static void widen(struct table_columns *columns, size_t first, size_t across, size_t wanted)
{
	const size_t width = width_over(columns, first, across);
	if (wanted > width)
		columns->widths[first + across - 1] += wanted - width;
	if (columns->count < first + across)
		columns->count = first + across;
}

/* How wide the columns want to be: those alone, or those that go over several. */
static void measure_cells(const struct layout_work *self, struct table_columns *columns, size_t room, bool is_alone)
{
	const uint32_t table = columns->table;
	for (uint32_t block = table + 1; is_in(self, block, table) && block - table <= SAMPLE; block++) {
		if (!is_leaf(self, block) || block_at(self, block)->parent == table)
			continue;
		const size_t across = across_of(self, block);
		const struct span span = block_at(self, block)->span;
		if ((across == 1) != is_alone)
			continue;
		const char *text = self->document->text.at + span.start;
		const size_t column = column_of(self, block);
		widen(columns, column, across, wanted_columns(text, span_length(span), room));
		if (is_alone)
			columns->words[column] = larger(columns->words[column], word_columns(text, span_length(span)));
	}
}

/* What a column takes where none is wider than cap but for its longest word. */
static size_t capped(const struct table_columns *columns, size_t column, size_t cap)
{
	return smaller(columns->widths[column], larger(cap, columns->words[column]));
}

/* What all columns take so, with what is between them. */
static size_t sum_capped(const struct table_columns *columns, size_t cap)
{
	size_t sum = columns->count ? (columns->count - 1) * SPACE : 0;
	for (size_t i = 0; i < columns->count; i++)
		sum += capped(columns, i, cap);
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
	measure_cells(self, columns, room, true);
	measure_cells(self, columns, room, false);
	if (sum_capped(columns, CELL_MIN) > room)
		memset(columns->words, 0, sizeof columns->words);
	columns->beside = columns->count && sum_capped(columns, CELL_MIN) <= room;
	const size_t cap = find_cap(columns, room);
	size_t left = room - (columns->beside ? sum_capped(columns, cap) : room);
	for (size_t i = 0; i < columns->count; i++) {
		const size_t width = capped(columns, i, cap);
		const bool wider = columns->widths[i] > width && left;
		left -= wider;
		columns->widths[i] = width + wider;
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
	size_t used; /* columns of the row of headings that is being filled */
};

static void start_columns(struct cells *self)
{
	const struct table_columns *columns = self->work->table;
	for (size_t i = 0, start = 0; i < columns->count; i++) {
		self->starts[i] = start;
		start += columns->widths[i] + SPACE;
	}
}

/* Moves lines to the right or the middle of the width that they have. What is drawn before a row stays before its first column. */
static void align(const struct cells *self, const struct block *cell, size_t width, struct line *lines, size_t count)
{
	const bool is_drawn_before = self->indent && cell->number <= 1;
	for (size_t i = 0; i < count && !is_drawn_before; i++) {
		const size_t left = width > lines[i].cols ? width - lines[i].cols : 0;
		const size_t moved = cell->style == BLOCK_STYLE_RIGHT ? left : left / 2;
		lines[i].indent = (uint16_t)(lines[i].indent + moved);
	}
}

/* How far down the first columns of those that a cell goes over are free. */
static uint32_t free_row(const struct cells *self, size_t first, size_t across)
{
	uint32_t row = 0;
	for (size_t i = first; i < first + across; i++)
		row = self->rows[i] > row ? self->rows[i] : row;
	return row;
}

/* Beside the cells before it, or below what stands in its columns already. */
static void lay_beside(struct cells *self, uint32_t cell, struct lines *lines)
{
	const struct table_columns *columns = self->work->table;
	const struct block *block = block_at(self->work, cell);
	const size_t column = smaller(column_of(self->work, cell),
				      columns->count - 1); /* behind the sample there may be further columns */
	const size_t across = smaller(across_of(self->work, cell), columns->count - column), first = lines->count;
	const size_t width = width_over(columns, column, across);
	const uint32_t row = free_row(self, column, across);
	const struct line model = {
	    .block = cell, .row = row, .indent = (uint16_t)(self->indent + self->starts[column])};
	const uint32_t end = row + layout_break(self->work, block->span, model, width, lines);
	if (block->style == BLOCK_STYLE_RIGHT || block->style == BLOCK_STYLE_CENTER)
		align(self, block, width, lines->at + first, lines->count - first);
	for (size_t i = column; i < column + across; i++)
		self->rows[i] = end;
	if (self->height < end)
		self->height = end;
}

/* Beside the heading before it where there is room, else below: what heads columns that stand below one another. */
static void lay_heading(struct cells *self, uint32_t cell, struct lines *lines)
{
	const struct span span = block_at(self->work, cell)->span;
	const size_t wanted = wanted_columns(self->work->document->text.at + span.start, span_length(span), self->room);
	const size_t space = self->used ? SPACE : 0;
	if (self->used && self->used + space + wanted > self->room)
		self->used = 0;
	else if (self->used)
		self->height--;
	const size_t start = self->used ? self->used + space : 0;
	const struct line model = {.block = cell, .row = self->height, .indent = (uint16_t)(self->indent + start)};
	const uint32_t rows = layout_break(self->work, span, model, self->room - start, lines);
	self->height += rows;
	self->used = rows == 1 ? start + wanted : self->room;
}

/* What goes over all columns of a table says what the table is about, and not what a column is called. */
static bool heads_table(const struct layout_work *self, uint32_t table, uint32_t cell)
{
	return block_at(self, table)->number > 1 && across_of(self, cell) >= block_at(self, table)->number;
}

/* The cell that says what a cell's column is called: the last one above it of the heading rows that a table begins with. */
static uint32_t heading_of(const struct layout_work *self, uint32_t table, uint32_t cell)
{
	const size_t column = column_of(self, cell);
	uint32_t heading = NONE;
	for (uint32_t block = table + 1; is_in(self, block, table) && block < cell; block++) {
		const struct block *at = block_at(self, block);
		if (at->kind == BLOCK_ROW && at->number != 1)
			break;
		if (at->kind != BLOCK_CELL || !is_leaf(self, block) || heads_table(self, table, block))
			continue;
		const size_t first = column_of(self, block);
		if (first <= column && column < first + across_of(self, block))
			heading = block;
	}
	return heading;
}

/* Whether a cell stands in one of the heading rows. */
static bool is_in_heading(const struct layout_work *self, uint32_t cell)
{
	uint32_t row = cell;
	while (row != NONE && block_at(self, row)->kind != BLOCK_ROW)
		row = block_at(self, row)->parent;
	return row != NONE && block_at(self, row)->number;
}

bool layout_cell_label(const struct layout_work *self, uint32_t cell, size_t room, struct buffer *out)
{
	const uint32_t table = piece_table(self->document, cell);
	if (!column_of(self, cell) || room <= 2 * SPACE || is_in_heading(self, cell))
		return false;
	for (size_t i = 0; i < SPACE; i++)
		buffer_putc(out, ' ');
	const uint32_t heading = heading_of(self, table, cell);
	if (heading == NONE)
		return true;
	const struct span span = block_at(self, heading)->span;
	const char *text = self->document->text.at + span.start;
	const size_t fit = utf8_fit(text, span_length(span), room / 2 - SPACE);
	for (size_t i = 0; i < fit; i++)
		buffer_putc(out, measure_is_blank(text[i]) ? ' ' : text[i]);
	buffer_puts(out, ": ");
	return true;
}

static size_t label_columns(const struct layout_work *self, uint32_t cell, size_t room)
{
	struct buffer label = {0};
	layout_cell_label(self, cell, room, &label);
	const size_t columns = utf8_columns(label.at, label.count);
	buffer_release(&label);
	return columns;
}

/* Below the cell before it, behind what its column is called. */
static void lay_below(struct cells *self, uint32_t cell, struct lines *lines)
{
	const size_t shift = label_columns(self->work, cell, self->room);
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

/* Whether a heading row is the last one of those that stand together, whose last leaf is cell. */
static bool is_last_heading(const struct layout_work *self, uint32_t row, uint32_t cell)
{
	const uint32_t next = cell + 1;
	return cell != NONE && block_at(self, row)->number &&
	       !(next < self->document->blocks.count && block_at(self, next)->kind == BLOCK_ROW &&
		 block_at(self, next)->number && block_at(self, next)->parent == block_at(self, row)->parent);
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
		else if (block_at(work, row)->number)
			lay_heading(&cells, block, lines);
		else
			lay_below(&cells, block, lines);
	}
	if (work->table->beside && is_last_heading(work, row, last))
		lay_rule(&cells, last, lines);
	if (lines->count)
		qsort(lines->at, lines->count, sizeof *lines->at, compare);
	return cells.height ? cells.height : 1;
}
