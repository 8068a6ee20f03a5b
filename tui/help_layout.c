/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/help_layout.h"

#include <string.h>

#include "base/utf8.h"
#include "tui/box.h"

/* Where the next line goes. */
struct pen {
	const struct help_rows *rows;
	const struct help_room *room;
	size_t down; /* lines that a column may have */
	size_t column, line;
	uint32_t head; /* the last one */
};

enum { AIR = 2, WORDS_MIN = 8 };

size_t help_words_start(const struct help_row *row, const struct help_room *room)
{
	const size_t wide = utf8_columns(row->keys.at, row->keys.count);
	return (wide < room->keys ? room->keys : wide) + AIR;
}

/* The next line of a row's words. */
static struct span next_line(const struct pen *self, const struct help_row *row, struct span *rest)
{
	const size_t start = help_words_start(row, self->room), columns = self->room->columns;
	return box_line(row->words, rest, columns > start + WORDS_MIN ? columns - start : WORDS_MIN);
}

static bool is_head(const struct help_row *row)
{
	return !row->keys.count;
}

/* The lines of a row; of a head those of the row behind it too, from which it is not parted. */
static size_t lines_of(const struct pen *self, uint32_t row)
{
	size_t lines = 0;
	for (;; row++) {
		const struct help_row *what = &self->rows->at[row];
		struct span rest = {0, (uint32_t)strlen(what->words)};
		do {
			next_line(self, what, &rest);
			lines++;
		} while (!is_head(what) && !span_is_empty(rest));
		if (!is_head(what) || row + 1 == self->rows->count)
			return lines;
	}
}

static void put(struct pen *self, uint32_t row, struct span words, bool is_again, struct help_lines *lines)
{
	array_push(lines, (struct help_line){row, words, self->column, self->line++, is_again});
}

static struct span all_of(const struct help_row *row)
{
	return (struct span){0, (uint32_t)strlen(row->words)};
}

static void put_row(struct pen *self, uint32_t row, struct help_lines *lines)
{
	const struct help_row *what = &self->rows->at[row];
	struct span rest = all_of(what);
	if (is_head(what)) {
		self->head = row;
		put(self, row, rest, false, lines);
		return;
	}
	do
		put(self, row, next_line(self, what, &rest), false, lines);
	while (!span_is_empty(rest));
}

/* Fills one column after the other. Returns how many it took. */
static size_t fill(struct pen self, struct help_lines *lines)
{
	lines->count = 0;
	for (uint32_t row = 0; row < self.rows->count; row++) {
		if (self.line && self.line + lines_of(&self, row) > self.down) {
			self.column++;
			self.line = 0;
			if (!is_head(&self.rows->at[row]))
				put(&self, self.head, all_of(&self.rows->at[self.head]), true, lines);
		}
		put_row(&self, row, lines);
	}
	return self.column + 1;
}

size_t help_lay(const struct help_rows *rows, const struct help_room *room, struct help_lines *lines)
{
	struct pen pen = {.rows = rows, .room = room, .down = SIZE_MAX};
	if (!rows->count)
		return 0;
	fill(pen, lines);
	pen.down = (lines->count + room->across - 1) / room->across;
	while (fill(pen, lines) > room->across)
		pen.down++;
	size_t longest = 0;
	for (size_t i = 0; i < lines->count; i++)
		longest = lines->at[i].line + 1 > longest ? lines->at[i].line + 1 : longest;
	return longest;
}
