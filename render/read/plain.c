/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/reader.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

/*
 * A line of the text: [start, end) is what stands on it, without the white space around it. Trailing and leading white space and
 * line ends are gaps.
 */
struct line {
	size_t start, end;
};

struct lines ARRAY(struct line);
struct widths ARRAY(size_t);

/* So much of a text is looked at to see how it marks its paragraphs. In bytes. */
enum { LOOK_CAP = 1 << 20 };

/*
 * A text is hard-wrapped if its lines are filled to about the same width, which must be a width that people wrap at. Texts
 * of news have a paragraph a line if their lines are longer, or end where sentences end.
 */
enum { WRAP_LEAST = 40, WRAP_MOST = 120, FILLED_PERCENT = 60, SENTENCE_PERCENT = 70 };

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\f' || byte == '\v';
}

/* The line that begins at byte at; *next is where the one after it begins. */
static struct line line_at(const char *text, size_t length, size_t at, size_t *next)
{
	struct line line = {.start = at, .end = at};
	while (line.end < length && text[line.end] != '\n' && text[line.end] != '\r')
		line.end++;
	*next = line.end + (line.end < length);
	if (*next < length && text[line.end] == '\r' && text[*next] == '\n')
		++*next;

	while (line.start < line.end && is_blank(text[line.start]))
		line.start++;
	while (line.end > line.start && is_blank(text[line.end - 1]))
		line.end--;
	return line;
}

static struct lines split_lines(const char *text, size_t length)
{
	struct lines lines = {0};
	for (size_t at = 0; at < length;)
		array_push(&lines, line_at(text, length, at, &at));
	return lines;
}

static bool is_empty(struct line line)
{
	return line.start == line.end;
}

static size_t width_of(const char *text, struct line line)
{
	return utf8_count(text + line.start, line.end - line.start);
}

static size_t first_word_width(const char *text, struct line line)
{
	struct line word = {.start = line.start, .end = line.start};
	while (word.end < line.end && !is_blank(text[word.end]))
		word.end++;
	return width_of(text, word);
}

static int compare_widths(const void *a, const void *b)
{
	const size_t first = *(const size_t *)a, second = *(const size_t *)b;
	return (first > second) - (first < second);
}

/* The width that nine in ten lines keep within: one long address does not widen a text. */
static size_t usual_width(const char *text, const struct lines *lines)
{
	struct widths widths = {0};
	for (size_t i = 0; i < lines->count; i++)
		if (!is_empty(lines->at[i]))
			array_push(&widths, width_of(text, lines->at[i]));
	if (!widths.count)
		return 0;

	qsort(widths.at, widths.count, sizeof *widths.at, compare_widths);
	const size_t width = widths.at[(widths.count - 1) * 9 / 10];
	array_release(&widths);
	return width;
}

static bool ends_sentence(const char *text, struct line line)
{
	static const char *const closers[] = {"\"", "'", ")", "”", "’", "»", "›", "“", "‘", "]"};
	for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
		const size_t length = strlen(closers[i]);
		if (line.end - line.start > length && memcmp(text + line.end - length, closers[i], length) == 0)
			line.end -= length;
	}
	return line.end > line.start && strchr(".!?", text[line.end - 1]);
}

static bool is_hard_wrapped(const char *text, const struct lines *lines)
{
	const size_t width = usual_width(text, lines);
	size_t inner = 0, filled = 0, sentences = 0;
	for (size_t i = 0; i + 1 < lines->count; i++) {
		const struct line line = lines->at[i], next = lines->at[i + 1];
		if (is_empty(line) || is_empty(next))
			continue;
		inner++;
		filled += width_of(text, line) + 1 + first_word_width(text, next) > width;
		sentences += ends_sentence(text, line);
	}
	return width >= WRAP_LEAST && width <= WRAP_MOST && filled * 100 >= inner * FILLED_PERCENT &&
	       sentences * 100 < inner * SENTENCE_PERCENT;
}

static bool paragraphs_are_wrapped(const char *text, size_t length)
{
	struct lines lines = split_lines(text, length < LOOK_CAP ? length : LOOK_CAP);
	const bool wrapped = is_hard_wrapped(text, &lines);
	array_release(&lines);
	return wrapped;
}

/* The paragraph that begins at byte at or behind it, which is empty at the text's end. */
static struct line paragraph_at(const char *text, size_t length, size_t at, bool wrapped)
{
	struct line paragraph = {.start = length, .end = length};
	while (at < length) {
		const struct line line = line_at(text, length, at, &at);
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
	const bool wrapped = paragraphs_are_wrapped(text, length);
	for (size_t at = 0; at < length;) {
		const struct line paragraph = paragraph_at(text, length, at, wrapped);
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
