/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_cards.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/speaker.h"

enum { TEXT_ROWS = 3, INDENT = 2 };

/* The first row: whose, and how that is known. */
static void draw_head(const struct article *article, const struct quote *quote, struct area area, size_t row,
		      bool pushed, struct grid *grid)
{
	const char mark[] = {speaker_mark(article, quote->speaker), ' ', '\0'};
	const char *name = speaker_name(article, quote->speaker);
	size_t length;
	const char *basis = speaker_basis(article, quote, &length);

	size_t column = grid_puts(grid, area, row, 0, pushed ? "╰ " : "  ", style_of(STYLE_BORDER));
	column += grid_puts(grid, area, row, column, mark, speaker_style(article, quote->speaker, STYLE_GUTTER));
	column += grid_put_cut(grid, area, row, column, area.columns - column, name, strlen(name),
			       speaker_style(article, quote->speaker, STYLE_NAME));
	if (quote->basis == BASIS_NONE || column + 3 >= area.columns)
		return;
	column += grid_puts(grid, area, row, column, " · ", style_of(STYLE_BORDER));
	grid_put_cut(grid, area, row, column, area.columns - column, basis, length, style_of(STYLE_DETAIL));
}

/* Where a row that starts at start ends: at the last space that fits, or in the middle of a word wider than the row. */
static uint32_t row_end(const char *text, struct span span, size_t columns)
{
	const uint32_t fit = span.start + (uint32_t)utf8_fit(text + span.start, span_length(span), columns);
	if (fit == span.end)
		return fit;
	for (uint32_t end = fit; end > span.start; end--)
		if (text[end] == ' ' || text[end] == '\n')
			return end;
	return fit > span.start ? fit : span.end;
}

/* The quote's text, cut after some rows. Returns how many it took. */
static size_t draw_text(const struct article *article, const struct quote *quote, struct area area, size_t row,
			struct grid *grid)
{
	const char *text = article->document->text.at;
	struct span rest = quote->span;
	const size_t columns = area.columns > INDENT + 2 ? area.columns - INDENT - 2 : 1;
	const struct style style = speaker_style(article, quote->speaker, STYLE_QUOTE);
	size_t used = 0;
	while (used < TEXT_ROWS && !span_is_empty(rest) && row + used < area.rows) {
		const uint32_t end = used + 1 == TEXT_ROWS ? rest.end : row_end(text, rest, columns);
		grid_put_cut(grid, area, row + used++, INDENT, columns, text + rest.start, end - rest.start, style);
		rest.start = end;
		while (rest.start < rest.end && (text[rest.start] == ' ' || text[rest.start] == '\n'))
			rest.start++;
	}
	return used;
}

void pane_cards_draw(const struct article *article, struct area area, struct grid *grid)
{
	if (!article->findings || area.columns < INDENT + 4)
		return;
	const struct place top = article_top(article);
	const struct span visible = article_visible(article);
	const struct findings *findings = article->findings;
	size_t free_row = 0;
	for (uint32_t i = findings_first_quote(findings, visible.start); i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		if (quote->span.start >= visible.end || free_row >= area.rows)
			break;
		if (!quote_counts(quote, false) || (article->speaker != NONE && quote->speaker != article->speaker))
			continue;
		const struct place place = layout_place(article->layout, quote->span.start);
		const long level = layout_distance(article->layout, top, place, (long)area.rows);
		const size_t row = level > (long)free_row ? (size_t)level : free_row;
		if (row >= area.rows)
			break;
		draw_head(article, quote, area, row, (long)row > level, grid);
		free_row = row + 1 + draw_text(article, quote, area, row + 1, grid) + 1;
		if (article->view.focus.kind == FOCUS_QUOTE && article->view.focus.index == i)
			grid_flag(grid, area, row, STYLE_SELECTED);
	}
}
