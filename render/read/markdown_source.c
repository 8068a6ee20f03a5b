/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/markdown_source.h"

struct markdown_source markdown_source_of(struct slice text)
{
	struct markdown_source self = {.text = text};
	array_push(&self.lines, 0);
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] == '\n' || (text.at[i] == '\r' && (i + 1 == text.length || text.at[i + 1] != '\n')))
			array_push(&self.lines, i + 1);
	return self;
}

void markdown_source_release(struct markdown_source *self)
{
	array_release(&self->lines);
}

static size_t line_start(const struct markdown_source *self, size_t line)
{
	return line && line <= self->lines.count ? self->lines.at[line - 1] : self->text.length;
}

struct slice markdown_source_whole_line(const struct markdown_source *self, size_t line)
{
	const size_t start = line_start(self, line), end = line_start(self, line + 1);
	return (struct slice){self->text.at + start, end - start};
}

struct slice markdown_source_line(const struct markdown_source *self, size_t line)
{
	struct slice whole = markdown_source_whole_line(self, line);
	while (whole.length && (whole.at[whole.length - 1] == '\n' || whole.at[whole.length - 1] == '\r'))
		whole.length--;
	return whole;
}

/* A place in a line, and its column. */
struct place {
	size_t at, column;
};

static void skip_white(struct slice line, struct place *place)
{
	enum { TAB = 4 };
	for (; place->at < line.length; place->at++) {
		if (line.at[place->at] == ' ')
			place->column++;
		else if (line.at[place->at] == '\t')
			place->column += TAB - place->column % TAB;
		else
			return;
	}
}

bool markdown_source_text(struct slice line, size_t quotes, size_t margin, size_t *start, size_t *indent)
{
	struct place place = {0};
	size_t behind = 0; /* the column behind the last sign and the space that belongs to it */
	skip_white(line, &place);
	for (; quotes; quotes--) {
		if (place.at == line.length || line.at[place.at] != '>')
			return false;
		place.at++;
		place.column++;
		const size_t sign = place.column;
		skip_white(line, &place);
		behind = place.column > sign ? sign + 1 : sign;
	}
	const size_t from = margin == SIZE_MAX ? behind : margin;
	*start = place.at;
	*indent = place.column - (place.column < from ? place.column : from);
	return place.column >= from;
}
