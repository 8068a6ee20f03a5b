/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/grid.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "render/bidi.h"

void grid_init(struct grid *self, size_t rows, size_t columns)
{
	*self = (struct grid){.rows = rows, .columns = columns};
	self->cells = memory_new(rows * columns, sizeof *self->cells);
	for (size_t i = 0; i < rows * columns; i++)
		self->cells[i] = (struct cell){.cols = 1, .style = style_of(STYLE_TEXT)};
}

void grid_release(struct grid *self)
{
	free(self->cells);
	buffer_release(&self->text);
	array_release(&self->links);
	*self = (struct grid){0};
}

struct cell *grid_cell(const struct grid *self, size_t row, size_t column)
{
	return &self->cells[row * self->columns + column];
}

static void blank(struct cell *cell)
{
	cell->length = cell->link = 0;
	cell->cols = 1;
}

enum { STRUCK_MAX = 64 }; /* bytes: no cluster that anybody would strike is longer */

/* What is drawn over half of a wide cluster leaves no other half behind. */
static void break_wide(struct grid *self, size_t row, size_t column)
{
	struct cell *cell = grid_cell(self, row, column);
	if (cell->cols == 0 && column > 0)
		blank(grid_cell(self, row, column - 1));
	if (cell->cols == 2 && column + 1 < self->columns)
		blank(grid_cell(self, row, column + 1));
}

static void set_cell(struct grid *self, size_t row, size_t column, const char *cluster, size_t length, size_t cols,
		     struct style style)
{
	for (size_t i = 0; i < cols; i++)
		break_wide(self, row, column + i);
	const bool space = length == 1 && *cluster == ' ';
	const bool is_struck = style.flags & STYLE_STRIKE && !space && length <= STRUCK_MAX;
	*grid_cell(self, row, column) = (struct cell){
	    .at = (uint32_t)self->text.count,
	    .length = space ? 0 : (uint16_t)(length + (is_struck ? strlen(STYLE_STROKE) : 0)),
	    .cols = (uint8_t)cols,
	    .style = style,
	};
	if (!space)
		buffer_add(&self->text, cluster, length);
	if (is_struck)
		buffer_puts(&self->text, STYLE_STROKE);
	if (cols == 2)
		*grid_cell(self, row, column + 1) = (struct cell){.cols = 0, .style = style};
}

/* How much of an area is on the grid. */
static struct area clip(const struct grid *self, struct area area)
{
	if (area.row >= self->rows || area.column >= self->columns)
		return (struct area){0, 0, 0, 0};
	if (area.rows > self->rows - area.row)
		area.rows = self->rows - area.row;
	if (area.columns > self->columns - area.column)
		area.columns = self->columns - area.column;
	return area;
}

size_t grid_put(struct grid *self, struct area area, size_t row, size_t column, const char *text, size_t length,
		struct style style)
{
	area = clip(self, area);
	if (row >= area.rows)
		return 0;

	const size_t start = column;
	for (size_t at = 0, cluster; at < length && column < area.columns; at += cluster) {
		cluster = utf8_cluster(text + at, length - at);
		const size_t cols = utf8_cluster_columns(text + at, cluster);
		if (!cols || cluster > UINT16_MAX)
			continue;
		const bool fits = column + cols <= area.columns;
		set_cell(self, area.row + row, area.column + column, fits ? text + at : " ", fits ? cluster : 1,
			 fits ? cols : 1, style);
		column += fits ? cols : 1;
	}
	if (self->orders && bidi_is_mixed(text, length))
		bidi_order(self, area, row, start, column - start, bidi_is_rtl(text, length));
	return column - start;
}

size_t grid_puts(struct grid *self, struct area area, size_t row, size_t column, const char *text, struct style style)
{
	return grid_put(self, area, row, column, text, strlen(text), style);
}

/* What stays of a text that is cut: its first bytes; whether an ellipsis follows. */
struct cut {
	size_t length;
	bool is_cut;
};

/* Bytes without the blanks and dashes at the end of these: the ellipsis stands behind a word. */
static size_t trim(const char *text, size_t length)
{
	static const char *const between[] = {" ", "\xe2\x80\x93", "\xe2\x80\x94"};
	for (size_t i = 0; i < sizeof between / sizeof *between;) {
		const size_t size = strlen(between[i]);
		const bool ends_so = length > size && !memcmp(text + length - size, between[i], size);
		length -= ends_so ? size : 0;
		i = ends_so ? 0 : i + 1;
	}
	return length;
}

/* Bytes up to the word that these end inside of. Half of a word still says something: of a long one, and of the first, that stays. */
static size_t leave_word(const char *text, size_t length)
{
	enum { COLUMNS_LOST = 4 };
	size_t start = length;
	while (start && text[start] != ' ')
		start--;
	if (!start || start == length)
		return length;
	return utf8_columns(text + start + 1, length - start - 1) <= COLUMNS_LOST ? start : length;
}

static struct cut cut_to(const char *text, size_t length, size_t columns, bool at_word)
{
	if (!columns || utf8_fit(text, length, columns) == length)
		return (struct cut){columns ? length : 0, false};
	const size_t fit = utf8_fit(text, length, columns - 1);
	return (struct cut){trim(text, at_word ? leave_word(text, fit) : fit), true};
}

static size_t columns_from(struct area area, size_t column, size_t columns)
{
	const size_t room = column < area.columns ? area.columns - column : 0;
	return columns < room ? columns : room;
}

static size_t put_cut(struct grid *self, struct area area, size_t row, size_t column, const char *text, struct cut cut,
		      struct style style)
{
	const size_t used = grid_put(self, area, row, column, text, cut.length, style);
	return used + (cut.is_cut ? grid_puts(self, area, row, column + used, "\xe2\x80\xa6", style) : 0);
}

size_t grid_put_cut(struct grid *self, struct area area, size_t row, size_t column, size_t columns, const char *text,
		    size_t length, struct style style)
{
	const struct cut cut = cut_to(text, length, columns_from(area, column, columns), false);
	return put_cut(self, area, row, column, text, cut, style);
}

size_t grid_put_cut_words(struct grid *self, struct area area, size_t row, size_t column, size_t columns,
			  const char *text, size_t length, struct style style)
{
	const struct cut cut = cut_to(text, length, columns_from(area, column, columns), true);
	return put_cut(self, area, row, column, text, cut, style);
}

void grid_fill(struct grid *self, struct area area, size_t row, size_t column, struct style style)
{
	while (grid_put(self, area, row, column, " ", 1, style))
		column++;
}

void grid_flag(struct grid *self, struct area area, size_t row, uint8_t flags)
{
	area = clip(self, area);
	for (size_t column = 0; row < area.rows && column < area.columns; column++)
		grid_cell(self, area.row + row, area.column + column)->style.flags |= flags;
}

/* The number of the link added last, if it is this one; else of a new one. 0 if there is no number left. */
static uint16_t number_link(struct grid *self, const char *address, uint32_t id)
{
	struct grid_links *links = &self->links;
	if (links->count && array_last(links).id == id)
		return (uint16_t)links->count;
	if (links->count == UINT16_MAX)
		return 0;
	const size_t length = strlen(address);
	array_push(links, (struct grid_link){(uint32_t)self->text.count, (uint32_t)length, id});
	buffer_add(&self->text, address, length);
	return (uint16_t)links->count;
}

void grid_lead(struct grid *self, struct area area, size_t row, size_t column, size_t columns, const char *address,
	       uint32_t id)
{
	area = clip(self, area);
	if (row >= area.rows || column >= area.columns || !columns)
		return;
	const size_t end = columns < area.columns - column ? column + columns : area.columns;
	const uint16_t link = number_link(self, address, id);
	for (size_t at = column; at < end; at++)
		grid_cell(self, area.row + row, area.column + at)->link = link;
}

void grid_lead_nowhere(struct grid *self)
{
	for (size_t i = 0; i < self->rows * self->columns; i++)
		self->cells[i].link = 0;
}

const struct grid_link *grid_link(const struct grid *self, const struct cell *cell)
{
	return cell->link ? &self->links.at[cell->link - 1] : NULL;
}

void grid_cursor(struct grid *self, struct area area, size_t row, size_t column)
{
	area = clip(self, area);
	if (!area.rows || !area.columns)
		return;
	self->cursor_row = area.row + (row < area.rows ? row : area.rows - 1);
	self->cursor_column = area.column + (column < area.columns ? column : area.columns - 1);
}

void grid_write_row(const struct grid *self, size_t row, struct buffer *out)
{
	const size_t start = out->count;
	for (size_t column = 0; column < self->columns; column++) {
		const struct cell *cell = grid_cell(self, row, column);
		if (cell->length)
			buffer_add(out, self->text.at + cell->at, cell->length);
		else if (cell->cols)
			buffer_putc(out, ' ');
	}
	while (out->count > start && out->at[out->count - 1] == ' ')
		buffer_cut(out, out->count - 1);
}
