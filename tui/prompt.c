/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/prompt.h"

#include <string.h>

#include "base/utf8.h"

enum { AHEAD = 4 }; /* columns behind the cursor that are seen too, where there is more */

void prompt_open(struct prompt *self, enum prompt_kind kind, const char *sign, const char *text)
{
	prompt_close(self);
	self->kind = kind;
	buffer_puts(&self->sign, sign);
	edit_set(&self->line, text);
}

void prompt_close(struct prompt *self)
{
	buffer_release(&self->sign);
	buffer_release(&self->wanted);
	edit_release(&self->line);
	pick_close(&self->pick);
	*self = (struct prompt){.kind = PROMPT_NONE, .recalled = HISTORY_MAX};
}

void prompt_touch(struct prompt *self)
{
	self->recalled = HISTORY_MAX;
}

void prompt_recall(struct prompt *self, const struct history *history, int way)
{
	const size_t count = history->lines.count;
	if (self->recalled == HISTORY_MAX) {
		buffer_cut(&self->wanted, 0);
		buffer_add(&self->wanted, self->line.text.at, self->line.text.count);
	}
	const size_t from = self->recalled < count ? self->recalled : count;
	const size_t found = history_find(history, from, way, buffer_text(&self->wanted));
	if (found < count) {
		self->recalled = found;
		edit_set(&self->line, history->lines.at[found]);
	} else if (way > 0) {
		self->recalled = HISTORY_MAX;
		edit_set(&self->line, buffer_text(&self->wanted));
	}
}

/* The first byte that is drawn, so that the cursor and a little behind it fit into columns. */
static size_t first_drawn(const struct edit *line, size_t columns)
{
	const char *text = line->text.at;
	const size_t behind = utf8_columns(text + line->cursor, line->text.count - line->cursor);
	const size_t ahead = columns > 2 * AHEAD ? (behind < AHEAD ? behind : AHEAD) : 0;
	size_t start = 0;
	while (start < line->cursor && utf8_columns(text + start, line->cursor - start) + ahead + 1 > columns)
		start += utf8_cluster(text + start, line->text.count - start);
	return start;
}

void prompt_draw(const struct prompt *self, struct area area, struct grid *grid)
{
	const struct edit *line = &self->line;
	const size_t column = grid_put(grid, area, 0, 0, self->sign.at, self->sign.count, style_of(STYLE_KEY));
	const size_t start = first_drawn(line, area.columns > column ? area.columns - column : 0);
	grid_put(grid, area, 0, column, line->text.at + start, line->text.count - start, style_of(STYLE_TEXT));
	grid_cursor(grid, area, 0, column + utf8_columns(line->text.at + start, line->cursor - start));
}
