/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/plain_line.h"

#include <string.h>

#include "base/utf8.h"
#include "render/line_look.h"
#include "render/wrapping.h"

/* What is underlined is as long as the rule below it, but for so many columns. */
enum { UNDERLINE_MIN = 3, UNDERLINE_OFF = 3 };

bool plain_is_page_mark(char byte)
{
	return byte == '\f' || byte == '\v';
}

struct plain_line plain_line_at(struct slice text, size_t at)
{
	struct plain_line line = {.start = 0};
	const struct written_line written = written_line_at(text.at, text.length, at, &line.next);
	line.start = written.start;
	line.end = written.end;
	line.text = (struct slice){.at = text.at + written.start, .length = written.end - written.start};
	while (line.indent < written.start - at && !plain_is_page_mark(text.at[written.start - line.indent - 1]))
		line.indent++;
	line.opens_page = line.indent < written.start - at;
	return line;
}

size_t plain_quote_depth(struct slice line, struct slice *text)
{
	size_t depth = 0;
	for (; slice_begins(line, ">"); depth++) {
		line = slice_after(line, 1);
		if (slice_begins(line, " >"))
			line = slice_after(line, 1);
	}
	if (depth && slice_begins(line, " "))
		line = slice_after(line, 1);
	*text = line;
	return depth;
}

bool plain_is_quoted(struct slice line)
{
	struct slice text;
	return plain_quote_depth(line, &text) > 0;
}

bool plain_is_underlined(struct slice line, struct slice rule)
{
	const size_t columns = utf8_columns(line.at, line.length), length = rule.length;
	return length >= UNDERLINE_MIN && strchr("=-", *rule.at) && line_is_rule(rule.at, length) &&
	       !memchr(rule.at, ' ', length) && !line_is_rule(line.at, line.length) &&
	       length <= columns + UNDERLINE_OFF && columns <= length + UNDERLINE_OFF;
}
