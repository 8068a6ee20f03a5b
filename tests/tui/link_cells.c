/* SPDX-License-Identifier: MIT */
#include "tests/tui/link_cells.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#include "base/memory.h"

static uint32_t *cell(struct link_cells *self, int row, int column)
{
	return &self->cells[row * self->columns + column];
}

static int on_glyph(VTermGlyphInfo *info, VTermPos position, void *user)
{
	struct link_cells *self = user;
	for (int i = 0; i < info->width && position.col + i < self->columns; i++)
		*cell(self, position.row, position.col + i) = self->open;
	return 1;
}

static int on_move(VTermRect to, VTermRect from, void *user)
{
	struct link_cells *self = user;
	const int rows = to.end_row - to.start_row;
	for (int i = 0; i < rows; i++) {
		const int row = from.start_row < to.start_row ? rows - 1 - i : i;
		memmove(cell(self, to.start_row + row, to.start_col), cell(self, from.start_row + row, from.start_col),
			(size_t)(to.end_col - to.start_col) * sizeof *self->cells);
	}
	return 1;
}

static int on_erase(VTermRect what, int selective, void *user)
{
	(void)selective;
	struct link_cells *self = user;
	for (int row = what.start_row; row < what.end_row; row++)
		for (int column = what.start_col; column < what.end_col; column++)
			*cell(self, row, column) = 0;
	return 1;
}

/* Opens a link, "8;PARAMETERS;ADDRESS", or closes it. */
static int on_osc(const char *command, size_t length, void *user)
{
	struct link_cells *self = user;
	if (length < 2 || strncmp(command, "8;", 2))
		return 0;
	const char *parameters = command + 2, *address = memchr(parameters, ';', length - 2);
	self->open = 0;
	if (!address || address + 1 == command + length)
		return 1;
	self->open = (uint32_t)self->addresses.count + 1;
	buffer_add(&self->addresses, parameters, (size_t)(command + length - parameters));
	buffer_putc(&self->addresses, '\0');
	return 1;
}

/* Equal ones are one, whenever they were opened. */
static bool is_same(const struct link_cells *self, uint32_t a, uint32_t b)
{
	return a == b || (a && b && !strcmp(self->addresses.at + a - 1, self->addresses.at + b - 1));
}

static void open_cells(struct link_cells *self, int rows, int columns)
{
	self->rows = rows;
	self->columns = columns;
	self->cells = memory_new((size_t)rows * (size_t)columns, sizeof *self->cells);
}

void link_cells_init(struct link_cells *self, int rows, int columns)
{
	static const VTermStateCallbacks callbacks = {.putglyph = on_glyph, .moverect = on_move, .erase = on_erase};
	static const VTermParserCallbacks others = {.osc = on_osc};
	*self = (struct link_cells){0};
	open_cells(self, rows, columns);
	self->vterm = vterm_new(rows, columns);
	vterm_set_utf8(self->vterm, 1);
	VTermState *state = vterm_obtain_state(self->vterm);
	vterm_state_set_callbacks(state, &callbacks, self);
	vterm_state_set_unrecognised_fallbacks(state, &others, self);
	vterm_state_reset(state, 1);
}

void link_cells_release(struct link_cells *self)
{
	vterm_free(self->vterm);
	free(self->cells);
	buffer_release(&self->addresses);
}

/* What is in both sizes stays: nobody may count on the terminal to clear it. */
void link_cells_resize(struct link_cells *self, int rows, int columns)
{
	const struct link_cells old = *self;
	open_cells(self, rows, columns);
	for (int row = 0; row < rows && row < old.rows; row++)
		for (int column = 0; column < columns && column < old.columns; column++)
			*cell(self, row, column) = old.cells[row * old.columns + column];
	free(old.cells);
	vterm_set_size(self->vterm, rows, columns);
}

/* Where a link begins that is not whole yet; else the end. libvterm 0.1.4 loses what comes to it in two pieces. */
static size_t whole_end(const struct buffer *printed, size_t from)
{
	size_t begun = printed->count;
	for (size_t i = from; i < printed->count; i++) {
		const char next = i + 1 < printed->count ? printed->at[i + 1] : '\0';
		if (printed->at[i] == '\033' && begun == printed->count && (next == ']' || !next))
			begun = i;
		else if (printed->at[i] == '\033' && next == '\\')
			begun = printed->count;
	}
	return begun;
}

void link_cells_take(struct link_cells *self, const struct buffer *printed)
{
	const size_t end = whole_end(printed, self->taken);
	if (end > self->taken)
		vterm_input_write(self->vterm, printed->at + self->taken, end - self->taken);
	self->taken = end;
}

void link_cells_write(const struct link_cells *self, struct buffer *out)
{
	for (int row = 0; row < self->rows; row++)
		for (int column = 0, end; column < self->columns; column = end) {
			const uint32_t *cells = &self->cells[row * self->columns];
			for (end = column + 1; end < self->columns && is_same(self, cells[column], cells[end]); end++)
				;
			if (!cells[column])
				continue;
			const char *link = self->addresses.at + cells[column] - 1;
			buffer_format(out, "%d,%d-%d %s\n", row + 1, column + 1, end, strchr(link, ';') + 1);
		}
}
