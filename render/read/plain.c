/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/reader.h"

#include <stdbool.h>
#include <stddef.h>

#include "render/wrapping.h"

/* So much of a text is looked at to see how it marks its paragraphs. In bytes. */
enum { LOOK_CAP = 1 << 20 };

static bool is_empty(struct written_line line)
{
	return line.start == line.end;
}

/* The paragraph that begins at byte at or behind it, which is empty at the text's end. White space around it is a gap. */
static struct written_line paragraph_at(const char *text, size_t length, size_t at, bool wrapped)
{
	struct written_line paragraph = {.start = length, .end = length};
	while (at < length) {
		const struct written_line line = written_line_at(text, length, at, &at);
		if (is_empty(line) && paragraph.start < length)
			break;
		if (is_empty(line))
			continue;
		if (paragraph.start == length)
			paragraph.start = line.start;
		paragraph.end = line.end;
		if (!wrapped)
			break;
	}
	return paragraph;
}

void plain_read(const char *text, size_t length, struct builder *builder)
{
	const bool wrapped = wrapping_width(text, length < LOOK_CAP ? length : LOOK_CAP) != 0;
	for (size_t at = 0; at < length;) {
		const struct written_line paragraph = paragraph_at(text, length, at, wrapped);
		builder_gap(builder, text + at, paragraph.start - at);
		if (!is_empty(paragraph)) {
			builder_open(builder, BLOCK_PARAGRAPH, 0);
			builder_text(builder, text + paragraph.start, paragraph.end - paragraph.start);
			builder_close(builder);
		}
		at = paragraph.end;
	}
	furniture_mark(builder);
}
