/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_quotes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "tui/speaker.h"

/* What a row of the list shows. */
enum row_kind { ROW_SPEAKER, ROW_BAR, ROW_QUOTE, ROW_MORE };

struct row {
	enum row_kind kind;
	size_t item;        /* the quote's number in the list; of the next quote for a speaker's rows */
	uint32_t quote;     /* index, of ROW_QUOTE and ROW_MORE */
	struct speaker speaker;
	struct span text;   /* the part of the quote to show */
};

struct rows ARRAY(struct row);

enum {
	PARAGRAPH_COLUMNS = 4, /* "¶12 " */
	NAME_COLUMNS = 18,     /* in story order */
	BASIS_COLUMNS = 9,
	MORE_MAX = 1, /* further rows of a long quote, by speaker */
};

/* The list while it is made. */
struct listing {
	const struct article *article;
	struct rows rows;
	size_t items, quoted;
	size_t columns;
};

static bool is_listed(const struct article *article, const struct quote *quote)
{
	return quote_counts(quote, false) && (article->speaker == NONE || quote->speaker == article->speaker);
}

static void list_quote(struct listing *self, uint32_t quote, size_t columns, size_t more)
{
	const char *text = self->article->document->text.at;
	const struct span span = self->article->findings->quotes.at[quote].span;
	struct span shown = {span.start, span.start};
	for (size_t part = 0; part <= more && shown.end < span.end; part++) {
		shown.start = shown.end;
		while (part && shown.start < span.end && text[shown.start] == ' ')
			shown.start++;
		size_t length = utf8_fit(text + shown.start, span.end - shown.start, columns);
		if (part < more && shown.start + length < span.end)
			while (length > 1 && text[shown.start + length - 1] != ' ')
				length--;
		shown.end = part == more || length <= 1 ? span.end : shown.start + (uint32_t)length;
		const enum row_kind kind = part ? ROW_MORE : ROW_QUOTE;
		array_push(&self->rows, (struct row){.kind = kind, .item = self->items, .quote = quote, .text = shown});
	}
	self->items++;
}

static void list_story(struct listing *self)
{
	const struct quotes *quotes = &self->article->findings->quotes;
	for (uint32_t i = 0; i < quotes->count; i++)
		if (is_listed(self->article, &quotes->at[i]))
			list_quote(self, i, self->columns, 0);
}

/* A listed quote and its speaker's place in the ranking. */
struct ranked {
	size_t rank;
	uint32_t quote;
};

static int compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return (a->quote > b->quote) - (a->quote < b->quote);
}

/* All listed quotes, those of the speaker who is quoted most first. The caller frees them. */
static struct ranked *rank_quotes(const struct article *article, const struct speakers *speakers, size_t *count)
{
	const struct findings *findings = article->findings;
	const size_t undecided = findings->entities.count;
	size_t *rank = memory_new(undecided + 1, sizeof *rank);
	for (size_t i = 0; i < speakers->count; i++)
		rank[speakers->at[i].entity == NONE ? undecided : speakers->at[i].entity] = i;

	struct ranked *ranked = memory_new(findings->quotes.count, sizeof *ranked);
	*count = 0;
	for (uint32_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		if (is_listed(article, quote))
			ranked[(*count)++] = (struct ranked){rank[quote->speaker == NONE ? undecided : quote->speaker], i};
	}
	qsort(ranked, *count, sizeof *ranked, compare_ranked);
	free(rank);
	return ranked;
}

static void list_speakers(struct listing *self)
{
	struct speakers speakers = {0};
	self->quoted = speakers_rank(self->article, &speakers);
	size_t count;
	struct ranked *ranked = rank_quotes(self->article, &speakers, &count);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || ranked[i].rank != ranked[i - 1].rank) {
			const struct speaker speaker = speakers.at[ranked[i].rank];
			array_push(&self->rows, (struct row){.kind = ROW_SPEAKER, .item = self->items, .speaker = speaker});
			array_push(&self->rows, (struct row){.kind = ROW_BAR, .item = self->items, .speaker = speaker});
		}
		list_quote(self, ranked[i].quote, self->columns > 8 ? self->columns - 8 : 1, MORE_MAX);
	}
	free(ranked);
	array_release(&speakers);
}

static bool by_speaker(const struct pane_quotes *self, bool drawer)
{
	return self->order == QUOTES_AS_SHOWN ? !drawer : self->order == QUOTES_BY_SPEAKER;
}

static struct listing list_make(const struct pane_quotes *self, const struct article *article, size_t columns, bool drawer)
{
	struct listing listing = {.article = article, .columns = columns ? columns : 1};
	if (!article->findings)
		return listing;
	if (by_speaker(self, drawer))
		list_speakers(&listing);
	else
		list_story(&listing);
	return listing;
}

size_t pane_quotes_count(const struct pane_quotes *self, const struct article *article)
{
	struct listing listing = list_make(self, article, 1, true);
	array_release(&listing.rows);
	return listing.items;
}

uint32_t pane_quotes_selected(const struct pane_quotes *self, const struct article *article, bool drawer)
{
	struct listing listing = list_make(self, article, SIZE_MAX / 2, drawer);
	uint32_t quote = NONE;
	for (size_t i = 0; i < listing.rows.count; i++)
		if (listing.rows.at[i].kind == ROW_QUOTE && listing.rows.at[i].item == self->list.selected)
			quote = listing.rows.at[i].quote;
	array_release(&listing.rows);
	return quote;
}

void pane_quotes_select(struct pane_quotes *self, const struct article *article, uint32_t quote, bool drawer)
{
	struct listing listing = list_make(self, article, SIZE_MAX / 2, drawer);
	for (size_t i = 0; i < listing.rows.count; i++)
		if (listing.rows.at[i].kind == ROW_QUOTE && listing.rows.at[i].quote == quote)
			self->list.selected = listing.rows.at[i].item;
	array_release(&listing.rows);
}

static size_t put_number(struct grid *grid, struct area area, size_t row, size_t column, const struct article *article,
			 const struct quote *quote)
{
	char number[16];
	snprintf(number, sizeof number, "%3u", document_paragraph_at(article->document, quote->span.start));
	return grid_puts(grid, area, row, column, number, style_of(STYLE_DETAIL));
}

static void put_basis(struct grid *grid, struct area area, size_t row, size_t column, const struct article *article,
		      const struct quote *quote)
{
	size_t length;
	const char *basis = speaker_basis(article, quote, &length);
	grid_put_cut(grid, area, row, column, BASIS_COLUMNS - 1, basis, length, style_of(STYLE_DETAIL));
}

/* A row in story order: paragraph, speaker, how it is known, quote. */
static void draw_in_story(struct grid *grid, struct area area, size_t row, const struct article *article, const struct row *what)
{
	const struct quote *quote = &article->findings->quotes.at[what->quote];
	const char *name = speaker_name(article, quote->speaker);
	const size_t name_columns = area.columns < 60 ? 12 : NAME_COLUMNS;
	size_t column = 2;
	column += put_number(grid, area, row, column, article, quote) + 1;
	const char mark[] = {speaker_mark(article, quote->speaker), ' ', '\0'};
	column += grid_puts(grid, area, row, column, mark, speaker_style(article, quote->speaker, STYLE_GUTTER));
	grid_put_cut(grid, area, row, column, name_columns, name, strlen(name),
		     speaker_style(article, quote->speaker, STYLE_NAME));
	column += name_columns + 1;
	put_basis(grid, area, row, column, article, quote);
	column += BASIS_COLUMNS;
	if (column < area.columns)
		grid_put_cut(grid, area, row, column, area.columns - column, article->document->text.at + what->text.start,
			     span_length(what->text), speaker_style(article, quote->speaker, STYLE_QUOTE));
}

static void draw_speaker(struct grid *grid, struct area area, size_t row, const struct listing *listing, const struct row *what)
{
	const struct article *article = listing->article;
	const uint32_t entity = what->speaker.entity;
	const char *name = speaker_name(article, entity);
	char counts[48];
	const size_t share = listing->quoted ? what->speaker.bytes * 100 / listing->quoted : 0;
	snprintf(counts, sizeof counts, "%zu quote%s %2zu%%", what->speaker.quotes, what->speaker.quotes == 1 ? "" : "s", share);
	const size_t wide = strlen(counts), room = area.columns > wide + 5 ? area.columns - wide - 5 : 1;
	const char mark[] = {speaker_mark(article, entity), ' ', '\0'};
	grid_puts(grid, area, row, 1, mark, speaker_style(article, entity, STYLE_GUTTER));
	grid_put_cut(grid, area, row, 3, room, name, strlen(name), speaker_style(article, entity, STYLE_NAME));
	if (area.columns > wide + 1)
		grid_puts(grid, area, row, area.columns - wide - 1, counts, style_of(STYLE_DETAIL));
}

static void draw_bar(struct grid *grid, struct area area, size_t row, const struct listing *listing, const struct row *what)
{
	const size_t room = area.columns > 5 ? area.columns - 5 : 0;
	const size_t length = listing->quoted ? (room * what->speaker.bytes + listing->quoted - 1) / listing->quoted : 0;
	for (size_t i = 0; i < length; i++)
		grid_puts(grid, area, row, 3 + i, "▂", speaker_style(listing->article, what->speaker.entity, STYLE_NAME));
}

static void draw_by_speaker(struct grid *grid, struct area area, size_t row, const struct article *article, const struct row *what)
{
	const struct quote *quote = &article->findings->quotes.at[what->quote];
	if (what->kind == ROW_QUOTE)
		put_number(grid, area, row, 2, article, quote);
	if (area.columns > 7)
		grid_put_cut(grid, area, row, 6, area.columns - 7, article->document->text.at + what->text.start,
			     span_length(what->text), speaker_style(article, quote->speaker, STYLE_QUOTE));
}

static void draw_row(struct grid *grid, struct area area, size_t row, const struct listing *listing, const struct row *what,
		     bool grouped)
{
	if (what->kind == ROW_SPEAKER)
		draw_speaker(grid, area, row, listing, what);
	else if (what->kind == ROW_BAR)
		draw_bar(grid, area, row, listing, what);
	else if (grouped)
		draw_by_speaker(grid, area, row, listing->article, what);
	else
		draw_in_story(grid, area, row, listing->article, what);
}

static void reveal(struct list *list, const struct listing *listing, size_t height)
{
	const struct rows *rows = &listing->rows;
	size_t first = rows->count, end = 0;
	for (size_t i = 0; i < rows->count; i++)
		if (rows->at[i].item == list->selected) {
			first = first < i ? first : i;
			end = i + 1;
		}
	if (end)
		list_reveal(list, first, end, height, rows->count);
}

/* The pane's first row: its name, how many quotes, whose. */
static void draw_title(struct grid *grid, const struct quotes_look *look, const struct listing *listing, bool grouped)
{
	const struct area area = look->area;
	const struct style border = style_of(STYLE_BORDER);
	for (size_t i = 0; look->drawer && i < area.columns; i++)
		grid_puts(grid, area, 0, i, "─", border);

	char title[64];
	snprintf(title, sizeof title, look->tabs ? "[Quotes %zu]" : " Quotes %zu ", listing->items);
	struct style style = style_of(look->focused ? STYLE_HEADING : STYLE_DETAIL);
	size_t column = 1 + grid_puts(grid, area, 0, 1, title, style);
	if (look->tabs)
		column += grid_puts(grid, area, 0, column, "  Names", style_of(STYLE_DETAIL));
	if (look->drawer)
		column += grid_puts(grid, area, 0, column, "─", border);
	const struct article *article = listing->article;
	const char *whose = article->speaker == NONE ? (grouped ? " by speaker " : " in story order ") : speaker_name(article, article->speaker);
	if (column + 2 < area.columns)
		grid_put_cut(grid, area, 0, column + 1, area.columns - column - 2, whose, strlen(whose), style_of(STYLE_DETAIL));
}

void pane_quotes_draw(struct pane_quotes *self, const struct article *article, const struct quotes_look *look, struct grid *grid)
{
	const bool grouped = by_speaker(self, look->drawer);
	struct listing listing = list_make(self, article, look->area.columns, look->drawer);
	struct area area = look->area;
	draw_title(grid, look, &listing, grouped);
	area.row++;
	area.rows--;
	reveal(&self->list, &listing, area.rows);
	for (size_t row = 0; row < area.rows && self->list.top + row < listing.rows.count; row++) {
		const struct row *what = &listing.rows.at[self->list.top + row];
		draw_row(grid, area, row, &listing, what, grouped);
		const bool selected = what->item == self->list.selected && (what->kind == ROW_QUOTE || what->kind == ROW_MORE);
		if (selected && what->kind == ROW_QUOTE)
			grid_puts(grid, area, row, 0, "▸", style_of(STYLE_KEY));
		if (selected && look->focused)
			grid_flag(grid, area, row, STYLE_SELECTED);
		if (selected && look->focused && what->kind == ROW_QUOTE)
			grid_cursor(grid, area, row, 0);
	}
	if (!listing.items && area.rows) {
		const char *why = article_expects_findings(article) ? "Looking for quotes…" : "No quotes";
		grid_puts(grid, area, 0, 2, why, style_of(STYLE_DETAIL));
	}
	array_release(&listing.rows);
}
