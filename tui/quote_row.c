/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/quote_row.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "render/measure.h"

enum {
	NAME_COLUMNS = 18, /* in story order */
	NAME_COLUMNS_NARROW = 12,
	NUMBER_COLUMNS = 4, /* of a paragraph, in story order */
	NARROW = 60,
	BASIS_MIN = 50, /* columns of a row in story order that also says how the speaker is known */
	INDENT = 6,     /* by speaker, behind the paragraph's number */
	SIGN = 2,       /* before words that are only reported */
};

#define OF_WORDS " of words"

size_t quote_row_columns(size_t columns)
{
	return columns > INDENT + 2 ? columns - INDENT - 2 : 1;
}

size_t quote_row_sign(const struct quote *quote)
{
	return quote->kind == QUOTE_INDIRECT ? SIGN : 0;
}

void quote_row_put_sign(const struct quote *quote, struct area area, size_t row, size_t column, struct grid *grid)
{
	if (quote->kind == QUOTE_INDIRECT)
		grid_puts(grid, area, row, column, SPEAKER_REPORTED, style_of(STYLE_DETAIL));
}

uint32_t quote_row_end(const char *text, struct span span, size_t columns)
{
	uint32_t fit = span.start;
	for (size_t used = 0; fit < span.end;) {
		size_t more;
		const size_t length = measure_next(text + fit, span.end - fit, true, used, &more);
		used += more;
		if (used > columns)
			break;
		fit += (uint32_t)length;
	}
	if (fit == span.end)
		return fit;
	for (uint32_t end = fit; end > span.start; end--)
		if (measure_is_blank(text[end]))
			return end;
	return fit > span.start ? fit : span.end;
}

uint32_t quote_row_next(const char *text, struct span span, uint32_t end)
{
	while (end < span.end && measure_is_blank(text[end]))
		end++;
	return end;
}

void quote_row_put_words(struct grid *grid, struct area area, size_t column, const char *text, struct span span,
			 struct style style)
{
	struct buffer words = {0};
	for (uint32_t at = span.start; at < span.end;) {
		size_t columns;
		const size_t length = measure_next(text + at, span.end - at, true, 0, &columns);
		if (measure_is_blank(text[at]))
			buffer_putc(&words, ' ');
		else
			buffer_add(&words, text + at, length);
		at += (uint32_t)length;
	}
	if (area.columns > column)
		grid_put_cut_words(grid, area, 0, column, area.columns - column, words.at, words.count, style);
	buffer_release(&words);
}

/* The paragraph that a quote is in, if it is in one: "¶12" by speaker; a column of numbers in story order. */
static void put_number(struct grid *grid, struct area area, size_t row, size_t column, const struct article *article,
		       const struct quote *quote, bool grouped)
{
	char number[24];
	const uint32_t paragraph = document_paragraph_at(article->document, quote->span.start);
	snprintf(number, sizeof number, grouped ? "¶%u" : "%3u", paragraph);
	if (paragraph)
		grid_puts(grid, area, row, column, number, style_of(STYLE_DETAIL));
}

static void put_basis(struct grid *grid, struct area area, size_t row, size_t column, const struct article *article,
		      const struct quote *quote)
{
	size_t length;
	const char *basis = speaker_basis(article, quote, &length);
	const size_t fit = utf8_fit(basis, length, QUOTE_ROW_BASIS - 1);
	const char *word = fit < length ? memchr(basis, ' ', fit + 1) : NULL;
	grid_put_cut(grid, area, row, column, QUOTE_ROW_BASIS - 1, basis, word ? (size_t)(word - basis) : length,
		     style_of(STYLE_DETAIL));
}

/* A row of an area, from column up to end. */
static struct area part_of(struct area area, size_t row, size_t column, size_t end)
{
	return (struct area){area.row + row, area.column + column, 1, end > column ? end - column : 0};
}

/* A row's part of a quote; the sign before its first row leaves its columns free in the others too. */
static void put_text(struct grid *grid, struct area area, const struct article *article, const struct quote_row *what)
{
	const struct quote *quote = &article->findings->quotes.at[what->quote];
	const size_t sign = quote_row_sign(quote);
	if (area.columns <= sign)
		return;
	if (what->kind == ROW_QUOTE)
		quote_row_put_sign(quote, area, 0, 0, grid);
	quote_row_put_words(grid, area, sign, article->document->text.at, what->text,
			    speaker_quote_style(article, quote));
}

/* A row in story order: paragraph, speaker, how it is known, quote. */
static void draw_in_story(struct grid *grid, struct area area, size_t row, const struct article *article,
			  const struct quote_row *what)
{
	const struct quote *quote = &article->findings->quotes.at[what->quote];
	const uint32_t speaker = findings_speaker_shown(article->findings, quote);
	const char *name = speaker_name(article, speaker);
	const size_t name_columns = area.columns < NARROW ? NAME_COLUMNS_NARROW : NAME_COLUMNS;
	size_t column = 2;
	put_number(grid, area, row, column, article, quote, false);
	column += NUMBER_COLUMNS;
	const char mark[] = {speaker_mark(article, speaker), ' ', '\0'};
	column += grid_puts(grid, area, row, column, mark, speaker_style(article, speaker, STYLE_GUTTER));
	grid_put_cut(grid, area, row, column, name_columns, name, strlen(name),
		     speaker_style(article, speaker, STYLE_NAME));
	column += name_columns + 1;
	if (area.columns >= BASIS_MIN) {
		put_basis(grid, area, row, column, article, quote);
		column += QUOTE_ROW_BASIS;
	}
	put_text(grid, part_of(area, row, column, area.columns), article, what);
}

/* "4 quotes ≈2 31%": how much a speaker is quoted, how much reported, and the share of all words. */
static void write_counts(const struct quote_list *list, const struct speaker *speaker, struct buffer *counts)
{
	if (speaker->quotes)
		buffer_format(counts, "%zu quote%s", speaker->quotes, speaker->quotes == 1 ? "" : "s");
	speaker_write_reported(speaker->reported, counts);
	buffer_format(counts, " %2zu%%", list->quoted ? speaker->bytes * 100 / list->quoted : 0);
}

/* Whether so many more columns behind the counts leave a name whole. */
static bool fits_beside(const char *name, const struct buffer *counts, size_t more, size_t columns)
{
	return utf8_columns(name, strlen(name)) + utf8_columns(counts->at, counts->count) + more + 5 <= columns;
}

/* The first one says what the share is of. */
static void draw_speaker(struct grid *grid, struct area area, size_t row, const struct quote_list *list,
			 const struct quote_row *what)
{
	const struct article *article = list->article;
	const uint32_t entity = what->speaker.entity;
	const char *name = speaker_name(article, entity);
	struct buffer counts = {0};
	write_counts(list, &what->speaker, &counts);
	if (what == list->rows.at && fits_beside(name, &counts, sizeof OF_WORDS - 1, area.columns))
		buffer_puts(&counts, OF_WORDS);
	const size_t wide = utf8_columns(counts.at, counts.count);
	const size_t room = area.columns > wide + 5 ? area.columns - wide - 5 : 1;
	const char mark[] = {speaker_mark(article, entity), ' ', '\0'};
	grid_puts(grid, area, row, 1, mark, speaker_style(article, entity, STYLE_GUTTER));
	grid_put_cut(grid, area, row, 3, room, name, strlen(name), speaker_style(article, entity, STYLE_NAME));
	if (area.columns > wide + 1)
		grid_puts(grid, area, row, area.columns - wide - 1, counts.at, style_of(STYLE_DETAIL));
	buffer_release(&counts);
}

static void draw_bar(struct grid *grid, struct area area, size_t row, const struct quote_list *list,
		     const struct quote_row *what)
{
	const size_t room = area.columns > 5 ? area.columns - 5 : 0;
	const size_t length = list->quoted ? (room * what->speaker.bytes + list->quoted - 1) / list->quoted : 0;
	for (size_t i = 0; i < length; i++)
		grid_puts(grid, area, row, 3 + i, "▂", speaker_style(list->article, what->speaker.entity, STYLE_NAME));
}

static void put_perhaps(struct grid *grid, struct area area, const struct article *article, const struct quote *quote)
{
	struct buffer perhaps = {0};
	speaker_write_perhaps(article, quote, &perhaps);
	grid_put_cut(grid, area, 0, 0, area.columns, perhaps.at, perhaps.count, style_of(STYLE_DETAIL));
	buffer_release(&perhaps);
}

/* By speaker: paragraph and quote; how the speaker is known at the right end of the last row. */
static void draw_by_speaker(struct grid *grid, struct area area, size_t row, const struct article *article,
			    const struct quote_row *what)
{
	const struct quote *quote = &article->findings->quotes.at[what->quote];
	if (what->kind == ROW_PERHAPS) {
		put_perhaps(grid, part_of(area, row, INDENT, area.columns), article, quote);
		return;
	}
	const size_t basis = what->last ? QUOTE_ROW_BASIS : 0;
	const size_t columns = quote_row_columns(area.columns) > basis ? quote_row_columns(area.columns) - basis : 1;
	if (what->kind == ROW_QUOTE)
		put_number(grid, area, row, 1, article, quote, true);
	put_text(grid, part_of(area, row, INDENT, INDENT + columns), article, what);
	if (what->last && area.columns > QUOTE_ROW_BASIS)
		put_basis(grid, area, row, area.columns - QUOTE_ROW_BASIS, article, quote);
}

void quote_row_draw(const struct quote_list *list, const struct quote_row *what, struct area area, size_t row,
		    struct grid *grid)
{
	if (what->kind == ROW_SPEAKER)
		draw_speaker(grid, area, row, list, what);
	else if (what->kind == ROW_BAR)
		draw_bar(grid, area, row, list, what);
	else if (list->grouped)
		draw_by_speaker(grid, area, row, list->article, what);
	else
		draw_in_story(grid, area, row, list->article, what);
}
