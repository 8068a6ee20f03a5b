/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/box.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/quote_row.h"

struct span box_line(const char *text, struct span *rest, size_t columns)
{
	const struct span line = {rest->start, quote_row_end(text, *rest, columns)};
	rest->start = line.end;
	while (rest->start < rest->end && text[rest->start] == ' ')
		rest->start++;
	return line;
}

size_t box_lines(const struct buffer *text, size_t columns)
{
	struct span rest = {0, (uint32_t)text->count};
	size_t lines = 0;
	for (; !span_is_empty(rest); lines++)
		box_line(text->at, &rest, columns);
	return lines;
}

static void draw_border(struct grid *grid, struct area area, size_t row, const char *left, const char *right)
{
	const struct style style = style_of(STYLE_BORDER);
	for (size_t i = 1; i + 1 < area.columns; i++)
		grid_puts(grid, area, row, i, "─", style);
	grid_puts(grid, area, row, 0, left, style);
	grid_puts(grid, area, row, area.columns - 1, right, style);
}

void box_draw(struct grid *grid, struct area area, const char *title, struct style style, const char *foot)
{
	draw_border(grid, area, 0, "┌", "┐");
	grid_put_cut(grid, area, 0, 2, area.columns - 4, title, strlen(title), style);
	for (size_t row = 1; row + 1 < area.rows; row++) {
		grid_fill(grid, area, row, 0, style_of(STYLE_TEXT));
		grid_puts(grid, area, row, 0, "│", style_of(STYLE_BORDER));
		grid_puts(grid, area, row, area.columns - 1, "│", style_of(STYLE_BORDER));
	}
	draw_border(grid, area, area.rows - 1, "└", "┘");
	const size_t columns = utf8_columns(foot, strlen(foot));
	if (columns && columns + 4 < area.columns)
		grid_puts(grid, area, area.rows - 1, area.columns - columns - 2, foot, style_of(STYLE_DETAIL));
}
