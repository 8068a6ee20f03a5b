/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_note.h"

#include <string.h>

#include "tui/box.h"
#include "tui/hint.h"
#include "tui/pane_article.h"

enum {
	ROWS_MIN = 8,     /* of the text, from which a box lies over it */
	COLUMNS_MIN = 20, /* of a note's line */
	PART = 2,         /* of the text's rows: not more than one in so many is covered */
	MARGINS = 2,      /* columns within the border */
	DATE = 10,        /* of the time when it was made: the day */
};

uint32_t pane_note_at(const struct article *article)
{
	if (article->view.focus.kind == FOCUS_NONE)
		return NONE;
	return notes_at(&article->keeping.notes, article->view.focus.span);
}

void pane_note_mark(const struct article *article, const struct line *line, struct area text, size_t row,
		    struct grid *grid)
{
	const struct notes *notes = &article->keeping.notes;
	const struct area beside = {text.row, text.column + text.columns, text.rows, 1};
	for (size_t i = 0; i < notes->count; i++)
		if (span_overlaps(notes->at[i].span, line->span)) {
			grid_puts(grid, beside, row, 0, NOTE_MARK, style_of(STYLE_KEY));
			return;
		}
}

/* Where the box lies: at the bottom, or at the top if what is in focus ends in the rows that it would cover. */
static struct area place(const struct article *article, struct area text, size_t lines)
{
	const size_t most = text.rows / PART, rows = lines + BOX_BORDERS < most ? lines + BOX_BORDERS : most;
	const struct span focus = article->view.focus.span;
	const uint32_t last = span_is_empty(focus) ? focus.start : focus.end - 1;
	const long row = layout_distance(article->layout, article_top(article), layout_place(article->layout, last),
					 (long)text.rows);
	struct area area = {text.row, text.column, rows, text.columns};
	if (row < (long)(text.rows - rows))
		area.row += text.rows - rows;
	return area;
}

/* " Note 2 of 5 · 2026-11-28 " */
static void write_title(const struct article *article, uint32_t index, struct buffer *title)
{
	const struct notes *notes = &article->keeping.notes;
	const char *made = notes->at[index].made;
	buffer_format(title, " Note %u of %zu", index + 1, notes->count);
	if (strlen(made) >= DATE)
		buffer_format(title, " · %.*s", (int)DATE, made);
	buffer_puts(title, " ");
}

void pane_note_draw(const struct article *article, const struct frame *frame, const struct keymap *keymap,
		    struct grid *grid)
{
	const struct area text = frame->text;
	const uint32_t index = pane_note_at(article);
	if (index == NONE || text.rows < ROWS_MIN || text.columns < COLUMNS_MIN + BOX_BORDERS + MARGINS)
		return;
	const size_t columns = text.columns - BOX_BORDERS - MARGINS;
	struct buffer words = {0}, title = {0}, foot = {0};
	buffer_puts(&words, article->keeping.notes.at[index].text);
	write_title(article, index, &title);
	buffer_puts(&foot, " ");
	if (hint_write_keys(keymap, ACTION_NOTE, SPEAKER_ANY, &foot))
		buffer_puts(&foot, " changes it ");
	else
		buffer_cut(&foot, 0);
	const struct area area = place(article, text, box_lines(&words, columns));
	pane_article_clear(frame, area.row, area.rows, grid);
	box_draw(grid, area, title.at, style_of(STYLE_KEY), foot.at);
	struct span rest = {0, (uint32_t)words.count};
	for (size_t row = 1; row + 1 < area.rows && !span_is_empty(rest); row++) {
		const struct span line = box_line(words.at, &rest, columns);
		grid_put(grid, area, row, MARGINS, words.at + line.start, span_length(line), style_of(STYLE_TEXT));
	}
	if (!span_is_empty(rest))
		grid_puts(grid, area, area.rows - 2, area.columns - 2, "…", style_of(STYLE_DETAIL));
	buffer_release(&words);
	buffer_release(&title);
	buffer_release(&foot);
}
