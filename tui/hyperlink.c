/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/hyperlink.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "render/read/url.h"

/*
 * Terminals that print what they do not know, or may: the Linux console before 4.x, Emacs' term, hardware. GNU screen drops
 * links, but prints what is behind their 768th byte.
 */
static const char *const harmed[] = {"dumb", "linux", "eterm", "vt", "cons", "screen", "sun", "ansi", "wyse"};

bool hyperlink_is_harmless(const char *term, bool in_tmux)
{
	if (!term || !*term)
		return false;
	for (size_t i = 0; i < sizeof harmed / sizeof *harmed; i++)
		if (!strncmp(term, harmed[i], strlen(harmed[i])))
			return in_tmux && !strcmp(harmed[i], "screen");
	return true;
}

bool hyperlink_begin(const char *address, size_t length, uint32_t id, struct buffer *out)
{
	static const char digits[] = "0123456789ABCDEF";
	const size_t before = out->count;
	if (!url_can_open((struct slice){address, length}))
		return false;
	buffer_format(out, "\033]8;id=%u;", id);
	const size_t start = out->count;
	for (size_t i = 0; i < length && out->count - start <= HYPERLINK_MAX; i++) {
		const unsigned char byte = (unsigned char)address[i];
		if (byte >= 0x21 && byte <= 0x7e) {
			buffer_putc(out, (char)byte);
			continue;
		}
		const char encoded[] = {'%', digits[byte >> 4], digits[byte & 15]};
		buffer_add(out, encoded, sizeof encoded);
	}
	if (out->count - start > HYPERLINK_MAX) {
		buffer_cut(out, before);
		return false;
	}
	buffer_puts(out, "\033\\");
	return true;
}

void hyperlink_end(struct buffer *out)
{
	buffer_puts(out, "\033]8;;\033\\");
}

void hyperlinks_release(struct hyperlinks *self)
{
	free(self->hashes);
	free(self->linked);
	*self = (struct hyperlinks){0};
}

void hyperlinks_forget(struct hyperlinks *self)
{
	self->forgotten = true;
}

static void follow_size(struct hyperlinks *self, const struct grid *grid)
{
	if (self->hashes && self->rows == grid->rows && self->columns == grid->columns)
		return;
	hyperlinks_release(self);
	self->rows = grid->rows;
	self->columns = grid->columns;
	self->hashes = memory_new(grid->rows, sizeof *self->hashes);
	self->linked = memory_new(grid->rows * grid->columns, sizeof *self->linked);
	self->forgotten = true;
}

/* FNV-1a, 64 bits: draft-eastlake-fnv. */
static uint64_t hash(uint64_t so_far, const void *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		so_far = (so_far ^ ((const unsigned char *)bytes)[i]) * UINT64_C(0x100000001b3);
	return so_far;
}

static uint64_t hash_row(const struct grid *grid, size_t row)
{
	uint64_t value = UINT64_C(0xcbf29ce484222325);
	for (size_t column = 0; column < grid->columns; column++) {
		const struct cell *cell = grid_cell(grid, row, column);
		const struct grid_link *link = grid_link(grid, cell);
		value = hash(value, &cell->length, sizeof cell->length);
		value = hash(value, &cell->style, sizeof cell->style);
		if (cell->length)
			value = hash(value, grid->text.at + cell->at, cell->length);
		value = hash(value, link ? "l" : "-", 1);
		if (link) {
			value = hash(value, &link->id, sizeof link->id);
			value = hash(value, grid->text.at + link->at, link->length);
		}
	}
	return value;
}

/* Whether a cell goes on with the stretch that ends before it. */
static bool goes_on(const struct grid *grid, const struct hyperlink_stretch *last, size_t row, size_t column)
{
	const struct cell *cell = grid_cell(grid, row, column), *before = grid_cell(grid, row, column - 1);
	return last->row == row && last->column + last->columns == column && last->link == grid_link(grid, cell) &&
	       style_equal(cell->style, before->style);
}

static void plan_row(const struct grid *grid, size_t row, const bool *linked, struct hyperlink_stretches *stretches)
{
	const size_t first = stretches->count;
	for (size_t column = 0; column < grid->columns; column++) {
		const struct cell *cell = grid_cell(grid, row, column);
		const struct grid_link *link = grid_link(grid, cell);
		/* A wide character is written whole if it led somewhere with either half. */
		const bool is_stale = linked[column] || (cell->cols == 2 && linked[column + 1]);
		const bool is_half = cell->cols == 0;
		if (stretches->count > first && goes_on(grid, &array_last(stretches), row, column) &&
		    (link || is_stale || is_half))
			array_last(stretches).columns++;
		else if ((link || is_stale) && !is_half)
			array_push(stretches, (struct hyperlink_stretch){row, column, 1, link});
	}
}

void hyperlinks_plan(struct hyperlinks *self, const struct grid *grid, struct hyperlink_stretches *stretches)
{
	follow_size(self, grid);
	for (size_t row = 0; row < grid->rows; row++) {
		bool *linked = self->linked + row * grid->columns;
		const uint64_t value = hash_row(grid, row);
		if (self->forgotten)
			memset(linked, 0, grid->columns * sizeof *linked);
		else if (value == self->hashes[row])
			continue;
		plan_row(grid, row, linked, stretches);
		self->hashes[row] = value;
		for (size_t column = 0; column < grid->columns; column++)
			linked[column] = grid_cell(grid, row, column)->link;
	}
	self->forgotten = false;
}

static void write_cell(const struct grid *grid, const struct cell *cell, enum glyphs glyphs, struct buffer *out)
{
	wchar_t wide[GLYPH_MAX + 1];
	char bytes[UTF8_MAX + 1];
	glyph_write(cell->length ? grid->text.at + cell->at : " ", cell->length ? cell->length : 1, cell->cols, glyphs,
		    wide);
	for (size_t i = 0; wide[i]; i++)
		buffer_add(out, bytes, utf8_write((uint32_t)wide[i], bytes));
}

void hyperlink_stretch_write(const struct grid *grid, const struct hyperlink_stretch *stretch, enum glyphs glyphs,
			     struct buffer *out)
{
	const struct grid_link *link = stretch->link;
	const bool leads = link && hyperlink_begin(grid->text.at + link->at, link->length, link->id, out);
	for (size_t i = 0; i < stretch->columns; i++) {
		const struct cell *cell = grid_cell(grid, stretch->row, stretch->column + i);
		if (cell->cols)
			write_cell(grid, cell, glyphs, out);
	}
	if (leads)
		hyperlink_end(out);
}
