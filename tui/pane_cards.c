/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_cards.h"

#include <string.h>

#include "render/measure.h"
#include "tui/card_list.h"
#include "tui/frame.h"
#include "tui/hint.h"
#include "tui/quote_row.h"
#include "tui/speaker.h"

enum { KNOWLEDGE_MIN = 8 }; /* columns: " · carr…" */

/* How it is said, where that is not in so many words: paraphrased, or in another's quote, whose mark is to follow. */
static const char *manner_of(const struct quote *quote, uint32_t around)
{
	if (quote->kind == QUOTE_INDIRECT)
		return around == NONE ? " · paraphrased" : " · paraphrased · in a quote of ";
	return around == NONE ? "" : " · in a quote of ";
}

static size_t manner_columns(const struct article *article, const struct quote *quote)
{
	const uint32_t around = speaker_around(article, quote);
	const char *words = manner_of(quote, around);
	return measure_columns(words, strlen(words), true) + (around != NONE);
}

static void draw_manner(const struct article *article, const struct quote *quote, struct area area, struct grid *grid)
{
	const uint32_t around = speaker_around(article, quote);
	const char *words = manner_of(quote, around);
	const char mark[] = {around == NONE ? '\0' : speaker_mark(article, around), '\0'};
	const size_t column =
	    grid_put_cut(grid, area, 0, 0, area.columns, words, strlen(words), style_of(STYLE_DETAIL));
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
		      struct grid *grid)
{
	const uint32_t speaker = findings_speaker_shown(article->findings, quote);
	const char mark[] = {speaker_mark(article, speaker), ' ', '\0'};
	const char *name = speaker_name(article, speaker);
	size_t column = CARD_INDENT;
	column += grid_puts(grid, area, row, column, mark, speaker_style(article, speaker, STYLE_GUTTER));
	column += grid_put_cut(grid, area, row, column, area.columns - column, name, strlen(name),
			       speaker_style(article, speaker, STYLE_NAME));
	if (column + 3 >= area.columns)
		return;
	struct area rest = {area.row + row, area.column + column, 1, area.columns - column};
	const size_t manner = manner_columns(article, quote);
	const size_t kept = rest.columns >= KNOWLEDGE_MIN + manner ? manner : 0;
	rest.columns -= kept;
	column = draw_knowledge(article, quote, rest, grid);
	rest = (struct area){rest.row, rest.column + column, 1, rest.columns + kept - column};
	if (column)
		draw_manner(article, quote, rest, grid);
}

/* The quote's words, the last row cut. */
static void draw_words(const struct article *article, const struct card *card, struct area area, struct grid *grid)
{
	const struct quote *quote = &article->findings->quotes.at[card->quote];
	const size_t columns = area.columns > 2 * CARD_INDENT ? area.columns - 2 * CARD_INDENT : 1;
	const struct style style = speaker_quote_style(article, quote);
	const size_t row = card->row + card->head;
	struct span rest = quote->span;
	quote_row_put_sign(quote, area, row, 0, grid);
	for (size_t i = 0; i < card->rows; i++) {
		const struct area line = {area.row + row + i, area.column, 1, CARD_INDENT + columns};
		const struct span words = card_next_row(article, &rest, columns, i + 1 == card->rows);
		quote_row_put_words(grid, line, CARD_INDENT, article->document->text.at, words, style);
	}
}

/* From a part of a statement to the next: a dotted line. */
static void draw_gap(const struct card *before, const struct card *card, struct area area, struct grid *grid)
{
	for (size_t row = before->row + before->head + before->rows; row < card->row; row++)
		grid_puts(grid, area, row, 0, "┊", style_of(STYLE_BORDER));
}

static void draw_card(const struct article *article, const struct card *card, struct area area, struct grid *grid)
{
	if (card->head)
		draw_head(article, &article->findings->quotes.at[card->quote], area, card->row, grid);
	draw_words(article, card, area, grid);
	if (card_is_in_focus(article, card->quote))
		grid_flag(grid, area, card->row, STYLE_SELECTED);
}

/* Cards whose lines do not stand in the row of their quotes' are connected with these by a bracket in the border. */
static bool is_apart(const struct card *card)
{
	return card->rows && card->head && card->row != card->level;
}

/* The brackets at a row of the border: how many go on above and below it, and the one to draw there: the first that ends or goes on. */
struct brackets {
	size_t above, below, ends;
	const struct card *card;
};

static struct brackets brackets_at(const struct cards *cards, size_t row)
{
	struct brackets at = {0};
	for (size_t i = 0; i < cards->count; i++) {
		const struct card *card = &cards->at[i];
		const size_t top = card->row < card->level ? card->row : card->level;
		const size_t bottom = card->row < card->level ? card->level : card->row;
		if (!is_apart(card) || row < top || row > bottom)
			continue;
		at.above += row > top;
		at.below += row < bottom;
		at.ends += row == top || row == bottom;
		if (!at.card)
			at.card = card;
	}
	return at;
}

static void draw_brackets(const struct article *article, const struct cards *cards, struct area border,
			  struct grid *grid)
{
	for (size_t row = 0; row < border.rows; row++) {
		const struct brackets at = brackets_at(cards, row);
		if (!at.card)
			continue;
		const char *sign = !at.ends ? "│" : !at.above ? "╭" : !at.below ? "╰" : "├";
		const struct quote *quote = &article->findings->quotes.at[at.card->quote];
		grid_puts(grid, border, row, 0, sign,
			  speaker_style(article, findings_speaker_shown(article->findings, quote), STYLE_GUTTER));
	}
}

static void draw_count(size_t count, const char *where, struct area area, size_t row, struct grid *grid)
{
	struct buffer words = {0};
	buffer_format(&words, "%zu more %s", count, where);
	if (count)
		grid_put_cut(grid, area, row, CARD_INDENT, area.columns - CARD_INDENT, words.at, words.count,
			     style_of(STYLE_DETAIL));
	buffer_release(&words);
}

/* What can be done with the quote in focus, below card i of it, if neither the next card nor the count of those below stands there. */
static void draw_hints(const struct card_list *list, size_t i, struct area area, const struct keymap *keymap,
		       struct grid *grid)
{
	static const struct hint hints[] = {
	    {ACTION_COPY, SPEAKER_ANY, "copy", 1, false},
	    {ACTION_NOTE, SPEAKER_ANY, "note", 3, false},
	    {ACTION_SPEAKER_SET, SPEAKER_ANY, "speaker", 2, false},
	};
	const struct card *card = &list->cards.at[i];
	const size_t row = card->row + card->head + card->rows;
	size_t next = i + 1;
	while (next < list->cards.count && !list->cards.at[next].rows)
		next++;
	const bool joined = next < list->cards.count && list->cards.at[next].part;
	const size_t end = next < list->cards.count ? list->cards.at[next].row : area.rows - (list->below > 0);
	if (row < end && !joined)
		hint_draw_pane(keymap, hints, sizeof hints / sizeof *hints,
			       (struct area){area.row + row, area.column, 1, area.columns}, 0, grid);
}

void pane_cards_draw(const struct article *article, struct area area, struct area border, const struct keymap *keymap,
		     struct grid *grid)
{
	if (!article->findings || area_is_empty(area) || area.columns <= 2 * CARD_INDENT)
		return;
	struct card_list list = card_list_make(article, area.rows, area.columns);
	for (size_t i = 0; i < list.cards.count; i++) {
		if (!list.cards.at[i].rows)
			continue;
		if (list.cards.at[i].part)
			draw_gap(&list.cards.at[i - 1], &list.cards.at[i], area, grid);
		draw_card(article, &list.cards.at[i], area, grid);
		if (card_is_in_focus(article, list.cards.at[i].quote))
			draw_hints(&list, i, area, keymap, grid);
	}
	draw_brackets(article, &list.cards, border, grid);
	draw_count(list.above, "above", area, list.above_row, grid);
	draw_count(list.below, "below", area, area.rows - 1, grid);
	card_list_release(&list);
}

uint32_t pane_cards_quote(const struct article *article, struct area area, size_t row)
{
	if (!article->findings)
		return NONE;
	struct card_list list = card_list_make(article, area.rows, area.columns);
	uint32_t quote = NONE;
	for (size_t i = 0; i < list.cards.count; i++) {
		const struct card *card = &list.cards.at[i];
		if (card->rows && row >= card->row && row < card->row + card->head + card->rows)
			quote = card->quote;
	}
	card_list_release(&list);
	return quote;
}
