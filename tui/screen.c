/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/screen.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/header.h"
#include "tui/hint.h"
#include "tui/pane_article.h"
#include "tui/pane_cards.h"
#include "tui/pane_names.h"
#include "tui/pane_note.h"
#include "tui/pane_why.h"
#include "tui/panes.h"
#include "tui/setting.h"
#include "tui/status.h"

static void draw_borders(const struct frame *frame, struct grid *grid)
{
	for (size_t i = 0; i < sizeof frame->borders / sizeof *frame->borders; i++)
		for (size_t row = 0; row < frame->borders[i].rows; row++)
			grid_puts(grid, frame->borders[i], row, 0, "│", style_of(STYLE_BORDER));
}

static void draw_panes(struct app *self, struct grid *grid)
{
	const struct frame *frame = &self->frame;
	struct article *article = app_article(self);
	const struct keymap *keymap = self->options->keymap;
	struct quotes_look quotes = {.area = frame->panes[PANE_QUOTES],
				     .drawer = frame->drawer,
				     .tabs = frame->tabs,
				     .focused = self->pane == PANE_QUOTES,
				     .full = self->wishes.full == PANE_QUOTES,
				     .keymap = keymap};
	const struct entities_look entities = {frame->panes[PANE_ENTITIES], frame->tabs, self->pane == PANE_ENTITIES,
					       keymap};
	const struct why_look why = {frame, self->pane, keymap};
	if (article->why && area_is_empty(frame->text))
		quotes.area.rows -= pane_why_place(article, &why).rows;
	if (!area_is_empty(frame->panes[PANE_QUOTES]) && frame->cards && !quotes.focused)
		pane_cards_draw(article, frame->panes[PANE_QUOTES], frame->borders[1], keymap, grid);
	else if (!area_is_empty(frame->panes[PANE_QUOTES]))
		pane_quotes_draw(&self->quotes, article, &quotes, grid);
	if (!area_is_empty(frame->panes[PANE_ENTITIES]))
		pane_entities_draw(&self->entities, article, &entities, grid);
	if (!area_is_empty(frame->panes[PANE_HELP]))
		pane_help_draw(&self->help, keymap, frame->panes[PANE_HELP], grid);
	else if (article->why)
		pane_why_draw(article, &why, grid);
	else if (!area_is_empty(frame->text))
		pane_note_draw(article, frame, keymap, grid);
}

/* Over all else, while somebody is meant. */
static void draw_names(struct app *self, struct grid *grid)
{
	const uint32_t entity = self->names && self->pane != PANE_HELP ? panes_entity(self) : NONE;
	self->names = entity != NONE;
	if (self->names)
		pane_names_draw(app_article(self), entity, self->options->keymap, &self->frame, self->pane, grid);
}

/* Before there is any article: what is said is said on the last row. */
static void draw_message(struct app *self)
{
	size_t rows, columns;
	struct grid grid;
	self->terminal->verbs->size(self->terminal, &rows, &columns);
	grid_init(&grid, rows, columns);
	if (rows)
		status_draw_message(self, (struct area){rows - 1, 0, 1, columns}, &grid);
	self->terminal->verbs->present(self->terminal, &grid);
	grid_release(&grid);
}

/* Draws keys and what they do from a column on, if there is room. Returns the column behind them; that from which it began if there is none. */
static size_t put_keys(const struct buffer *keys, const char *words, struct area row, size_t from, struct grid *grid)
{
	static const char between[] = " · ";
	const size_t before = from ? utf8_columns(between, strlen(between)) : 0;
	if (from + before + utf8_columns(keys->at, keys->count) + 1 + strlen(words) > row.columns)
		return from;
	size_t column = from;
	if (before)
		column += grid_puts(grid, row, 0, column, between, style_of(STYLE_BORDER));
	column += grid_put(grid, row, 0, column, keys->at, keys->count, style_of(STYLE_KEY)) + 1;
	return column + grid_puts(grid, row, 0, column, words, style_of(STYLE_DETAIL));
}

/*
 * The first time ever, until the first key, below the text and in its columns: "? all keys · q quits · ]q next quote". Those for which there
 * are keys, as many as there is room for.
 */
static void draw_first_keys(const struct app *self, struct grid *grid)
{
	static const struct {
		enum action action;
		const char *words;
	} firsts[] = {{ACTION_HELP, "all keys"},         {ACTION_CLOSE, "quits"},
		      {ACTION_QUOTE_NEXT, "next quote"}, {ACTION_QUOTES_PANE, "quotes"},
		      {ACTION_WHY, "why this speaker"},  {ACTION_SEARCH, "search"},
		      {ACTION_COPY, "copy with source"}};
	if (area_is_empty(self->frame.first_keys))
		return;
	const struct area text = self->frame.text;
	const struct area row = {self->frame.first_keys.row, text.column, 1, text.columns};
	size_t column = 0;
	for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++) {
		struct buffer keys = {0};
		if (hint_write_keys(self->options->keymap, firsts[i].action, SPEAKER_ANY, &keys))
			column = put_keys(&keys, firsts[i].words, row, column, grid);
		buffer_release(&keys);
	}
}

/* The head of the drawer goes where all of its rows are covered, from that row of the screen on. */
static void clear_bare_head(const struct app *self, size_t covered, struct grid *grid)
{
	const struct area drawer = self->frame.panes[PANE_QUOTES];
	if (self->frame.drawer && !area_is_empty(drawer) && drawer.row + 1 == covered)
		grid_fill(grid, drawer, 0, 0, style_of(STYLE_TEXT));
}

/* A list to choose from lies over the bottom of everything; a prompt is seen on the smallest screen too. */
static void draw_pick(struct app *self, size_t rows, size_t columns, struct grid *grid)
{
	if (self->prompt.kind == PROMPT_NONE || !rows)
		return;
	clear_bare_head(self, rows - 1 - pick_height(&self->prompt.pick, rows - 1), grid);
	pick_draw(&self->prompt.pick, (struct area){0, 0, rows - 1, columns}, grid);
	if (area_is_empty(self->frame.status)) {
		const struct area last = {rows - 1, 0, 1, columns};
		grid_fill(grid, last, 0, 0, style_of(STYLE_TEXT));
		prompt_draw(&self->prompt, last, grid);
	}
}

void screen_draw(struct app *self)
{
	if (!app_is_ready(self)) {
		draw_message(self);
		return;
	}
	app_lay(self);
	struct article *article = app_article(self);
	article->why = article->why && article->view.focus.kind == FOCUS_QUOTE;
	size_t rows, columns;
	self->terminal->verbs->size(self->terminal, &rows, &columns);
	struct grid grid;
	grid_init(&grid, rows, columns);
	grid.orders = setting_orders_bidi(&self->settings);
	if (self->pane != PANE_QUOTES)
		pane_quotes_follow(&self->quotes, article, self->frame.drawer);
	if (self->pane != PANE_ENTITIES)
		pane_entities_follow(&self->entities, article);
	if (!area_is_empty(self->frame.text))
		pane_article_draw(article, self->frame.text, self->frame.gutter, &grid);
	link_hints_draw(&self->hints, buffer_text(&self->prompt.line.text), article, self->frame.text, &grid);
	draw_borders(&self->frame, &grid);
	draw_panes(self, &grid);
	draw_names(self, &grid);
	if (!area_is_empty(self->frame.header))
		header_draw(self, self->frame.header, &grid);
	draw_first_keys(self, &grid);
	draw_pick(self, rows, columns, &grid);
	if (!area_is_empty(self->frame.status))
		status_draw(self, self->frame.status, &grid);
	if (!settings_number(&self->settings, SETTING_LINKS))
		grid_lead_nowhere(&grid);
	if (self->spoken)
		spoken_see(self->spoken, &grid);
	self->terminal->verbs->present(self->terminal, &grid);
	grid_release(&grid);
}
