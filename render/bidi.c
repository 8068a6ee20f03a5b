/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/bidi.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include "base/memory.h"
#include "base/utf8.h"

enum {
	RTL_FIRST = 0x590,
	RTL_BYTE = 0xd6
}; /* no character before U+0590 runs from right to left; the first byte of that one */

static bool runs_left(uint32_t character)
{
	const UCharDirection direction = u_charDirection((UChar32)character);
	return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool bidi_is_mixed(const char *text, size_t length)
{
	uint32_t character;
	for (size_t at = 0; at < length; at++)
		if ((unsigned char)text[at] >= RTL_BYTE && utf8_read(text + at, length - at, &character) &&
		    character >= RTL_FIRST && runs_left(character))
			return true;
	return false;
}

bool bidi_is_rtl(const char *text, size_t length)
{
	uint32_t character;
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken) {
		if (runs_left(character))
			return true;
		if (u_charDirection((UChar32)character) == U_LEFT_TO_RIGHT)
			return false;
	}
	return false;
}

/* A line on its way: its clusters, and a UTF-16 unit for each. */
struct ordering {
	struct grid *grid;
	size_t row, first, columns; /* on the grid */
	struct cell *cells;         /* the clusters', in the order of reading */
	size_t *starts;             /* the columns they stood in */
	UChar *units;
	int32_t count;
};

static uint32_t character_of(const struct grid *grid, const struct cell *cell)
{
	uint32_t character = ' ';
	if (cell->length)
		utf8_read(grid->text.at + cell->at, cell->length, &character);
	return character;
}

/* One unit a cluster: what is not in the basic plane is told by a letter that runs the same way. */
static UChar unit_of(uint32_t character)
{
	if (character < 0x10000)
		return (UChar)character;
	return runs_left(character) ? 0x5d0 : u_charDirection((UChar32)character) == U_LEFT_TO_RIGHT ? 'a' : 0xfffc;
}

static void take_cells(struct ordering *self)
{
	for (size_t i = 0; i < self->columns; i++) {
		const struct cell *cell = grid_cell(self->grid, self->row, self->first + i);
		if (!cell->cols)
			continue;
		self->cells[self->count] = *cell;
		self->starts[self->count] = self->first + i;
		self->units[self->count++] = unit_of(character_of(self->grid, cell));
	}
}

/* The same cell with the mirror image of its character, if it has one: ( for ). */
static struct cell mirrored(struct grid *grid, struct cell cell)
{
	const uint32_t character = character_of(grid, &cell), mirror = (uint32_t)u_charMirror((UChar32)character);
	if (mirror == character)
		return cell;
	char bytes[UTF8_MAX + 1];
	cell.at = (uint32_t)grid->text.count;
	cell.length = (uint16_t)utf8_write(mirror, bytes);
	buffer_add(&grid->text, bytes, cell.length);
	return cell;
}

static void put_cells(struct ordering *self, const int32_t *logical, const UBiDiLevel *levels)
{
	struct grid *grid = self->grid;
	const size_t cursor = grid->cursor_column;
	size_t column = self->first;
	for (int32_t visual = 0; visual < self->count; visual++) {
		const int32_t from = logical[visual];
		struct cell cell = self->cells[from];
		if (levels[from] % 2)
			cell = mirrored(grid, cell);
		if (grid->cursor_row == self->row && cursor == self->starts[from])
			grid->cursor_column = column;
		*grid_cell(grid, self->row, column) = cell;
		for (size_t i = 1; i < cell.cols; i++) {
			struct cell half = cell;
			half.length = half.cols = 0;
			*grid_cell(grid, self->row, column + i) = half;
		}
		column += cell.cols;
	}
}

static void order(struct ordering *self, UBiDi *bidi, bool rtl)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t *logical = memory_new((size_t)self->count, sizeof *logical);
	ubidi_setPara(bidi, self->units, self->count, rtl ? UBIDI_RTL : UBIDI_LTR, NULL, &status);
	const UBiDiLevel *levels = U_SUCCESS(status) ? ubidi_getLevels(bidi, &status) : NULL;
	ubidi_getVisualMap(bidi, logical, &status);
	if (U_SUCCESS(status) && levels)
		put_cells(self, logical, levels);
	free(logical);
}

void bidi_order(struct grid *grid, struct area area, size_t row, size_t column, size_t columns, bool rtl)
{
	const size_t first = area.column + column;
	if (row >= area.rows || area.row + row >= grid->rows || first >= grid->columns || !columns)
		return;
	struct ordering ordering = {.grid = grid, .row = area.row + row, .first = first};
	ordering.columns = columns < grid->columns - first ? columns : grid->columns - first;
	ordering.cells = memory_new(ordering.columns, sizeof *ordering.cells);
	ordering.starts = memory_new(ordering.columns, sizeof *ordering.starts);
	ordering.units = memory_new(ordering.columns, sizeof *ordering.units);
	take_cells(&ordering);
	UBiDi *bidi = ubidi_open();
	if (bidi && ordering.count)
		order(&ordering, bidi, rtl);
	if (bidi)
		ubidi_close(bidi);
	free(ordering.cells);
	free(ordering.starts);
	free(ordering.units);
}
