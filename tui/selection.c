/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/selection.h"

#include "base/utf8.h"
#include "render/measure.h"

bool selection_begin(struct article *article)
{
	const struct focus *focus = &article->view.focus;
	const struct span visible = article_visible(article);
	const uint32_t start = focus->kind == FOCUS_NONE ? visible.start : focus->span.start;
	if (start >= article->document->text.count)
		return false;
	article->selection = (struct selection){.active = true, .fixed = start, .unit = UNIT_CHARACTER};
	selection_extend(article, start);
	return true;
}

void selection_end(struct article *article)
{
	article->selection.active = false;
}

void selection_widen(struct article *article)
{
	article->selection.unit = (article->selection.unit + 1) % UNIT_COUNT;
}

void selection_swap(struct article *article)
{
	const uint32_t fixed = article->selection.fixed;
	article->selection.fixed = article->selection.moving;
	selection_extend(article, fixed);
}

struct span selection_span(const struct article *article)
{
	const struct selection *self = &article->selection;
	const struct span fixed = unit_around(article, self->unit, self->fixed);
	const struct span moving = unit_around(article, self->unit, self->moving);
	return (struct span){fixed.start < moving.start ? fixed.start : moving.start,
			     fixed.end > moving.end ? fixed.end : moving.end};
}

void selection_write(const struct article *article, struct buffer *out)
{
	const struct span span = selection_span(article);
	const size_t count = utf8_count(article->document->text.at + span.start, span_length(span));
	buffer_format(out, "selecting %s: %zu character%s", unit_name(article->selection.unit), count,
		      count == 1 ? "" : "s");
}

void selection_extend(struct article *article, uint32_t offset)
{
	article->selection.moving = offset;
	article->view.focus = (struct focus){.kind = FOCUS_PLACE, .span = {offset, offset}};
	article_reveal(article, article->view.focus.span);
}

bool selection_move(struct article *article, int way)
{
	const uint32_t from = article->selection.moving;
	const enum unit unit = article->selection.unit;
	const uint32_t to = way > 0 ? unit_next(article, unit, from) : unit_previous(article, unit, from);
	if (to == from)
		return false;
	selection_extend(article, to);
	return true;
}

/* The line of a row that a byte of the text stands in; one without text if there is none. */
static struct line line_of(const struct article *article, struct place place, uint32_t offset)
{
	struct lines lines = {0};
	struct line found = {0};
	layout_row(article->layout, place, &lines);
	for (size_t i = 0; i < lines.count; i++)
		if (span_is_empty(found.span) || lines.at[i].span.start <= offset)
			found = lines.at[i];
	array_release(&lines);
	return found;
}

static bool flows(const struct article *article, const struct line *line)
{
	return article->document->blocks.at[line->block].kind != BLOCK_CODE;
}

static size_t column_of(const struct article *article, const struct line *line, uint32_t offset)
{
	const char *text = article->document->text.at + line->span.start;
	const uint32_t before = offset > line->span.start ? offset - line->span.start : 0;
	return line->indent + measure_columns(text, before, flows(article, line));
}

/* The byte of a line that is drawn over a column, or the line's last. */
static uint32_t offset_at(const struct article *article, const struct line *line, size_t wanted)
{
	const char *text = article->document->text.at;
	size_t column = line->indent, columns;
	uint32_t at = line->span.start;
	for (;;) {
		const size_t length =
		    measure_next(text + at, line->span.end - at, flows(article, line), column - line->indent, &columns);
		column += columns;
		if (column > wanted || at + length >= line->span.end)
			return at;
		at += (uint32_t)length;
	}
}

/* The lines of a row of a table stand side by side: the one over a column, or the last one before it. */
static struct line line_at(const struct article *article, struct place place, size_t column)
{
	struct lines lines = {0};
	struct line found = {0};
	layout_row(article->layout, place, &lines);
	for (size_t i = 0; i < lines.count; i++)
		if (!span_is_empty(lines.at[i].span) && (span_is_empty(found.span) || lines.at[i].indent <= column))
			found = lines.at[i];
	array_release(&lines);
	return found;
}

bool selection_move_lines(struct article *article, int way)
{
	struct selection *self = &article->selection;
	struct place place = layout_place(article->layout, self->moving);
	const struct line line = line_of(article, place, self->moving);
	const bool goes_on = self->goal && self->goal_at == self->moving;
	const size_t goal = goes_on ? self->goal - 1 : column_of(article, &line, self->moving);
	for (long moved = 1; moved;) {
		place = layout_move(article->layout, place, way, &moved);
		const struct line next = line_at(article, place, goal);
		if (!moved || span_is_empty(next.span))
			continue;
		selection_extend(article, offset_at(article, &next, goal));
		self->goal = goal + 1;
		self->goal_at = self->moving;
		return true;
	}
	return false;
}

void selection_move_in_line(struct article *article, int way)
{
	const uint32_t moving = article->selection.moving;
	const struct line line = line_of(article, layout_place(article->layout, moving), moving);
	if (!span_is_empty(line.span))
		selection_extend(article, way < 0 ? line.span.start : offset_at(article, &line, SIZE_MAX));
}

/* The text on the screen that is nearest to what has left it. */
static uint32_t nearest_visible(const struct article *article, uint32_t offset)
{
	const struct span visible = article_visible(article);
	if (offset < visible.start || span_is_empty(visible))
		return visible.start;
	const struct span last = unit_around(article, UNIT_CHARACTER, visible.end - 1);
	return span_is_empty(last) ? unit_previous(article, UNIT_CHARACTER, visible.end - 1) : last.start;
}

void selection_follow(struct article *article)
{
	struct selection *self = &article->selection;
	const struct focus *focus = &article->view.focus;
	if (focus->kind == FOCUS_PLACE && focus->span.start == self->moving)
		return;
	self->moving = focus->kind == FOCUS_NONE ? nearest_visible(article, self->moving) : focus->span.start;
	article->view.focus = (struct focus){.kind = FOCUS_PLACE, .span = {self->moving, self->moving}};
}
