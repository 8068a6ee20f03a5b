/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_names.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

#include "tui/hint.h"
#include "tui/name_list.h"
#include "tui/speaker.h"

enum {
	BORDERS = 2,      /* rows, or columns */
	COLUMNS_MAX = 72, /* of the box */
	COLUMNS_MIN = 16,
	MARGIN = 2,        /* columns from the border to the words */
	KIND_COLUMNS = 13, /* "description", and air; where there is room */
	KIND_MIN = 36,     /* columns of a box that says kinds */
	COUNT_COLUMNS = 6,
	KEPT = 3, /* rows that stay seen: the one it is about and what stands under it */
};

/* How many rows of an area there are above a row of the screen, or below it and what stands under it. */
static size_t rows_above(struct area area, size_t row)
{
	return row > area.row ? row - area.row : 0;
}

static size_t rows_below(struct area area, size_t row)
{
	const size_t end = area.row + area.rows;
	return end > row + KEPT ? end - row - KEPT : 0;
}

/*
 * The box for so many rows, in an area: at its bottom or, if that would cover the row of the screen that it is about, at its top; not higher than there is
 * room. Empty if there is none for one of them.
 */
static struct area box_in(struct area area, size_t rows, size_t about)
{
	if (area.rows <= BORDERS || area.columns < COLUMNS_MIN)
		return (struct area){0};
	const bool is_inside = about >= area.row && about < area.row + area.rows;
	const size_t above = is_inside ? rows_above(area, about) : 0;
	const size_t below = is_inside ? rows_below(area, about) : area.rows;
	const bool at_top = below < rows + BORDERS && above > below;
	const size_t side = at_top ? above : below, room = side > BORDERS ? side : BORDERS + 1;
	const size_t height = rows + BORDERS < room ? rows + BORDERS : room;
	const size_t columns = area.columns < COLUMNS_MAX ? area.columns : COLUMNS_MAX;
	return (struct area){at_top ? area.row : area.row + area.rows - height, area.column, height, columns};
}

static void draw_border(struct grid *grid, struct area box, size_t row, const char *left, const char *right)
{
	const struct style style = style_of(STYLE_BORDER);
	grid_puts(grid, box, row, 0, left, style);
	for (size_t column = 1; column + 1 < box.columns; column++)
		grid_puts(grid, box, row, column, "─", style);
	grid_puts(grid, box, row, box.columns - 1, right, style);
}

static void draw_frame(const struct article *article, uint32_t entity, const struct keymap *keymap, struct area box,
		       struct grid *grid)
{
	struct buffer words = {0};
	draw_border(grid, box, 0, "┌", "┐");
	draw_border(grid, box, box.rows - 1, "└", "┘");
	for (size_t row = 1; row + 1 < box.rows; row++) {
		grid_fill(grid, box, row, 0, style_of(STYLE_TEXT));
		grid_puts(grid, box, row, 0, "│", style_of(STYLE_BORDER));
		grid_puts(grid, box, row, box.columns - 1, "│", style_of(STYLE_BORDER));
	}
	buffer_format(&words, " %s ", findings_name(article->findings, entity));
	grid_put_cut(grid, box, 0, MARGIN, box.columns - 2 * MARGIN, words.at, words.count,
		     speaker_style(article, entity, STYLE_NAME));
	buffer_release(&words);
	const struct hint closes = {ACTION_NAMES, SPEAKER_ANY, "closes", 1, false};
	const struct area last = {box.row + box.rows - 1, box.column + 1, 1, box.columns - BORDERS};
	hint_draw_pane(keymap, &closes, 1, last, 0, grid);
}

/* A way that it is called, its kind said before the first of each. */
static void draw_use(const struct name_use *use, bool says_kind, struct area box, size_t row, struct grid *grid)
{
	const bool wide = box.columns >= KIND_MIN;
	const size_t column = MARGIN + (wide ? KIND_COLUMNS : 0);
	char count[16];
	if (wide && says_kind)
		grid_puts(grid, box, row, MARGIN, mention_kind_name(use->kind), style_of(STYLE_DETAIL));
	grid_put_cut(grid, box, row, column, box.columns - column - COUNT_COLUMNS - 1, use->words.at, use->words.count,
		     style_of(use->kind == MENTION_NAME ? STYLE_ENTITY : STYLE_ALLUSION));
	snprintf(count, sizeof count, "%*zu", COUNT_COLUMNS - 1, use->count);
	grid_puts(grid, box, row, box.columns - COUNT_COLUMNS - 1, count, style_of(STYLE_DETAIL));
}

static void draw_more(size_t count, struct area box, struct grid *grid)
{
	struct buffer words = {0};
	buffer_format(&words, "%zu more", count);
	grid_put_cut(grid, box, box.rows - 2, MARGIN, box.columns - 2 * MARGIN, words.at, words.count,
		     style_of(STYLE_DETAIL));
	buffer_release(&words);
}

void pane_names_draw(const struct article *article, uint32_t entity, const struct keymap *keymap,
		     const struct frame *frame, enum pane pane, struct grid *grid)
{
	struct name_uses uses = {0};
	const bool over_text = !area_is_empty(frame->text);
	const struct area around = frame->panes[over_text ? PANE_TEXT : pane];
	name_list_make(article, entity, &uses);
	const struct area box = box_in(over_text ? frame->text : around, uses.count, grid->cursor_row);
	for (size_t row = 0; row < box.rows; row++)
		grid_fill(grid, around, box.row - around.row + row, 0, style_of(STYLE_TEXT));
	if (!area_is_empty(box)) {
		const size_t room = box.rows - BORDERS, shown = uses.count > room ? room - 1 : uses.count;
		draw_frame(article, entity, keymap, box, grid);
		for (size_t i = 0; i < shown; i++)
			draw_use(&uses.at[i], i == 0 || uses.at[i].kind != uses.at[i - 1].kind, box, i + 1, grid);
		if (shown < uses.count)
			draw_more(uses.count - shown, box, grid);
		grid_cursor(grid, box, 0, MARGIN);
	}
	name_list_release(&uses);
}
