/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_quotes.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "tui/quote_list.h"

enum {
	NAME_COLUMNS = 18, /* in story order */
	NAME_COLUMNS_NARROW = 12,
	NARROW = 60,
	BASIS_MIN = 50, /* columns of a row in story order that also says how the speaker is known */
	BASIS_COLUMNS = 10,
	QUOTE_INDENT = 6, /* by speaker, behind the paragraph's number */
};

static bool by_speaker(const struct pane_quotes *self, bool drawer)
{
	return self->order == QUOTES_AS_SHOWN ? !drawer : self->order == QUOTES_BY_SPEAKER;
}

static size_t quote_columns(size_t columns)
{
	return columns > QUOTE_INDENT + 2 ? columns - QUOTE_INDENT - 2 : 1;
}

static struct quote_list list_make(const struct pane_quotes *self, const struct article *article, size_t columns,
				   bool drawer)
{
	return by_speaker(self, drawer) ? quote_list_by_speaker(article, quote_columns(columns), BASIS_COLUMNS)
					: quote_list_by_story(article);
}

size_t pane_quotes_count(const struct article *article)
{
	struct quote_list list = quote_list_by_story(article);
	quote_list_release(&list);
	return list.items;
}

uint32_t pane_quotes_selected(const struct pane_quotes *self, const struct article *article, bool drawer)
{
	struct quote_list list = list_make(self, article, 0, drawer);
	uint32_t quote = NONE;
	for (size_t i = 0; i < list.rows.count; i++)
		if (list.rows.at[i].kind == ROW_QUOTE && list.rows.at[i].item == self->list.selected)
			quote = list.rows.at[i].quote;
	quote_list_release(&list);
	return quote;
}

void pane_quotes_select(struct pane_quotes *self, const struct article *article, uint32_t quote, bool drawer)
{
	struct quote_list list = list_make(self, article, 0, drawer);
	for (size_t i = 0; i < list.rows.count; i++)
		if (list.rows.at[i].kind == ROW_QUOTE && list.rows.at[i].quote == quote)
			self->list.selected = list.rows.at[i].item;
	quote_list_release(&list);
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
	const struct focus *focus = &article->view.focus;
	if (focus->kind == FOCUS_QUOTE)
		pane_quotes_select(self, article, focus->index, drawer);
	else if (!by_speaker(self, drawer))
		pane_quotes_select(self, article, quote_being_read(article), drawer);
}

static size_t put_number(struct grid *grid, struct area area, size_t row, size_t column, const struct article *article,
			 const struct quote *quote)
{
	char number[16] = "   ";
	const uint32_t paragraph = document_paragraph_at(article->document, quote->span.start);
	if (paragraph)
		snprintf(number, sizeof number, "%3u", paragraph);
	return grid_puts(grid, area, row, column, number, style_of(STYLE_DETAIL));
}

static void put_basis(struct grid *grid, struct area area, size_t row, size_t column, const struct article *article,
		      const struct quote *quote)
{
	size_t length;
	const char *basis = speaker_basis(article, quote, &length);
	const size_t fit = utf8_fit(basis, length, BASIS_COLUMNS - 1);
	const char *word = fit < length ? memchr(basis, ' ', fit + 1) : NULL;
	grid_put_cut(grid, area, row, column, BASIS_COLUMNS - 1, basis, word ? (size_t)(word - basis) : length,
		     style_of(STYLE_DETAIL));
}

/* A row in story order: paragraph, speaker, how it is known, quote. */
static void draw_in_story(struct grid *grid, struct area area, size_t row, const struct article *article,
			  const struct row *what)
{
	const struct quote *quote = &article->findings->quotes.at[what->quote];
	const char *name = speaker_name(article, quote->speaker);
	const size_t name_columns = area.columns < NARROW ? NAME_COLUMNS_NARROW : NAME_COLUMNS;
	size_t column = 2;
	column += put_number(grid, area, row, column, article, quote) + 1;
	const char mark[] = {speaker_mark(article, quote->speaker), ' ', '\0'};
	column += grid_puts(grid, area, row, column, mark, speaker_style(article, quote->speaker, STYLE_GUTTER));
	grid_put_cut(grid, area, row, column, name_columns, name, strlen(name),
		     speaker_style(article, quote->speaker, STYLE_NAME));
	column += name_columns + 1;
	if (area.columns >= BASIS_MIN) {
		put_basis(grid, area, row, column, article, quote);
		column += BASIS_COLUMNS;
	}
	if (column < area.columns)
		grid_put_cut(grid, area, row, column, area.columns - column,
			     article->document->text.at + what->text.start, span_length(what->text),
			     speaker_style(article, quote->speaker, STYLE_QUOTE));
}

static void draw_speaker(struct grid *grid, struct area area, size_t row, const struct quote_list *list,
			 const struct row *what)
{
	const struct article *article = list->article;
	const uint32_t entity = what->speaker.entity;
	const char *name = speaker_name(article, entity);
	char counts[48];
	const size_t share = list->quoted ? what->speaker.bytes * 100 / list->quoted : 0;
	snprintf(counts, sizeof counts, "%zu quote%s %2zu%%", what->speaker.quotes,
		 what->speaker.quotes == 1 ? "" : "s", share);
	const size_t wide = strlen(counts), room = area.columns > wide + 5 ? area.columns - wide - 5 : 1;
	const char mark[] = {speaker_mark(article, entity), ' ', '\0'};
	grid_puts(grid, area, row, 1, mark, speaker_style(article, entity, STYLE_GUTTER));
	grid_put_cut(grid, area, row, 3, room, name, strlen(name), speaker_style(article, entity, STYLE_NAME));
	if (area.columns > wide + 1)
		grid_puts(grid, area, row, area.columns - wide - 1, counts, style_of(STYLE_DETAIL));
}

static void draw_bar(struct grid *grid, struct area area, size_t row, const struct quote_list *list,
		     const struct row *what)
{
	const size_t room = area.columns > 5 ? area.columns - 5 : 0;
	const size_t length = list->quoted ? (room * what->speaker.bytes + list->quoted - 1) / list->quoted : 0;
	for (size_t i = 0; i < length; i++)
		grid_puts(grid, area, row, 3 + i, "▂", speaker_style(list->article, what->speaker.entity, STYLE_NAME));
}

/* By speaker: paragraph and quote; how the speaker is known at the right end of the last row. */
static void draw_by_speaker(struct grid *grid, struct area area, size_t row, const struct article *article,
			    const struct row *what)
{
	const struct quote *quote = &article->findings->quotes.at[what->quote];
	const size_t basis = what->last ? BASIS_COLUMNS : 0;
	const size_t columns = quote_columns(area.columns) > basis ? quote_columns(area.columns) - basis : 1;
	if (what->kind == ROW_QUOTE)
		put_number(grid, area, row, 2, article, quote);
	grid_put_cut(grid, area, row, QUOTE_INDENT, columns, article->document->text.at + what->text.start,
		     span_length(what->text), speaker_style(article, quote->speaker, STYLE_QUOTE));
	if (what->last && area.columns > BASIS_COLUMNS)
		put_basis(grid, area, row, area.columns - BASIS_COLUMNS, article, quote);
}

static void draw_row(struct grid *grid, struct area area, size_t row, const struct quote_list *list,
		     const struct row *what, bool grouped)
{
	if (what->kind == ROW_SPEAKER)
		draw_speaker(grid, area, row, list, what);
	else if (what->kind == ROW_BAR)
		draw_bar(grid, area, row, list, what);
	else if (grouped)
		draw_by_speaker(grid, area, row, list->article, what);
	else
		draw_in_story(grid, area, row, list->article, what);
}

static void reveal(struct list *list, const struct rows *rows, size_t height)
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

/* The pane's first row: its name, how many quotes, whose. */
static void draw_title(struct grid *grid, const struct quotes_look *look, const struct quote_list *list, bool grouped)
{
	const struct area area = look->area;
	const struct style border = style_of(STYLE_BORDER);
	for (size_t i = 0; look->drawer && i < area.columns; i++)
		grid_puts(grid, area, 0, i, "─", border);

	char title[64];
	snprintf(title, sizeof title,
		 look->tabs     ? "[Quotes %zu]"
		 : look->drawer ? " Quotes %zu "
				: "Quotes %zu",
		 list->items);
	struct style style = style_of(look->focused ? STYLE_HEADING : STYLE_DETAIL);
	size_t column = 1 + grid_puts(grid, area, 0, 1, title, style);
	if (look->tabs)
		column += grid_puts(grid, area, 0, column, "  Names", style_of(STYLE_DETAIL));
	if (look->drawer)
		column += grid_puts(grid, area, 0, column, "─", border);
	struct buffer whose = {0};
	write_whose(list->article, grouped, &whose);
	if (column + 2 < area.columns)
		grid_put_cut(grid, area, 0, column + 1, area.columns - column - 2, whose.at, whose.count,
			     style_of(STYLE_DETAIL));
	buffer_release(&whose);
}

void pane_quotes_draw(struct pane_quotes *self, const struct article *article, const struct quotes_look *look,
		      struct grid *grid)
{
	const bool grouped = by_speaker(self, look->drawer);
	struct quote_list list = list_make(self, article, look->area.columns, look->drawer);
	struct area area = look->area;
	draw_title(grid, look, &list, grouped);
	area.row++;
	area.rows--;
	reveal(&self->list, &list.rows, area.rows);
	for (size_t row = 0; row < area.rows && self->list.top + row < list.rows.count; row++) {
		const struct row *what = &list.rows.at[self->list.top + row];
		draw_row(grid, area, row, &list, what, grouped);
		const bool selected =
		    what->item == self->list.selected && (what->kind == ROW_QUOTE || what->kind == ROW_MORE);
		if (selected && what->kind == ROW_QUOTE)
			grid_puts(grid, area, row, 0, "▸", style_of(STYLE_KEY));
		if (selected && look->focused)
			grid_flag(grid, area, row, STYLE_SELECTED);
		if (selected && look->focused && what->kind == ROW_QUOTE)
			grid_cursor(grid, area, row, 0);
	}
	if (!list.items && area.rows) {
		const char *why = article_expects_findings(article) ? "Looking for quotes…" : "No quotes";
		grid_puts(grid, area, 0, 2, why, style_of(STYLE_DETAIL));
	}
	quote_list_release(&list);
}
