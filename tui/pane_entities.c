/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_entities.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "render/surroundings.h"
#include "tui/hint.h"
#include "tui/pane_mentions.h"
#include "tui/speaker.h"

enum {
	SPARK_LEVELS = 8,    /* the first is "none" */
	SPARK_FULL = 3,      /* mentions in one part that reach the top, if no part has more */
	NAME_COLUMN = 2,     /* behind the signs of what is selected */
	COUNTS_COLUMNS = 8,  /* " 15 ❝4", and air */
	SPARK_MIN = 34,      /* columns of a pane that also shows where: a name is worth more */
	TABLE_COLUMNS = 52,  /* a wide pane keeps names and numbers so near to one another, */
	WHO_COLUMNS_MIN = 12 /* and says behind them who it is, if there is room for that */
};

#define OTHER_TAB "Quotes"

/* The list as it is now: made anew only where it must be. */
static const struct entity_list *list_of(struct pane_entities *self, const struct article *article)
{
	const struct entities_made made = {article->findings, article->indirect};
	if (self->made.findings == made.findings && self->made.indirect == made.indirect)
		return &self->names;
	entity_list_release(&self->names);
	self->names = entity_list_make(article);
	self->made = made;
	return &self->names;
}

void pane_entities_reset(struct pane_entities *self)
{
	entity_list_release(&self->names);
	*self = (struct pane_entities){0};
}

bool pane_entities_shows_mentions(const struct pane_entities *self, const struct article *article)
{
	return self->opened && pane_mentions_count(article);
}

struct list *pane_entities_list(struct pane_entities *self, const struct article *article, size_t *count)
{
	if (pane_entities_shows_mentions(self, article)) {
		*count = pane_mentions_count(article);
		return &self->mentions;
	}
	*count = list_of(self, article)->items.count;
	return &self->list;
}

size_t pane_entities_item(struct pane_entities *self, const struct article *article, size_t columns, size_t row)
{
	if (pane_entities_shows_mentions(self, article))
		return row ? (self->mentions.top + row - 1) / pane_mentions_rows(columns) : SIZE_MAX;
	const struct entity_rows *rows = &list_of(self, article)->rows;
	const size_t at = self->list.top + row - 1;
	return row && at < rows->count && !rows->at[at].count ? rows->at[at].item : SIZE_MAX;
}

bool pane_entities_is_other_tab(size_t column)
{
	return column && column < sizeof OTHER_TAB;
}

uint32_t pane_entities_selected(struct pane_entities *self, const struct article *article)
{
	const struct ranking *items = &list_of(self, article)->items;
	return self->list.selected < items->count ? items->at[self->list.selected].entity : NONE;
}

void pane_entities_select(struct pane_entities *self, const struct article *article, uint32_t mention)
{
	const bool shows_mentions = pane_entities_shows_mentions(self, article);
	const uint32_t number = shows_mentions ? pane_mentions_number(article, mention) : NONE;
	const uint32_t entity = article->findings->mentions.at[mention].entity;
	const struct ranking *items = &list_of(self, article)->items;
	if (number != NONE)
		self->mentions.selected = number;
	for (size_t i = 0; !shows_mentions && i < items->count; i++)
		if (items->at[i].entity == entity)
			self->list.selected = i;
}

void pane_entities_follow(struct pane_entities *self, const struct article *article)
{
	if (!pane_mentions_count(article))
		return;
	const struct focus *focus = &article->view.focus;
	const uint32_t number = focus->kind == FOCUS_MENTION ? pane_mentions_number(article, focus->index) : NONE;
	self->mentions.selected = number != NONE ? number : pane_mentions_near(article);
}

/* Where in the text it is mentioned: a cell a part, as high as it is often there. */
static void draw_spark(const struct ranked *ranked, struct area area, size_t row, size_t column, struct style style,
		       struct grid *grid)
{
	static const char *const levels[SPARK_LEVELS] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇"};
	size_t most = SPARK_FULL;
	for (size_t i = 0; i < ENTITY_PARTS; i++)
		most = ranked->where[i] > most ? ranked->where[i] : most;
	for (size_t i = 0; i < ENTITY_PARTS; i++) {
		const size_t level = (ranked->where[i] * (SPARK_LEVELS - 1) + most - 1) / most;
		grid_puts(grid, area, row, column + i, levels[level], level ? style : style_of(STYLE_BORDER));
	}
}

/* How often it is mentioned, and how many quotes are its own. */
static void draw_counts(const struct article *article, const struct ranked *ranked, struct area area, size_t row,
			struct grid *grid)
{
	char counts[32];
	snprintf(counts, sizeof counts, "%3zu", ranked->mentions);
	size_t column = area.columns - COUNTS_COLUMNS;
	column += grid_puts(grid, area, row, column, counts, style_of(STYLE_DETAIL));
	if (!ranked->quotes)
		return;
	snprintf(counts, sizeof counts, " ❝%zu", ranked->quotes);
	grid_puts(grid, area, row, column, counts, speaker_style(article, ranked->entity, STYLE_NAME));
}

/* Columns for a name, in a row that also shows where, or does not. */
static size_t name_room(size_t columns, bool spark)
{
	const size_t taken = NAME_COLUMN + COUNTS_COLUMNS + 1 + (spark ? ENTITY_PARTS + 1 : 0);
	return columns > taken ? columns - taken : 1;
}

/* Name, where, how often. A long name that is selected is shown without where, to be read. */
static void draw_entity(const struct article *article, const struct ranked *ranked, struct area area, size_t row,
			bool selected, struct grid *grid)
{
	const char *name = findings_name(article->findings, ranked->entity);
	const struct style style = speaker_style(article, ranked->entity, ranked->quotes ? STYLE_NAME : STYLE_TEXT);
	const bool cut = utf8_columns(name, strlen(name)) > name_room(area.columns, true);
	const bool spark = area.columns >= SPARK_MIN && !(selected && cut);
	const size_t room = name_room(area.columns, spark);
	grid_put_cut(grid, area, row, NAME_COLUMN, room, name, strlen(name), style);
	if (area.columns <= NAME_COLUMN + COUNTS_COLUMNS + 1)
		return;
	if (spark)
		draw_spark(ranked, area, row, area.columns - COUNTS_COLUMNS - ENTITY_PARTS - 1, style, grid);
	draw_counts(article, ranked, area, row, grid);
}

/* Who it is, in the first words of the text that are not its name. */
static void draw_who(const struct article *article, const struct ranked *ranked, struct area area, size_t row,
		     struct grid *grid)
{
	if (ranked->role == NONE || area.columns < TABLE_COLUMNS + WHO_COLUMNS_MIN)
		return;
	struct buffer who = {0};
	surroundings_write(article->document, article->findings->mentions.at[ranked->role].span, &who);
	grid_put_cut(grid, area, row, TABLE_COLUMNS, area.columns - TABLE_COLUMNS - 1, who.at, who.count,
		     style_of(STYLE_DETAIL));
	buffer_release(&who);
}

static struct area table_of(struct area area)
{
	area.columns = area.columns < TABLE_COLUMNS ? area.columns : TABLE_COLUMNS;
	return area;
}

/* "People 12" */
static void draw_head(enum entity_kind kind, size_t count, struct area area, size_t row, struct grid *grid)
{
	char number[32];
	const size_t columns = grid_puts(grid, area, row, 1, entity_kind_plural(kind), style_of(STYLE_HEADING));
	snprintf(number, sizeof number, " %zu", count);
	grid_puts(grid, area, row, 1 + columns, number, style_of(STYLE_DETAIL));
}

/* A head stays on the screen with the first of its kind. */
static void reveal(struct list *list, const struct entity_rows *rows, size_t height)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->at[i].item == list->selected && !rows->at[i].count)
			list_reveal(list, i && rows->at[i - 1].count ? i - 1 : i, i + 1, height, rows->count);
}

/* "where · mentions" over the columns that there are; in their place what flips the pane, where two share it. */
static void draw_legend(const struct entities_look *look, size_t from, struct grid *grid)
{
	static const struct hint flip = {ACTION_QUOTES_PANE, SPEAKER_ANY, "flip", 1, false};
	const struct area table = table_of(look->area),
			  row = {look->area.row, look->area.column, 1, look->area.columns - 1};
	const char *legend = table.columns >= SPARK_MIN ? "where · mentions" : "mentions";
	const size_t columns = utf8_columns(legend, strlen(legend)) + 2;
	if (look->tabs && look->keymap)
		hint_draw_pane(look->keymap, &flip, 1, row, from, grid);
	else if (table.columns > columns + from)
		grid_puts(grid, table, 0, table.columns - columns, legend, style_of(STYLE_BORDER));
}

static void draw_title(const struct entities_look *look, size_t count, struct grid *grid)
{
	char title[32];
	size_t column = 1;
	if (look->tabs)
		column += grid_puts(grid, look->area, 0, column, OTHER_TAB "  ", style_of(STYLE_DETAIL));
	snprintf(title, sizeof title, look->tabs ? "[Entities %zu]" : "Entities %zu", count);
	column += grid_puts(grid, look->area, 0, column, title, style_of(look->focused ? STYLE_HEADING : STYLE_DETAIL));
	draw_legend(look, column, grid);
}

/* The row of the list that is to be seen at a row of the area. */
static void draw_row(const struct pane_entities *self, const struct article *article, const struct entities_look *look,
		     size_t row, struct grid *grid)
{
	const struct area area = look->area;
	const struct entity_row *what = &self->names.rows.at[self->list.top + row];
	const struct ranked *ranked = &self->names.items.at[what->item];
	if (what->count) {
		draw_head(article->findings->entities.at[ranked->entity].kind, what->count, area, row, grid);
		return;
	}
	const bool selected = what->item == self->list.selected && look->focused;
	draw_entity(article, ranked, table_of(area), row, selected, grid);
	draw_who(article, ranked, area, row, grid);
	if (ranked->entity == article->entity)
		grid_puts(grid, area, row, 1, "•", style_of(STYLE_ENTITY));
	if (selected) {
		grid_puts(grid, area, row, 0, "▸", style_of(STYLE_KEY));
		grid_flag(grid, area, row, STYLE_SELECTED);
		grid_cursor(grid, area, row, 0);
	}
}

static void draw_list(struct pane_entities *self, const struct article *article, const struct entities_look *look,
		      struct grid *grid)
{
	const struct entity_list *names = list_of(self, article);
	struct entities_look below = *look;
	draw_title(look, names->items.count, grid);
	below.area.row++;
	below.area.rows--;
	reveal(&self->list, &names->rows, below.area.rows);
	for (size_t row = 0; row < below.area.rows && self->list.top + row < names->rows.count; row++)
		draw_row(self, article, &below, row, grid);
	if (!names->items.count && below.area.rows)
		grid_puts(grid, below.area, 0, 2, article_expects_findings(article) ? "Looking for names…" : "No names",
			  style_of(STYLE_DETAIL));
}

void pane_entities_draw(struct pane_entities *self, const struct article *article, const struct entities_look *look,
			struct grid *grid)
{
	if (pane_entities_shows_mentions(self, article))
		pane_mentions_draw(&self->mentions, article, look, grid);
	else
		draw_list(self, article, look, grid);
}
