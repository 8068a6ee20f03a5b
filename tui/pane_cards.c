/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_cards.h"

#include <string.h>

#include "tui/quote_row.h"
#include "tui/speaker.h"

enum { TEXT_ROWS = 3, FOCUS_ROWS = 8, INDENT = 2 };

/* How it is said, where that is not in so many words: paraphrased, or in another's quote. */
static void draw_manner(const struct article *article, const struct quote *quote, struct area area, struct grid *grid)
{
	const struct style style = style_of(STYLE_DETAIL);
	size_t column = 0;
	if (quote->kind == QUOTE_INDIRECT)
		column += grid_puts(grid, area, 0, column, " · paraphrased", style);
	const uint32_t around = speaker_around(article, quote);
	if (around == NONE)
		return;
	const char mark[] = {speaker_mark(article, around), '\0'};
	column += grid_puts(grid, area, 0, column, " · in a quote of ", style);
	grid_puts(grid, area, 0, column, mark, speaker_style(article, around, STYLE_GUTTER));
}

/* Behind the speaker: how that is known; behind an undecided one, who it may be. Returns the columns that it took. */
static size_t draw_knowledge(const struct article *article, const struct quote *quote, struct area area,
			     struct grid *grid)
{
	struct buffer perhaps = {0};
	size_t length;
	const char *words = speaker_basis(article, quote, &length);
	if (speaker_write_perhaps(article, quote, &perhaps)) {
		words = perhaps.at;
		length = perhaps.count;
	} else if (quote->basis == BASIS_NONE) {
		return 0;
	}
	size_t column = grid_puts(grid, area, 0, 0, " · ", style_of(STYLE_BORDER));
	column += grid_put_cut(grid, area, 0, column, area.columns - column, words, length, style_of(STYLE_DETAIL));
	buffer_release(&perhaps);
	return column;
}

/* The first row: whose, and how that is known. */
static void draw_head(const struct article *article, const struct quote *quote, struct area area, size_t row,
		      bool pushed, struct grid *grid)
{
	const uint32_t speaker = findings_speaker_shown(article->findings, quote);
	const char mark[] = {speaker_mark(article, speaker), ' ', '\0'};
	const char *name = speaker_name(article, speaker);
	size_t column = grid_puts(grid, area, row, 0, pushed ? "╰ " : "  ", style_of(STYLE_BORDER));
	column += grid_puts(grid, area, row, column, mark, speaker_style(article, speaker, STYLE_GUTTER));
	column += grid_put_cut(grid, area, row, column, area.columns - column, name, strlen(name),
			       speaker_style(article, speaker, STYLE_NAME));
	if (column + 3 >= area.columns)
		return;
	const struct area rest = {area.row + row, area.column + column, 1, area.columns - column};
	column = draw_knowledge(article, quote, rest, grid);
	if (column)
		draw_manner(article, quote, (struct area){rest.row, rest.column + column, 1, rest.columns - column},
			    grid);
}

/* The quote's text, cut after most rows. Returns how many it took. */
static size_t draw_text(const struct article *article, const struct quote *quote, struct area area, size_t row,
			size_t most, struct grid *grid)
{
	const char *text = article->document->text.at;
	struct span rest = quote->span;
	const size_t columns = area.columns > INDENT + 2 ? area.columns - INDENT - 2 : 1;
	const struct style style = speaker_quote_style(article, quote);
	size_t used = 0;
	quote_row_put_sign(quote, area, row, 0, grid);
	while (used < most && !span_is_empty(rest) && row + used < area.rows) {
		const uint32_t end = used + 1 == most ? rest.end : quote_row_end(text, rest, columns);
		const struct area line = {area.row + row + used++, area.column, 1, INDENT + columns};
		quote_row_put_words(grid, line, INDENT, text, (struct span){rest.start, end}, style);
		rest.start = quote_row_next(text, rest, end);
	}
	return used;
}

/* A quote on the screen, and the row its first line is in. */
struct card {
	uint32_t quote;
	size_t level;
};

struct cards ARRAY(struct card);

/* The listed quotes that begin on the screen, in order. */
static struct cards list_cards(const struct article *article)
{
	struct cards cards = {0};
	const struct place top = article_top(article);
	const struct span visible = article_visible(article);
	const struct quotes *quotes = &article->findings->quotes;
	for (uint32_t i = findings_first_quote(article->findings, visible.start);
	     i < quotes->count && quotes->at[i].span.start < visible.end; i++) {
		const struct place place = layout_place(article->layout, quotes->at[i].span.start);
		const long level = layout_distance(article->layout, top, place, (long)article->rows);
		if (article_lists(article, &quotes->at[i]))
			array_push(&cards, (struct card){i, level > 0 ? (size_t)level : 0});
	}
	return cards;
}

static bool is_in_focus(const struct article *article, uint32_t quote)
{
	return article->view.focus.kind == FOCUS_QUOTE && article->view.focus.index == quote;
}

/* Whether card i is another part of the statement that the card before has: the two are one card. */
static bool is_part(const struct article *article, const struct cards *cards, size_t i)
{
	const struct quote *quotes = article->findings->quotes.at;
	return i && quotes[cards->at[i].quote].group == quotes[cards->at[i - 1].quote].group;
}

/* Whether card i has no news of whose the quote is: it may join the card before instead of being pushed down. */
static bool continues(const struct article *article, const struct cards *cards, size_t i)
{
	if (i == 0 || is_part(article, cards, i))
		return i > 0;
	const struct findings *findings = article->findings;
	const struct quote *quote = &findings->quotes.at[cards->at[i].quote],
			   *before = &findings->quotes.at[cards->at[i - 1].quote];
	return quote->basis == BASIS_CARRIED &&
	       findings_speaker_shown(findings, quote) == findings_speaker_shown(findings, before) &&
	       findings_speaker_perhaps(findings, quote) == findings_speaker_perhaps(findings, before);
}

/*
 * The rows for the text of card i, from row on: fewer where the next card would be pushed down, a row each left for those that
 * join this one; all for the card in focus.
 */
static size_t text_rows(const struct article *article, const struct cards *cards, size_t i, size_t row)
{
	if (is_in_focus(article, cards->at[i].quote))
		return FOCUS_ROWS;
	size_t next = i + 1, taken = row;
	for (; next < cards->count && continues(article, cards, next); next++)
		taken++;
	if (next == cards->count)
		return TEXT_ROWS;
	const size_t level = cards->at[next].level, room = level > taken ? level - taken : 1;
	return room < TEXT_ROWS ? room : TEXT_ROWS;
}

/* The cards on their way into a grid. */
struct drawing {
	const struct article *article;
	struct cards cards;
	struct area area;
	struct grid *grid;
};

/* Draws card i, where row is the first that is free. Returns the row that is so then. */
static size_t draw_card(const struct drawing *self, size_t i, size_t row)
{
	const struct card card = self->cards.at[i];
	const struct quote *quote = &self->article->findings->quotes.at[card.quote];
	const bool part = is_part(self->article, &self->cards, i);
	const bool joined = part || (row >= card.level && continues(self->article, &self->cards, i));
	const size_t first = card.level > row ? card.level : row;
	for (size_t between = row; part && between < first && between < self->area.rows; between++)
		grid_puts(self->grid, self->area, between, 0, "┊", style_of(STYLE_BORDER));
	row = first;
	if (!joined)
		draw_head(self->article, quote, self->area, row++, first > card.level, self->grid);
	const size_t most = text_rows(self->article, &self->cards, i, row);
	row += draw_text(self->article, quote, self->area, row, most, self->grid);
	if (is_in_focus(self->article, card.quote))
		grid_flag(self->grid, self->area, first, STYLE_SELECTED);
	return row;
}

void pane_cards_draw(const struct article *article, struct area area, struct grid *grid)
{
	if (!article->findings || area.columns < INDENT + 4)
		return;
	struct drawing drawing = {article, list_cards(article), area, grid};
	size_t row = 0;
	for (size_t i = 0; i < drawing.cards.count && row < area.rows; i++)
		row = draw_card(&drawing, i, row);
	array_release(&drawing.cards);
}
