/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_why.h"

#include "render/evidence.h"
#include "tui/box.h"
#include "tui/hint.h"
#include "tui/pane_article.h"
#include "tui/speaker.h"
#include "tui/why.h"

enum {
	MARGINS = 2,       /* columns within the border */
	TEXT_COLUMNS = 18, /* of an explanation, at least */
	BESIDE = 1,        /* columns of a sidebar that stay free */
	SPARE_ROWS = 2,    /* of the text, that are not covered */
};

static size_t text_columns(struct area area)
{
	const size_t taken = BOX_BORDERS + MARGINS + WHY_LABEL;
	return area.columns > taken ? area.columns - taken : 0;
}

size_t pane_why_rows(const struct article *article, struct area area)
{
	const size_t columns = text_columns(area);
	if (columns < TEXT_COLUMNS)
		return 0;
	struct why_parts parts = {0};
	why_explain(article, article->view.focus.index, &parts);
	size_t rows = BOX_BORDERS;
	for (size_t i = 0; i < parts.count; i++)
		rows += box_lines(&parts.at[i].text, columns);
	why_release(&parts);
	return rows <= area.rows ? rows : 0;
}

/* The row of a byte's line below the first row of the text; where it is not on the screen, one above or below. */
static long row_of(const struct article *article, uint32_t offset)
{
	return layout_distance(article->layout, article_top(article), layout_place(article->layout, offset),
			       (long)article->rows + 1);
}

/* Whether a stretch of text shows in rows of the text's area. */
static bool shows_in(const struct article *article, struct span span, struct area rows)
{
	if (span_is_empty(span))
		return false;
	return row_of(article, span.start) < (long)(rows.row + rows.rows) &&
	       row_of(article, span.end - 1) >= (long)rows.row;
}

/* How much a box over rows of the text's area hides: of what is lit a little, of the quote more than all that. */
static unsigned hides(const struct article *article, struct area rows)
{
	const struct findings *findings = article->findings;
	const struct evidence evidence = evidence_find(article->document, findings, article->view.focus.index);
	unsigned hidden = shows_in(article, article->view.focus.span, rows) ? EVIDENCE_NAMES + 2 : 0;
	hidden += shows_in(article, evidence.cue, rows);
	for (size_t i = 0; i < evidence.name_count; i++)
		hidden += shows_in(article, findings->mentions.at[evidence.names[i]].span, rows);
	return hidden;
}

static struct area place_over_text(const struct article *article, struct area text)
{
	const size_t rows = pane_why_rows(article, text);
	if (!rows || rows + SPARE_ROWS > text.rows)
		return (struct area){0};
	const struct area top = {0, 0, rows, text.columns}, bottom = {text.rows - rows, 0, rows, text.columns};
	const struct area best = hides(article, top) < hides(article, bottom) ? top : bottom;
	return (struct area){text.row + best.row, text.column, rows, text.columns};
}

/* In the drawer, all of it; in a sidebar, level with the quote. */
static struct area place_over_pane(const struct article *article, const struct frame *frame)
{
	struct area pane = frame->panes[PANE_QUOTES];
	const size_t beside = frame->drawer || area_is_empty(pane) ? 0 : BESIDE;
	pane.column += beside;
	pane.columns -= beside;
	const size_t rows = pane_why_rows(article, pane);
	if (!rows)
		return (struct area){0};
	if (!frame->drawer) {
		const long row = row_of(article, article->view.focus.span.start);
		const size_t level = row > 0 ? (size_t)row : 0, lowest = pane.rows - rows;
		pane.row += level < lowest ? level : lowest;
		pane.rows = rows;
	}
	return pane;
}

/* The pane fills the screen: its last rows are the box's. */
static struct area place_in_pane(const struct article *article, struct area pane)
{
	const size_t rows = pane_why_rows(article, pane);
	if (!rows || rows + SPARE_ROWS > pane.rows)
		return (struct area){0};
	return (struct area){pane.row + pane.rows - rows, pane.column, rows, pane.columns};
}

struct area pane_why_place(const struct article *article, const struct why_look *look)
{
	const struct frame *frame = look->frame;
	if (look->pane != PANE_TEXT && area_is_empty(frame->text))
		return place_in_pane(article, frame->panes[look->pane]);
	struct area area = {0};
	if (look->pane != PANE_QUOTES)
		area = place_over_pane(article, frame);
	return area_is_empty(area) ? place_over_text(article, frame->text) : area;
}

static bool is_over_text(const struct frame *frame, struct area box)
{
	return !area_is_empty(box) && !area_is_empty(frame->text) && box.column == frame->text.column;
}

/* Whether the box hides some of the quote. */
static bool hides_quote(const struct article *article, const struct why_look *look)
{
	const struct area text = look->frame->text, box = pane_why_place(article, look);
	const struct area rows = {.row = box.row - text.row, .rows = box.rows};
	return is_over_text(look->frame, box) && shows_in(article, article->view.focus.span, rows);
}

/* Where what is lit begins in the quote's paragraph: with the quote, its cue or a name. */
static uint32_t first_lit(const struct article *article)
{
	const struct evidence evidence =
	    evidence_find(article->document, article->findings, article->view.focus.index);
	uint32_t first = article->view.focus.span.start;
	const uint32_t paragraph = document_leaf_at(article->document, first);
	if (!span_is_empty(evidence.cue) && document_leaf_at(article->document, evidence.cue.start) == paragraph)
		first = evidence.cue.start < first ? evidence.cue.start : first;
	for (size_t i = 0; i < evidence.name_count; i++) {
		const uint32_t name = article->findings->mentions.at[evidence.names[i]].span.start;
		if (name < first && document_leaf_at(article->document, name) == paragraph)
			first = name;
	}
	return first;
}

void pane_why_make_room(struct article *article, const struct why_look *look)
{
	const struct span quote = article->view.focus.span;
	const size_t rows = (size_t)(row_of(article, quote.end - 1) - row_of(article, quote.start)) + 1;
	if (hides_quote(article, look))
		article_show_at(article, first_lit(article), 0);
	if (hides_quote(article, look))
		article_show_at(article, quote.start, 0);
	if (hides_quote(article, look) &&
	    rows <= article->rows) /* so near the end that it stays low: the box goes above */
		article_show_at(article, quote.start, article->rows - rows);
}

static void draw_frame(const struct article *article, const struct why_look *look, struct area area, struct grid *grid)
{
	const struct quote *quote = &article->findings->quotes.at[article->view.focus.index];
	struct buffer words = {0}, foot = {0};
	buffer_puts(&words, " Why ");
	why_write_whose(article, quote, &words);
	buffer_puts(&words, " ");
	buffer_puts(&foot, " ");
	if (hint_write_keys(look->keymap, ACTION_WHY, SPEAKER_ANY, &foot))
		buffer_puts(&foot, " closes ");
	else
		buffer_cut(&foot, 0);
	box_draw(grid, area, words.at,
		 speaker_style(article, findings_speaker_shown(article->findings, quote), STYLE_NAME), foot.at);
	buffer_release(&words);
	buffer_release(&foot);
}

/* What is drawn beside a box in a sidebar belongs to what the box covers. */
static void clear_beside(const struct frame *frame, struct area box, struct grid *grid)
{
	const struct area pane = frame->panes[PANE_QUOTES], beside = {box.row, pane.column, box.rows, BESIDE};
	for (size_t row = 0; box.column == pane.column + BESIDE && row < box.rows; row++)
		grid_fill(grid, beside, row, 0, style_of(STYLE_TEXT));
}

void pane_why_draw(const struct article *article, const struct why_look *look, struct grid *grid)
{
	const struct area area = pane_why_place(article, look);
	if (area_is_empty(area))
		return;
	clear_beside(look->frame, area, grid);
	if (is_over_text(look->frame, area))
		pane_article_clear(look->frame, area.row, area.rows, grid);
	draw_frame(article, look, area, grid);
	struct why_parts parts = {0};
	why_explain(article, article->view.focus.index, &parts);
	size_t row = 1;
	for (size_t i = 0; i < parts.count; i++) {
		const struct buffer *text = &parts.at[i].text;
		struct span rest = {0, (uint32_t)text->count};
		grid_puts(grid, area, row, MARGINS, parts.at[i].label, style_of(STYLE_DETAIL));
		while (!span_is_empty(rest)) {
			const struct span line = box_line(text->at, &rest, text_columns(area));
			grid_put(grid, area, row++, MARGINS + WHY_LABEL, text->at + line.start, span_length(line),
				 style_of(STYLE_TEXT));
		}
	}
	why_release(&parts);
}
