/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_quotes.h"

#include "base/utf8.h"
#include "tui/hint.h"
#include "tui/quote_row.h"

#define OTHER_TAB "Entities"

static bool by_speaker(const struct pane_quotes *self, bool drawer)
{
	return self->order == QUOTES_AS_SHOWN ? !drawer : self->order == QUOTES_BY_SPEAKER;
}

static uint32_t quote_selected(const struct pane_quotes *self)
{
	const struct quote_rows *rows = &self->rows.rows;
	for (size_t i = 0; i < rows->count; i++)
		if (rows->at[i].kind == ROW_QUOTE && rows->at[i].item == self->list.selected)
			return rows->at[i].quote;
	return NONE;
}

/* Selects a quote, or the one nearest to it in the story where the list is without it. */
static void select_near(struct pane_quotes *self, uint32_t quote)
{
	const struct quote_rows *rows = &self->rows.rows;
	uint32_t nearest = UINT32_MAX;
	for (size_t i = 0; i < rows->count; i++) {
		const uint32_t other = rows->at[i].quote;
		const uint32_t away = other > quote ? other - quote : quote - other;
		if (rows->at[i].kind == ROW_QUOTE && away < nearest) {
			nearest = away;
			self->list.selected = rows->at[i].item;
		}
	}
}

/* The list as it is now: made anew only where it must be. The quote that is selected stays so, wherever it comes to stand. */
static const struct quote_list *list_at(struct pane_quotes *self, const struct article *article, size_t columns,
					bool drawer)
{
	const bool grouped = by_speaker(self, drawer);
	const struct quotes_made made = {article->findings, article->speaker, grouped ? columns : 0, grouped,
					 article->indirect};
	if (self->made.findings == made.findings && self->made.speaker == made.speaker &&
	    self->made.columns == made.columns && self->made.grouped == made.grouped &&
	    self->made.indirect == made.indirect)
		return &self->rows;
	const uint32_t quote = self->made.findings == made.findings ? quote_selected(self) : NONE;
	quote_list_release(&self->rows);
	self->rows = grouped ? quote_list_by_speaker(article, quote_row_columns(columns), QUOTE_ROW_BASIS)
			     : quote_list_by_story(article);
	self->made = made;
	if (quote != NONE)
		select_near(self, quote);
	return &self->rows;
}

/* The same for any width: where its items are, not how they are laid out, is asked for. */
static const struct quote_list *list_of(struct pane_quotes *self, const struct article *article, bool drawer)
{
	return list_at(self, article, self->made.columns, drawer);
}

void pane_quotes_reset(struct pane_quotes *self)
{
	quote_list_release(&self->rows);
	*self = (struct pane_quotes){.order = self->order};
}

size_t pane_quotes_count(const struct article *article)
{
	size_t count = 0;
	for (size_t i = 0; article->findings && i < article->findings->quotes.count; i++)
		count += article_lists(article, &article->findings->quotes.at[i]);
	return count;
}

struct list *pane_quotes_list(struct pane_quotes *self, const struct article *article, bool drawer, size_t *count)
{
	*count = list_of(self, article, drawer)->items;
	return &self->list;
}

uint32_t pane_quotes_selected(struct pane_quotes *self, const struct article *article, bool drawer)
{
	list_of(self, article, drawer);
	return quote_selected(self);
}

void pane_quotes_select(struct pane_quotes *self, const struct article *article, uint32_t quote, bool drawer)
{
	const struct quote_list *list = list_of(self, article, drawer);
	for (size_t i = 0; i < list->rows.count; i++)
		if (list->rows.at[i].kind == ROW_QUOTE && list->rows.at[i].quote == quote)
			self->list.selected = list->rows.at[i].item;
}

size_t pane_quotes_item(struct pane_quotes *self, const struct article *article, bool drawer, size_t row)
{
	const struct quote_list *list = list_of(self, article, drawer);
	const size_t at = self->list.top + row - 1;
	return row && at < list->rows.count ? list->rows.at[at].item : SIZE_MAX;
}

/* The first listed quote on the screen, else the last one above it, else the first one below; NONE if none is listed. */
static uint32_t quote_being_read(const struct article *article)
{
	const struct findings *findings = article->findings;
	const struct span visible = article_visible(article);
	const uint32_t first = findings_first_quote(findings, visible.start);
	uint32_t below = first, above = first;
	while (below < findings->quotes.count && !article_lists(article, &findings->quotes.at[below]))
		below++;
	if (below < findings->quotes.count && findings->quotes.at[below].span.start < visible.end)
		return below;
	while (above && !article_lists(article, &findings->quotes.at[above - 1]))
		above--;
	return above ? above - 1 : below < findings->quotes.count ? below : NONE;
}

void pane_quotes_follow(struct pane_quotes *self, const struct article *article, bool drawer)
{
	if (!article->findings)
		return;
	const uint32_t quote = article_quote_in_focus(article);
	if (quote != NONE)
		pane_quotes_select(self, article, quote, drawer);
	else if (!by_speaker(self, drawer))
		pane_quotes_select(self, article, quote_being_read(article), drawer);
}

static void reveal(struct list *list, const struct quote_rows *rows, size_t height)
{
	size_t first = rows->count, end = 0;
	for (size_t i = 0; i < rows->count; i++)
		if (rows->at[i].item == list->selected) {
			first = first < i ? first : i;
			end = i + 1;
		}
	if (end)
		list_reveal(list, first, end, height, rows->count);
}

static void write_whose(const struct article *article, bool grouped, struct buffer *whose)
{
	if (article->speaker == NONE)
		buffer_puts(whose, grouped ? " by speaker " : " in story order ");
	else
		buffer_format(whose, " only %s ", speaker_name(article, article->speaker));
}

/* "[Quotes 17]", or "[Quotes 17 ≈4]" with indirect speech. */
static void write_title(const struct quotes_look *look, const struct quote_list *list, struct buffer *title)
{
	buffer_puts(title, look->tabs ? "[" : look->drawer ? " " : "");
	buffer_format(title, "Quotes %zu", list->items - list->reported);
	speaker_write_reported(list->reported, title);
	buffer_puts(title, look->tabs ? "]" : look->drawer ? " " : "");
}

bool pane_quotes_is_other_tab(struct pane_quotes *self, const struct article *article, bool drawer, size_t column)
{
	struct buffer title = {0};
	write_title(&(struct quotes_look){.tabs = true}, list_of(self, article, drawer), &title);
	const size_t end = 1 + utf8_columns(title.at, title.count);
	buffer_release(&title);
	return column > end && column <= end + sizeof OTHER_TAB;
}

/* What can be done with the pane, at the right end of its first row. */
static void draw_hints(const struct quotes_look *look, bool grouped, size_t from, struct grid *grid)
{
	const struct hint here[] = {
	    {ACTION_SELECT, SPEAKER_ANY, "go there", 1, false},
	    {ACTION_QUOTES_ORDER, SPEAKER_ANY, grouped ? "story order" : "by speaker", 2, false},
	    {ACTION_QUOTES_PANE, SPEAKER_ANY, look->full ? "back" : "full screen", 3, false},
	};
	const struct hint there[] = {
	    {ACTION_PANE_NEXT, SPEAKER_ANY, "go there", 1, false},
	    {ACTION_QUOTES_PANE, SPEAKER_ANY, "full screen", 2, true},
	};
	const struct hint flip = {ACTION_ENTITIES_PANE, SPEAKER_ANY, "flip", 1, false};
	const struct area row = {look->area.row, look->area.column, 1, look->area.columns - 1};
	if (look->tabs)
		hint_draw_pane(look->keymap, &flip, 1, row, from, grid);
	else if (look->focused)
		hint_draw_pane(look->keymap, here, sizeof here / sizeof *here, row, from, grid);
	else if (look->drawer)
		hint_draw_pane(look->keymap, there, sizeof there / sizeof *there, row, from, grid);
}

/* The pane's first row: its name, how many quotes, whose. */
static void draw_title(struct grid *grid, const struct quotes_look *look, const struct quote_list *list)
{
	const struct area area = look->area;
	const struct style border = style_of(STYLE_BORDER);
	for (size_t i = 0; look->drawer && i < area.columns; i++)
		grid_puts(grid, area, 0, i, "─", border);

	struct buffer title = {0};
	write_title(look, list, &title);
	struct style style = style_of(look->focused ? STYLE_HEADING : STYLE_DETAIL);
	size_t column = 1 + grid_put(grid, area, 0, 1, title.at, title.count, style);
	buffer_release(&title);
	if (look->tabs)
		column += grid_puts(grid, area, 0, column, "  " OTHER_TAB, style_of(STYLE_DETAIL));
	if (look->drawer)
		column += grid_puts(grid, area, 0, column, "─", border);
	struct buffer whose = {0};
	if (!look->tabs || list->article->speaker != NONE)
		write_whose(list->article, list->grouped, &whose);
	if (column + 2 < area.columns)
		column += 1 + grid_put_cut(grid, area, 0, column + 1, area.columns - column - 2, whose.at, whose.count,
					   style_of(STYLE_DETAIL));
	buffer_release(&whose);
	if (look->keymap)
		draw_hints(look, list->grouped, column, grid);
}

void pane_quotes_draw(struct pane_quotes *self, const struct article *article, const struct quotes_look *look,
		      struct grid *grid)
{
	const struct quote_list *list = list_at(self, article, look->area.columns, look->drawer);
	struct area area = look->area;
	draw_title(grid, look, list);
	area.row++;
	area.rows--;
	reveal(&self->list, &list->rows, area.rows);
	for (size_t row = 0; row < area.rows && self->list.top + row < list->rows.count; row++) {
		const struct quote_row *what = &list->rows.at[self->list.top + row];
		quote_row_draw(list, what, area, row, grid);
		const bool selected = what->item == self->list.selected && what->kind >= ROW_QUOTE;
		if (selected && what->kind == ROW_QUOTE)
			grid_puts(grid, area, row, 0, "▸", style_of(STYLE_KEY));
		if (selected && look->focused)
			grid_flag(grid, area, row, STYLE_SELECTED);
		if (selected && look->focused && what->kind == ROW_QUOTE)
			grid_cursor(grid, area, row, 0);
	}
	if (!list->items && area.rows) {
		const char *why = article_expects_findings(article) ? "Looking for quotes…" : "No quotes";
		grid_puts(grid, area, 0, 2, why, style_of(STYLE_DETAIL));
	}
}
