/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_article.h"

#include "render/bidi.h"
#include "render/measure.h"
#include "render/page.h"
#include "render/read/url.h"
#include "tui/pane_note.h"
#include "tui/selection.h"
#include "tui/whole.h"

/* The page of an article: what decides its styles now. */
static struct page page_of(const struct article *article)
{
	const struct focus *focus = &article->view.focus;
	return (struct page){
	    .document = article->document,
	    .findings = article->findings,
	    .speaker_marks = article->speaker_marks,
	    .matches = lookup_matches(&article->lookup),
	    .focus_quote = focus->kind == FOCUS_QUOTE ? focus->index : NONE,
	    .focus = focus->kind == FOCUS_QUOTE ? (struct span){0, 0} : focus->span,
	    .entity = article->entity,
	    .speaker = article->speaker,
	    .selected = article->selection.active ? selection_span(article) : (struct span){0, 0},
	    .indirect = article->indirect,
	};
}

/* Where a link leads, if it is no place in the page itself. */
static void lead(const struct document *document, uint32_t link, struct area area, size_t row, size_t column,
		 size_t columns, struct grid *grid)
{
	struct buffer address = {0};
	const struct span written = document->links.at[document->marks.at[link].link];
	url_resolve(slice_of(document_metadata(document, METADATA_URL)), slice_of(document_string(document, written)),
		    &address);
	if (address.count)
		grid_lead(grid, area, row, column, columns, buffer_text(&address), link);
	buffer_release(&address);
}

static void draw_line(const struct page *page, const struct article *article, const struct line *line, struct area area,
		      size_t row, struct grid *grid)
{
	struct buffer prefix = {0};
	layout_prefix(article->layout, line, &prefix);
	grid_put(grid, area, row, 0, prefix.at, prefix.count, style_of(STYLE_MARKER));
	buffer_release(&prefix);

	struct runs runs = {0};
	page_runs(page, line, &runs);
	const size_t hung = line->flags & LINE_HUNG ? 1 : 0;
	area.column -= hung; /* the column that layout_hang_marks() asks for */
	area.columns += hung;
	size_t column = line->indent;
	for (size_t i = 0; i < runs.count; i++) {
		const struct run *run = &runs.at[i];
		const size_t columns = grid_put(grid, area, row, column, run->bytes, run->length, run->style);
		if (run->link != NONE)
			lead(page->document, run->link, area, row, column, columns, grid);
		column += columns;
	}
	array_release(&runs);
}

/* Beside what is left out and in focus. */
static void draw_choice(const struct article *article, const struct line *line, struct area gutter, size_t row,
			struct grid *grid)
{
	const bool is_chosen = line->block == whole_focus(article) && !(line->flags & LINE_BESIDE);
	if (is_chosen && !area_is_empty(gutter))
		grid_puts(grid, gutter, row, 1, "▌", style_of(STYLE_KEY));
}

/* Beside the first line of an item that was read to its end. */
static void draw_read(const struct article *article, const struct line *line, struct area gutter, size_t row,
		      struct grid *grid)
{
	const bool is_first = line->span.start == article->document->blocks.at[line->block].span.start;
	if (is_first && !area_is_empty(gutter) && keeping_is_read_item(article, line->block))
		grid_puts(grid, gutter, row, 0, "✓", style_of(STYLE_DETAIL));
}

static void draw_gutter(const struct page *page, const struct line *line, struct area gutter, size_t row,
			struct grid *grid)
{
	const struct gutter what = page_gutter(page, line);
	const char text[] = {what.mark, '\0'};
	if (!what.mark || area_is_empty(gutter))
		return;
	struct style style = style_of(STYLE_GUTTER);
	const uint32_t speaker = findings_speaker_at(page->findings, what.quote);
	if (speaker != NONE)
		style.speaker = page_speaker_style(page, speaker);
	if (page->speaker != NONE && speaker != page->speaker)
		style.flags |= STYLE_DIM;
	const uint8_t flags = style.flags;
	if (what.quote == page->focus_quote)
		style.flags |= STYLE_FOCUS;
	grid_puts(grid, gutter, row, 0, text, style);
	style.flags = flags;
	grid_puts(grid, gutter, row, 1, what.reported ? "┊" : "▌", style);
}

/* The cursor goes to the first byte of the focus, if it stands in the line. */
static void place_cursor(const struct article *article, const struct line *line, struct area area, size_t row,
			 struct grid *grid)
{
	const struct span focus = article->view.focus.span;
	if (article->view.focus.kind == FOCUS_NONE || focus.start < line->span.start || focus.start > line->span.end)
		return;
	const char *text = article->document->text.at;
	const bool flows = article->document->blocks.at[line->block].kind != BLOCK_CODE;
	const size_t before = measure_columns(text + line->span.start, focus.start - line->span.start, flows);
	const size_t hung = line->flags & LINE_HUNG ? 1 : 0;
	area.column -= hung;
	area.columns += hung;
	grid_cursor(grid, area, row, line->indent + before);
}

/* Text from right to left begins at the right end: of the text's area, or of its own columns beside others. */
static void order_line(const struct article *article, const struct lines *lines, size_t index, struct area area,
		       size_t row, struct grid *grid)
{
	const struct line *line = &lines->at[index];
	const char *text = article->document->text.at + line->span.start;
	const struct span leaf = article->document->blocks.at[line->block].span;
	const bool rtl = bidi_is_rtl(article->document->text.at + leaf.start, span_length(leaf));
	if (!rtl && !bidi_is_mixed(text, span_length(line->span)))
		return;
	if (lines->count == 1)
		bidi_order(grid, area, row, 0, area.columns, rtl);
	else
		bidi_order(grid, area, row, line->indent, line->cols, rtl);
}

void pane_article_draw(const struct article *article, struct area area, struct area gutter, struct grid *grid)
{
	struct evidence evidence;
	struct page page = page_of(article);
	if (article->why) {
		evidence = evidence_find(article->document, article->findings, article->view.focus.index);
		page.evidence = &evidence;
	}
	struct place place = article_top(article);
	struct lines lines = {0};
	const bool orders = grid->orders;
	grid->orders = false; /* each line as a whole, not run by run */
	grid_cursor(grid, area, 0, 0);
	for (size_t row = 0; row < area.rows; row++) {
		lines.count = 0;
		layout_row(article->layout, place, &lines);
		for (size_t i = 0; i < lines.count; i++) {
			draw_line(&page, article, &lines.at[i], area, row, grid);
			draw_gutter(&page, &lines.at[i], gutter, row, grid);
			draw_choice(article, &lines.at[i], gutter, row, grid);
			draw_read(article, &lines.at[i], gutter, row, grid);
			pane_note_mark(article, &lines.at[i], area, row, grid);
			place_cursor(article, &lines.at[i], area, row, grid);
			if (orders)
				order_line(article, &lines, i, area, row, grid);
		}
		long moved;
		place = layout_move(article->layout, place, 1, &moved);
		if (!moved)
			break;
	}
	array_release(&lines);
	grid->orders = orders;
}

/* Appends the lines of a row of the screen. */
static void lines_at(const struct article *article, size_t row, struct lines *lines)
{
	long moved;
	const struct place place = layout_move(article->layout, article_top(article), (long)row, &moved);
	if (moved == (long)row)
		layout_row(article->layout, place, lines);
}

/* The byte of a line at a column of its text; NONE behind its end. */
static uint32_t offset_in(const struct article *article, const struct line *line, size_t column)
{
	const char *text = article->document->text.at;
	const bool flows = article->document->blocks.at[line->block].kind != BLOCK_CODE;
	size_t used = 0;
	for (uint32_t at = line->span.start; at < line->span.end;) {
		size_t more;
		const size_t length = measure_next(text + at, line->span.end - at, flows, used, &more);
		used += more;
		if (column < used)
			return at;
		at += (uint32_t)length;
	}
	return NONE;
}

void pane_article_clear(const struct frame *frame, size_t row, size_t rows, struct grid *grid)
{
	struct area area = frame->panes[PANE_TEXT];
	area.row = row;
	area.rows = rows;
	for (size_t i = 0; i < rows; i++)
		grid_fill(grid, area, i, 0, style_of(STYLE_TEXT));
}

/* The column at which what is seen at one stands in the order of reading: the line is drawn, each cell numbered, and put into order. */
static size_t read_column(const struct article *article, const struct lines *lines, size_t index, size_t column,
			  size_t columns)
{
	const struct page page = page_of(article);
	const struct area area = {0, 1, 1, columns}; /* a mark may hang out */
	struct grid grid;
	grid_init(&grid, 1, columns + 1);
	draw_line(&page, article, &lines->at[index], area, 0, &grid);
	for (size_t i = 0; i <= columns; i++)
		grid_cell(&grid, 0, i)->link = (uint16_t)i;
	order_line(article, lines, index, area, 0, &grid);
	const size_t read = column < columns ? grid_cell(&grid, 0, column + 1)->link : 0;
	grid_release(&grid);
	return read ? read - 1 : column;
}

uint32_t pane_article_offset(const struct article *article, size_t row, size_t column, size_t columns, bool orders)
{
	struct lines lines = {0};
	uint32_t offset = NONE;
	lines_at(article, row, &lines);
	for (size_t i = 0; i < lines.count && offset == NONE; i++) {
		const struct line *line = &lines.at[i];
		const size_t at = orders ? read_column(article, &lines, i, column, columns) : column;
		const size_t hung = line->flags & LINE_HUNG ? 1 : 0;
		if (at >= line->indent)
			offset = offset_in(article, line, at - line->indent + hung);
	}
	array_release(&lines);
	return offset;
}

uint32_t pane_article_quote_beside(const struct article *article, size_t row)
{
	const struct page page = page_of(article);
	struct lines lines = {0};
	uint32_t quote = NONE;
	lines_at(article, row, &lines);
	for (size_t i = 0; article->findings && i < lines.count && quote == NONE; i++) {
		const struct gutter gutter = page_gutter(&page, &lines.at[i]);
		quote = gutter.mark ? gutter.quote : NONE;
	}
	array_release(&lines);
	return quote;
}
