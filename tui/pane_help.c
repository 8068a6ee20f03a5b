/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_help.h"

#include <string.h>

#include "base/utf8.h"

enum { KEYS_COLUMNS = 14, COLUMN_MIN = 56, MARGIN = 2 };

static size_t count_bindings(const struct keymap *map, enum context context)
{
	size_t count = 0;
	for (size_t at = 0; keymap_next(map, context, &at);)
		count++;
	return count;
}

static void draw_binding(const struct binding *binding, struct area area, size_t row, size_t column, size_t columns,
			 struct grid *grid)
{
	struct buffer keys = {0};
	binding_write_keys(binding, &keys);
	const size_t wide = utf8_columns(keys.at, keys.count);
	const size_t indent = wide < KEYS_COLUMNS ? KEYS_COLUMNS - wide : 0;
	grid_put(grid, area, row, column + indent, keys.at, keys.count, style_of(STYLE_KEY));
	buffer_release(&keys);

	const size_t start = (indent ? KEYS_COLUMNS : wide) + 2;
	const char *help = binding->description;
	if (start < columns)
		grid_put_cut(grid, area, row, column + start, columns - start, help, strlen(help), style_of(STYLE_TEXT));
}

void pane_help_draw(struct pane_help *self, const struct keymap *map, struct area area, struct grid *grid)
{
	static const char title[] = "Keys";
	grid_puts(grid, area, 0, MARGIN, title, style_of(STYLE_HEADING));
	if (area.rows < 3)
		return;
	area.row += 2;
	area.rows -= 2;

	const size_t across = area.columns / COLUMN_MIN ? area.columns / COLUMN_MIN : 1;
	const size_t columns = area.columns / across;
	const size_t count = count_bindings(map, self->context), total = (count + across - 1) / across;
	const size_t lowest = total > area.rows ? total - area.rows : 0;
	if (self->top > lowest)
		self->top = lowest;

	const struct binding *binding;
	size_t i = 0;
	for (size_t at = 0; (binding = keymap_next(map, self->context, &at)); i++) {
		const size_t row = i % total;
		if (row >= self->top && row < self->top + area.rows)
			draw_binding(binding, area, row - self->top, i / total * columns, columns - 1, grid);
	}
}
