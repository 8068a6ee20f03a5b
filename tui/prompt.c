/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/prompt.h"

#include "base/utf8.h"

/* What stands before the text: the key that asks for it. */
static const char *const signs[] = {[PROMPT_NONE] = "", [PROMPT_SEARCH] = "/", [PROMPT_SEARCH_BACK] = "\\"};

void prompt_open(struct prompt *self, enum prompt_kind kind)
{
	self->kind = kind;
	buffer_cut(&self->text, 0);
}

void prompt_close(struct prompt *self)
{
	prompt_open(self, PROMPT_NONE);
}

void prompt_type(struct prompt *self, uint32_t character)
{
	char bytes[UTF8_MAX + 1];
	buffer_add(&self->text, bytes, utf8_write(character, bytes));
}

/* Where the last cluster begins. */
static size_t last_cluster(const struct buffer *text)
{
	size_t start = 0;
	for (size_t at = 0; at < text->count; at += utf8_cluster(text->at + at, text->count - at))
		start = at;
	return start;
}

bool prompt_erase(struct prompt *self)
{
	if (!self->text.count)
		return false;
	buffer_cut(&self->text, last_cluster(&self->text));
	return true;
}

static bool ends_in_space(const struct buffer *text)
{
	return text->count && text->at[text->count - 1] == ' ';
}

bool prompt_erase_word(struct prompt *self)
{
	if (!self->text.count)
		return false;
	while (ends_in_space(&self->text))
		prompt_erase(self);
	while (self->text.count && !ends_in_space(&self->text))
		prompt_erase(self);
	return true;
}

bool prompt_erase_all(struct prompt *self)
{
	const bool any = self->text.count;
	buffer_cut(&self->text, 0);
	return any;
}

void prompt_draw(const struct prompt *self, struct area area, struct grid *grid)
{
	size_t column = grid_puts(grid, area, 0, 0, signs[self->kind], style_of(STYLE_KEY));
	size_t start = 0;
	while (utf8_columns(self->text.at + start, self->text.count - start) + column + 1 > area.columns &&
	       start < self->text.count)
		start += utf8_cluster(self->text.at + start, self->text.count - start);
	column +=
	    grid_put(grid, area, 0, column, self->text.at + start, self->text.count - start, style_of(STYLE_TEXT));
	grid_cursor(grid, area, 0, column);
}
