/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pick.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/span.h"

enum {
	SHARE = 2,        /* it takes one row of so many, the text keeps the rest... */
	HEIGHT_MAX = 14,  /* ...and never more than this: more is scrolled */
	DETAIL_SHARE = 2, /* the detail gets one column of so many where both are long */
	GAP = 3,          /* columns before a label and behind it, together */
};

static size_t add_string(struct pick *self, const char *string)
{
	const size_t at = self->strings.count;
	buffer_add(&self->strings, string, strlen(string) + 1);
	return at;
}

static const char *string_at(const struct pick *self, size_t at)
{
	return self->strings.at + at;
}

void pick_close(struct pick *self)
{
	array_release(&self->rows);
	array_release(&self->shown);
	buffer_release(&self->strings);
	buffer_release(&self->hint);
	*self = (struct pick){0};
}

void pick_open(struct pick *self)
{
	pick_close(self);
	self->open = true;
}

void pick_add(struct pick *self, const char *label, const char *detail, uint32_t value)
{
	const size_t label_at = add_string(self, label), detail_at = add_string(self, detail);
	array_push(&self->rows, (struct pick_row){label_at, detail_at, value});
}

/* Appends text as it is compared. */
static void fold(const char *text, size_t length, struct buffer *folded)
{
	uint32_t character = 0, made[UTF8_FOLD_MAX];
	for (size_t at = 0; at < length; at += utf8_read(text + at, length - at, &character)) {
		utf8_read(text + at, length - at, &character);
		const size_t count = utf8_fold(character, made);
		for (size_t i = 0; i < count; i++) {
			char bytes[UTF8_MAX + 1];
			buffer_add(folded, bytes, utf8_write(made[i], bytes));
		}
	}
	buffer_text(folded);
}

/* Whether every word of the folded text stands in a folded row. */
static bool has_words(const char *row, const char *text)
{
	char word[256];
	int taken = 0;
	for (; sscanf(text, "%255s%n", word, &taken) == 1; text += taken)
		if (!strstr(row, word))
			return false;
	return true;
}

bool pick_has_words(const char *row, const char *text)
{
	struct buffer folded_row = {0}, folded_text = {0};
	fold(row, strlen(row), &folded_row);
	fold(text, strlen(text), &folded_text);
	const bool found = has_words(folded_row.at, folded_text.at);
	buffer_release(&folded_row);
	buffer_release(&folded_text);
	return found;
}

static bool matches(const struct pick *self, const struct pick_row *row, const char *text)
{
	struct buffer strings = {0};
	buffer_format(&strings, "%s %s", string_at(self, row->label), string_at(self, row->detail));
	const bool found = pick_has_words(strings.at, text);
	buffer_release(&strings);
	return found;
}

/* The row that is called so, folded and without the space around it; NONE if none is. */
static uint32_t row_called(const struct pick *self, const char *text)
{
	struct buffer folded = {0};
	uint32_t found = NONE;
	fold(text, strlen(text), &folded);
	for (uint32_t i = 0; found == NONE && i < self->rows.count; i++) {
		const char *label = string_at(self, self->rows.at[i].label);
		struct buffer row = {0};
		fold(label, strlen(label), &row);
		if (!strcmp(row.at, folded.at))
			found = i;
		buffer_release(&row);
	}
	buffer_release(&folded);
	return found;
}

/* What was typed without the space around it. */
static char *trimmed(const char *text)
{
	text += strspn(text, " ");
	size_t length = strlen(text);
	while (length && text[length - 1] == ' ')
		length--;
	return memory_copy(text, length);
}

/* The row for what was typed is the last one there is, made anew each time; none where a row is called so. Returns the row that is. */
static uint32_t add_typed(struct pick *self, const char *text)
{
	if (self->rows.count && array_last(&self->rows).value == PICK_TYPED) {
		self->rows.count--;
		buffer_cut(&self->strings, self->rows.at[self->rows.count].label);
	}
	char *name = trimmed(text);
	const uint32_t called = *name ? row_called(self, name) : NONE;
	if (self->typed && *name && called == NONE)
		pick_add(self, name, self->typed, PICK_TYPED);
	free(name);
	return called;
}

void pick_filter(struct pick *self, const char *text)
{
	const uint32_t called = add_typed(self, text);
	const size_t rows = self->rows.count;
	const bool has_typed = rows && array_last(&self->rows).value == PICK_TYPED;
	self->list = (struct list){0};
	self->shown.count = 0;
	if (has_typed)
		array_push(&self->shown, (uint32_t)rows - 1);
	for (uint32_t i = 0; i < rows - has_typed; i++) {
		if (!matches(self, &self->rows.at[i], text))
			continue;
		if (i == called)
			self->list.selected = self->shown.count;
		array_push(&self->shown, i);
	}
	if (has_typed && self->shown.count > 1)
		self->list.selected = 1;
}

void pick_move(struct pick *self, long rows)
{
	const long count = (long)self->shown.count;
	if (!count)
		return;
	const long from = self->unselected ? (rows > 0 ? -1 : 0) : (long)self->list.selected;
	self->list.selected = (size_t)(((from + rows) % count + count) % count);
	self->unselected = false;
}

const struct pick_row *pick_selected(const struct pick *self)
{
	if (self->unselected || self->list.selected >= self->shown.count)
		return NULL;
	return &self->rows.at[self->shown.at[self->list.selected]];
}

const char *pick_label(const struct pick *self, const struct pick_row *row)
{
	return string_at(self, row->label);
}

size_t pick_height(const struct pick *self, size_t rows)
{
	if (!self->open || rows < 2 || (self->unselected && !self->shown.count))
		return 0;
	size_t height = rows / SHARE < HEIGHT_MAX ? rows / SHARE : HEIGHT_MAX;
	if (height < 2)
		height = 2;
	const size_t wanted = self->shown.count + 1;
	return wanted < height ? wanted : height;
}

/* "3 of 27" in a rule over the rows. */
static void draw_head(const struct pick *self, struct area area, struct grid *grid)
{
	char count[64];
	const size_t all = self->shown.count;
	if (!all)
		snprintf(count, sizeof count, " nothing like that ");
	else if (self->unselected)
		snprintf(count, sizeof count, " %zu ", all);
	else
		snprintf(count, sizeof count, " %zu of %zu ", self->list.selected + 1, all);
	const size_t wide = strlen(count), left = area.columns > wide + 2 ? area.columns - wide - 2 : 0;
	for (size_t column = 0; column < area.columns; column++)
		grid_puts(grid, area, 0, column, "─", style_of(STYLE_BORDER));
	grid_put_cut(grid, area, 0, left, area.columns - left, count, wide, style_of(STYLE_DETAIL));
	const size_t hint = utf8_columns(self->hint.at, self->hint.count);
	if (hint && hint + 3 <= left) {
		grid_puts(grid, area, 0, 0, " ", style_of(STYLE_DETAIL));
		grid_put(grid, area, 0, 1, self->hint.at, self->hint.count, style_of(STYLE_DETAIL));
		grid_puts(grid, area, 0, 1 + hint, " ", style_of(STYLE_DETAIL));
	}
}

static void widen(size_t *columns, const char *text)
{
	const size_t wide = utf8_columns(text, strlen(text));
	*columns = wide > *columns ? wide : *columns;
}

/* The columns that labels take: as the widest of those on the screen needs, if that leaves the details what they need, or their share. */
static size_t label_columns(const struct pick *self, size_t rows, size_t columns)
{
	size_t label = 0, detail = 0;
	for (size_t i = self->list.top; i < self->shown.count && i < self->list.top + rows; i++) {
		const struct pick_row *row = &self->rows.at[self->shown.at[i]];
		widen(&label, string_at(self, row->label));
		widen(&detail, string_at(self, row->detail));
	}
	const size_t share = columns / DETAIL_SHARE, rest = detail + GAP < share ? detail + GAP : share;
	return label < columns - rest ? label : columns - rest;
}

static void draw_row(const struct pick *self, size_t shown, size_t label_wide, struct area area, struct grid *grid)
{
	const struct pick_row *row = &self->rows.at[self->shown.at[shown]];
	const bool is_selected = !self->unselected && shown == self->list.selected;
	const char *label = string_at(self, row->label), *detail = string_at(self, row->detail);
	const size_t room = *detail ? label_wide : area.columns - 1;
	const size_t start = label_wide + GAP;
	grid_fill(grid, area, 0, 0, style_of(STYLE_TEXT));
	grid_puts(grid, area, 0, 0, is_selected ? "▸" : " ", style_of(STYLE_TEXT));
	grid_put_cut(grid, area, 0, 1, room, label, strlen(label), style_of(STYLE_TEXT));
	if (start < area.columns)
		grid_put_cut_words(grid, area, 0, start, area.columns - start, detail, strlen(detail),
				   style_of(STYLE_DETAIL));
	if (is_selected)
		grid_flag(grid, area, 0, STYLE_SELECTED);
}

void pick_draw(struct pick *self, struct area area, struct grid *grid)
{
	const size_t height = pick_height(self, area.rows);
	if (!height || area.columns < 2)
		return;
	area.row += area.rows - height;
	area.rows = height;
	draw_head(self, area, grid);
	const size_t rows = height - 1;
	list_reveal(&self->list, self->list.selected, self->list.selected + 1, rows, self->shown.count);
	const size_t label_wide = label_columns(self, rows, area.columns);
	for (size_t i = 0; i < rows && self->list.top + i < self->shown.count; i++) {
		const size_t shown = self->list.top + i;
		const struct area row = {area.row + 1 + i, area.column, 1, area.columns};
		draw_row(self, shown, label_wide, row, grid);
	}
}
