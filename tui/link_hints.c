/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/link_hints.h"

#include <string.h>

#include "base/utf8.h"
#include "render/measure.h"
#include "tui/link.h"

static const char letters[] = "asdfghjkl";
enum { LETTERS = sizeof letters - 1 };

/* How many letters it takes to tell so many links apart. */
static size_t length_for(size_t links)
{
	size_t length = 1;
	for (size_t told = LETTERS; told < links; told *= LETTERS)
		length++;
	return length;
}

static void add_label(struct link_hints *self, size_t number, size_t length)
{
	const size_t start = self->labels.count;
	for (size_t i = 0; i < length; i++)
		buffer_putc(&self->labels, letters[0]);
	for (size_t i = length; i > 0; i--, number /= LETTERS)
		self->labels.at[start + i - 1] = letters[number % LETTERS];
	buffer_putc(&self->labels, '\0');
}

bool link_hints_open(struct link_hints *self, const struct article *article)
{
	link_hints_close(self);
	const struct span visible = article_visible(article);
	uint32_t link = NONE;
	while ((link = link_next(article, link, visible.end)) != NONE) {
		const struct span span = article->document->marks.at[link].span;
		const uint32_t offset = span.start > visible.start ? span.start : visible.start;
		if (span.end > visible.start)
			array_push(&self->rows, (struct link_hint){.link = link, .offset = offset});
	}
	const size_t length = length_for(self->rows.count);
	for (size_t i = 0; i < self->rows.count; i++) {
		self->rows.at[i].label = self->labels.count;
		add_label(self, i, length);
	}
	return self->rows.count;
}

void link_hints_close(struct link_hints *self)
{
	array_release(&self->rows);
	buffer_release(&self->labels);
	*self = (struct link_hints){0};
}

static const char *label_of(const struct link_hints *self, const struct link_hint *hint)
{
	return self->labels.at + hint->label;
}

uint32_t link_hints_find(const struct link_hints *self, const char *typed, bool *is_known)
{
	const size_t length = strlen(typed);
	*is_known = false;
	for (size_t i = 0; i < self->rows.count; i++) {
		const char *label = label_of(self, &self->rows.at[i]);
		if (strncmp(label, typed, length) != 0)
			continue;
		*is_known = true;
		if (!label[length])
			return self->rows.at[i].link;
	}
	return NONE;
}

/* Where a byte stands on the screen. False if it is not there. */
static bool find_cell(const struct article *article, uint32_t offset, size_t rows, size_t *row, size_t *column)
{
	struct place place = article_top(article);
	struct lines lines = {0};
	bool found = false;
	long moved = 1;
	for (*row = 0; !found && moved && *row < rows; (*row)++) {
		lines.count = 0;
		layout_row(article->layout, place, &lines);
		for (size_t i = 0; !found && i < lines.count; i++) {
			const struct line *line = &lines.at[i];
			found = line->span.start <= offset && offset < line->span.end;
			const bool flows = article->document->blocks.at[line->block].kind != BLOCK_CODE;
			if (found)
				*column = line->indent + measure_columns(article->document->text.at + line->span.start,
									 offset - line->span.start, flows);
		}
		place = layout_move(article->layout, place, 1, &moved);
	}
	*row -= found;
	array_release(&lines);
	return found;
}

void link_hints_draw(const struct link_hints *self, const char *typed, const struct article *article, struct area area,
		     struct grid *grid)
{
	struct style style = style_of(STYLE_KEY);
	style.flags = STYLE_MATCH;
	for (size_t i = 0; i < self->rows.count; i++) {
		const char *label = label_of(self, &self->rows.at[i]);
		size_t row, column;
		if (!strncmp(label, typed, strlen(typed)) &&
		    find_cell(article, self->rows.at[i].offset, area.rows, &row, &column))
			grid_puts(grid, area, row, column, label + strlen(typed), style);
	}
}
