/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/card_list.h"

#include "tui/quote_row.h"

enum { WORDS_MAX = 3 }; /* rows of a card that is not in focus */

/* The cards on their way to their rows. */
struct laying {
	const struct article *article;
	struct card_list list;
	size_t rows, columns; /* of the area; columns are those of words */
};

bool card_is_in_focus(const struct article *article, uint32_t quote)
{
	return article->view.focus.kind == FOCUS_QUOTE && article->view.focus.index == quote;
}

struct span card_next_row(const struct article *article, struct span *rest, size_t columns, bool last)
{
	const char *text = article->document->text.at;
	const struct span row = {rest->start, last ? rest->end : quote_row_end(text, *rest, columns)};
	rest->start = quote_row_next(text, *rest, row.end);
	return row;
}

static const struct quote *quote_of(const struct laying *self, size_t i)
{
	return &self->article->findings->quotes.at[self->list.cards.at[i].quote];
}

/* The rows that a card's words take, up to most. */
static size_t words_of(const struct laying *self, size_t i, size_t most)
{
	struct span rest = quote_of(self, i)->span;
	size_t rows = 0;
	for (; rows < most && !span_is_empty(rest); rows++)
		card_next_row(self->article, &rest, self->columns, false);
	return rows;
}

static void add_card(struct laying *self, uint32_t quote, struct place top)
{
	const struct article *article = self->article;
	const struct place place = layout_place(article->layout, article->findings->quotes.at[quote].span.start);
	const long level = layout_distance(article->layout, top, place, (long)article->rows);
	array_push(&self->list.cards, (struct card){.quote = quote, .level = level > 0 ? (size_t)level : 0});
}

/* The outermost listed quote that began above the screen and goes on in it; NONE if there is none. */
static uint32_t quote_from_above(const struct article *article, uint32_t offset)
{
	const struct quotes *quotes = &article->findings->quotes;
	uint32_t outermost = NONE;
	for (uint32_t at = findings_quote_at(article->findings, offset); at != NONE; at = quotes->at[at].inside)
		if (quotes->at[at].span.start < offset && article_lists(article, &quotes->at[at]))
			outermost = at;
	return outermost;
}

/* The listed quotes on the screen, in order. */
static void collect(struct laying *self)
{
	const struct article *article = self->article;
	const struct place top = article_top(article);
	const struct span visible = article_visible(article);
	const struct quotes *quotes = &article->findings->quotes;
	const uint32_t above = quote_from_above(article, visible.start);
	if (above != NONE)
		add_card(self, above, top);
	for (uint32_t i = findings_first_quote(article->findings, visible.start);
	     i < quotes->count && quotes->at[i].span.start < visible.end; i++)
		if (article_lists(article, &quotes->at[i]))
			add_card(self, i, top);
	for (size_t i = 1; i < self->list.cards.count; i++)
		self->list.cards.at[i].part = quote_of(self, i)->group == quote_of(self, i - 1)->group;
}

/* Whether card i has no news of whose the quote is: it may join the card before instead of being pushed down. */
static bool continues(const struct laying *self, size_t i)
{
	if (i == 0 || self->list.cards.at[i].part)
		return i > 0;
	const struct findings *findings = self->article->findings;
	const struct quote *quote = quote_of(self, i), *before = quote_of(self, i - 1);
	return quote->basis == BASIS_CARRIED &&
	       findings_speaker_shown(findings, quote) == findings_speaker_shown(findings, before) &&
	       findings_speaker_perhaps(findings, quote) == findings_speaker_perhaps(findings, before);
}

/*
 * The most rows for the words of card i, from row on: fewer where the next card would be pushed down, a row each left for those that
 * join this one; all for the card in focus.
 */
static size_t most_words(const struct laying *self, size_t i, size_t row)
{
	const struct cards *cards = &self->list.cards;
	if (card_is_in_focus(self->article, cards->at[i].quote))
		return self->rows;
	size_t next = i + 1, taken = row;
	for (; next < cards->count && continues(self, next); next++)
		taken++;
	if (next == cards->count)
		return WORDS_MAX;
	const size_t level = cards->at[next].level, room = level > taken ? level - taken : 1;
	return room < WORDS_MAX ? room : WORDS_MAX;
}

/* Lays card i, where row is the first that is free, above end; with no rows of words if it has no room. Returns the row behind it. */
static size_t lay_card(struct laying *self, size_t i, size_t row, size_t end)
{
	struct card *card = &self->list.cards.at[i];
	card->head = !(card->part || (row >= card->level && continues(self, i)));
	card->row = card->level > row ? card->level : row;
	const size_t words = card->row + card->head, room = end > words ? end - words : 0;
	const size_t most = most_words(self, i, words);
	card->rows = words_of(self, i, most < room ? most : room);
	return card->rows ? words + card->rows : end;
}

/* Lays cards from first to last (excluded) between two rows. Returns how many have no room. */
static size_t lay_cards(struct laying *self, size_t first, size_t last, size_t row, size_t end)
{
	size_t without = 0;
	for (size_t i = first; i < last; i++) {
		row = lay_card(self, i, row, end);
		without += !self->list.cards.at[i].rows;
	}
	return without;
}

/* The card in focus; the count without one. */
static size_t card_in_focus(const struct laying *self)
{
	size_t i = 0;
	while (i < self->list.cards.count && !card_is_in_focus(self->article, self->list.cards.at[i].quote))
		i++;
	return i;
}

/* Moves the card in focus up until it is whole, those before it cut or without room, and lays those behind it. */
static void lay_around_focus(struct laying *self, size_t focus, size_t end)
{
	struct card_list *list = &self->list;
	struct card *card = &list->cards.at[focus];
	const size_t wanted = words_of(self, focus, self->rows) + 1, start = end > wanted ? end - wanted : 0;
	list->above = lay_cards(self, 0, focus, 0, start);
	if (list->above && start)
		list->above = lay_cards(self, 0, focus, 0, list->above_row = start - 1);
	else
		list->above = 0; /* the one card fills the area */
	card->head = true;
	card->row = start;
	card->rows = words_of(self, focus, end > start + 1 ? end - start - 1 : 0);
	list->below = lay_cards(self, focus + 1, list->cards.count, start + 1 + card->rows, end);
}

static void lay(struct laying *self, size_t end)
{
	struct card_list *list = &self->list;
	const size_t focus = card_in_focus(self), count = list->cards.count;
	list->above = 0;
	list->below = lay_cards(self, 0, count, 0, end);
	if (focus < count && list->cards.at[focus].rows < words_of(self, focus, self->rows))
		lay_around_focus(self, focus, end);
}

struct card_list card_list_make(const struct article *article, size_t rows, size_t columns)
{
	struct laying self = {.article = article, .rows = rows};
	self.columns = columns > 2 * CARD_INDENT ? columns - 2 * CARD_INDENT : 1;
	collect(&self);
	lay(&self, rows);
	if (self.list.below && rows)
		lay(&self, rows - 1);
	return self.list;
}

void card_list_release(struct card_list *self)
{
	array_release(&self->cards);
}
