/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_help.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/help_layout.h"
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

/* "Panes", and that it is the same section as in the column before. */
static void draw_head(const struct help_row *row, bool is_again, struct area area, struct grid *grid)
{
	const size_t wide =
	    grid_put_cut(grid, area, 0, MARGIN, area.columns, row->words, strlen(row->words), style_of(STYLE_HEADING));
	if (is_again)
		grid_puts(grid, area, 0, MARGIN + wide, " (more)", style_of(STYLE_DETAIL));
}

/* Draws a line of a row; the area is its own. The keys end where the words begin, if they are not too many. */
static void draw_line(const struct help_row *row, const struct help_line *line, const struct help_room *room,
		      struct area area, struct grid *grid)
{
	if (!row->keys.count) {
		draw_head(row, line->is_again, area, grid);
		return;
	}
	const size_t wide = utf8_columns(row->keys.at, row->keys.count), start = help_words_start(row, room);
	if (!line->words.start)
		grid_put(grid, area, 0, wide < room->keys ? room->keys - wide : 0, row->keys.at, row->keys.count,
			 style_of(STYLE_KEY));
	if (start < area.columns)
		grid_put_cut_words(grid, area, 0, start, area.columns - start, row->words + line->words.start,
				   span_length(line->words), style_of(STYLE_TEXT));
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
	const size_t columns = area.columns / across;
	const struct help_room room = {across, columns ? columns - 1 : 0, keys_columns(&rows, columns)};
	struct help_lines lines = {0};
	const size_t down = help_lay(&rows, &room, &lines), lowest = down > area.rows ? down - area.rows : 0;
	if (self->top > lowest)
		self->top = lowest;
	for (size_t i = 0; i < lines.count; i++) {
		const struct help_line *line = &lines.at[i];
		if (line->line >= self->top && line->line < self->top + area.rows)
			draw_line(&rows.at[line->row], line, &room,
				  (struct area){area.row + line->line - self->top, area.column + line->column * columns,
						1, room.columns},
				  grid);
	}
	array_release(&lines);
	help_rows_release(&rows);
}
