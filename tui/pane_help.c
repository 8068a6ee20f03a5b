/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_help.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/help_list.h"
#include "tui/hint.h"

enum { KEYS_COLUMNS_MAX = 24, KEYS_SHARE = 3, COLUMN_MIN = 58, MARGIN = 2, TITLE_ROWS = 2 };

void pane_help_release(struct pane_help *self)
{
	buffer_release(&self->filter);
}

void pane_help_reset(struct pane_help *self, enum context context)
{
	pane_help_release(self);
	*self = (struct pane_help){.context = context};
}

void pane_help_filter(struct pane_help *self, const char *words)
{
	buffer_cut(&self->filter, 0);
	buffer_puts(&self->filter, words);
	self->top = 0;
}

/* The columns for the keys: as many as the most keys of a row need, but for rows that have too many. */
static size_t keys_columns(const struct help_rows *rows, size_t columns)
{
	const size_t cap = columns / KEYS_SHARE < KEYS_COLUMNS_MAX ? columns / KEYS_SHARE : KEYS_COLUMNS_MAX;
	size_t most = 0;
	for (size_t i = 0; i < rows->count; i++) {
		const size_t wide = utf8_columns(rows->at[i].keys.at, rows->at[i].keys.count);
		if (wide > most && wide <= cap)
			most = wide;
	}
	return most;
}

/* Draws a row; the area is its own. The keys end where the words begin, if they are not too many. */
static void draw_row(const struct help_row *row, size_t columns, struct area area, struct grid *grid)
{
	if (!row->keys.count) {
		grid_put_cut(grid, area, 0, MARGIN, area.columns, row->words, strlen(row->words),
			     style_of(STYLE_HEADING));
		return;
	}
	const size_t wide = utf8_columns(row->keys.at, row->keys.count);
	const size_t indent = wide < columns ? columns - wide : 0;
	const size_t start = indent + wide + 2;
	grid_put(grid, area, 0, indent, row->keys.at, row->keys.count, style_of(STYLE_KEY));
	if (start < area.columns)
		grid_put_cut_words(grid, area, 0, start, area.columns - start, row->words, strlen(row->words),
			     style_of(STYLE_TEXT));
}

/* "Keys", and what is looked for in them, or how to look. */
static void draw_title(const struct pane_help *self, const struct keymap *map, size_t found, struct area area,
		       struct grid *grid)
{
	const size_t end = MARGIN + grid_puts(grid, area, 0, MARGIN, "Keys", style_of(STYLE_HEADING));
	struct buffer words = {0};
	buffer_puts(&words, " · ");
	if (self->filter.count) {
		buffer_cut(&words, 0);
		buffer_format(&words, " with “%s”%s", self->filter.at, found ? "" : ": none");
	} else if (hint_write_keys(map, ACTION_SEARCH, SPEAKER_ANY, &words)) {
		buffer_puts(&words, " looks for one");
	} else {
		buffer_cut(&words, 0);
	}
	if (end < area.columns)
		grid_put_cut(grid, area, 0, end, area.columns - end, words.at, words.count, style_of(STYLE_DETAIL));
	buffer_release(&words);
}

void pane_help_draw(struct pane_help *self, const struct keymap *map, struct area area, struct grid *grid)
{
	struct help_rows rows = help_rows(map, self->context, buffer_text(&self->filter));
	draw_title(self, map, rows.count, area, grid);
	const size_t title = area.rows > TITLE_ROWS ? TITLE_ROWS : area.rows;
	area.row += title;
	area.rows -= title;
	const size_t across = area.columns / COLUMN_MIN ? area.columns / COLUMN_MIN : 1;
	const size_t keys = keys_columns(&rows, area.columns / across);
	const size_t down = (rows.count + across - 1) / across;
	const size_t lowest = down > area.rows ? down - area.rows : 0;
	if (self->top > lowest)
		self->top = lowest;
	for (size_t i = 0; i < rows.count; i++) {
		const size_t row = i % down, columns = area.columns / across;
		if (row >= self->top && row < self->top + area.rows)
			draw_row(
			    &rows.at[i], keys,
			    (struct area){area.row + row - self->top, area.column + i / down * columns, 1, columns - 1},
			    grid);
	}
	help_rows_release(&rows);
}
