/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_help.h"

#include <string.h>

#include "base/utf8.h"

enum { KEYS_COLUMNS_MAX = 24, COLUMN_MIN = 58, MARGIN = 2, TITLE_ROWS = 2 };

/* A row of the help: what the keys do, and all keys that stand next to one another in the map and do it. */
struct help_row {
	const char *help;
	struct buffer keys;
};

struct help_rows ARRAY(struct help_row);

static struct help_rows list_rows(const struct keymap *map, enum context context)
{
	struct help_rows rows = {0};
	const struct binding *binding;
	for (size_t at = 0; (binding = keymap_next(map, context, &at));) {
		const char *help = binding->description;
		if (!rows.count || strcmp(array_last(&rows).help, help))
			array_push(&rows, (struct help_row){.help = help});
		else
			buffer_putc(&array_last(&rows).keys, ' ');
		binding_write_keys(binding, &array_last(&rows).keys);
	}
	return rows;
}

static void release_rows(struct help_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		buffer_release(&rows->at[i].keys);
	array_release(rows);
}

/* The columns for the keys: as many as the most keys of a row need, if there are not too many. */
static size_t keys_columns(const struct help_rows *rows)
{
	size_t most = 0;
	for (size_t i = 0; i < rows->count; i++) {
		const size_t wide = utf8_columns(rows->at[i].keys.at, rows->at[i].keys.count);
		if (wide > most && wide <= KEYS_COLUMNS_MAX)
			most = wide;
	}
	return most;
}

/* Draws a row; the area is its own. The keys end where the words begin, if they are not too many. */
static void draw_row(const struct help_row *row, size_t columns, struct area area, struct grid *grid)
{
	const size_t wide = utf8_columns(row->keys.at, row->keys.count);
	const size_t indent = wide < columns ? columns - wide : 0;
	const size_t start = indent + wide + 2;
	grid_put(grid, area, 0, indent, row->keys.at, row->keys.count, style_of(STYLE_KEY));
	if (start < area.columns)
		grid_put_cut(grid, area, 0, start, area.columns - start, row->help, strlen(row->help),
			     style_of(STYLE_TEXT));
}

void pane_help_draw(struct pane_help *self, const struct keymap *map, struct area area, struct grid *grid)
{
	grid_puts(grid, area, 0, MARGIN, "Keys", style_of(STYLE_HEADING));
	if (area.rows <= TITLE_ROWS)
		return;
	area.row += TITLE_ROWS;
	area.rows -= TITLE_ROWS;

	struct help_rows rows = list_rows(map, self->context);
	const size_t keys = keys_columns(&rows);
	const size_t across = area.columns / COLUMN_MIN ? area.columns / COLUMN_MIN : 1;
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
	release_rows(&rows);
}
