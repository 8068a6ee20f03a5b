/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/wrapping.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "render/line_look.h"

struct written_lines ARRAY(struct written_line);
struct widths ARRAY(size_t);

/*
 * A text is wrapped if its lines are filled to about the same width, which must be a width that people wrap at. Texts
 * of news have a paragraph a line if their lines are longer, or end where sentences end.
 */
enum { WRAP_LEAST = 40, WRAP_MOST = 120, FILLED_PERCENT = 60, SENTENCE_PERCENT = 70 };

/* Shorter lines than that part of the width may be of a list, an address or a table. Beside such, so many lines that are filled tell, too. */
enum { TELLING_PERCENT = 60, FILLED_LEAST = 3, AMONG_PERCENT = 40 };

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\f' || byte == '\v';
}

struct written_line written_line_at(const char *text, size_t length, size_t at, size_t *next)
{
	struct written_line line = {.start = at, .end = at};
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

static struct written_lines split_lines(const char *text, size_t length)
{
	struct written_lines lines = {0};
	for (size_t at = 0; at < length;)
		array_push(&lines, written_line_at(text, length, at, &at));
	return lines;
}

static bool is_empty(struct written_line line)
{
	return line.start == line.end;
}

static size_t width_of(const char *text, struct written_line line)
{
	return utf8_count(text + line.start, line.end - line.start);
}

static size_t first_word_width(const char *text, struct written_line line)
{
	struct written_line word = {.start = line.start, .end = line.start};
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
static size_t usual_width(const char *text, const struct written_lines *lines)
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

static bool ends_sentence(const char *text, struct written_line line)
{
	static const char *const closers[] = {"\"", "'", ")", "”", "’", "»", "›", "“", "‘", "]"};
	for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
		const size_t length = strlen(closers[i]);
		if (line.end - line.start > length && memcmp(text + line.end - length, closers[i], length) == 0)
			line.end -= length;
	}
	return line.end > line.start && strchr(".!?", text[line.end - 1]);
}

/* Whether a line end stands before a line whatever its width: it is of a list, a conversation or a rule. */
static bool begins_anew(const char *text, struct written_line line)
{
	const char *at = text + line.start;
	const size_t length = line.end - line.start;
	return line_begins_item(at, length) || line_begins_turn(at, length) || line_is_rule(at, length);
}

/* Lines that another one follows. */
struct ends {
	size_t all;
	size_t telling;   /* those that are not short */
	size_t filled;    /* those of them that end where the next word had no room */
	size_t sentences; /* and those that end where a sentence does */
};

static struct ends count_ends(const char *text, const struct written_lines *lines, size_t width)
{
	struct ends ends = {0};
	for (size_t i = 0; i + 1 < lines->count; i++) {
		const struct written_line line = lines->at[i], next = lines->at[i + 1];
		if (is_empty(line) || is_empty(next) || begins_anew(text, next))
			continue;
		ends.all++;
		if (width_of(text, line) * 100 < width * TELLING_PERCENT)
			continue;
		ends.telling++;
		ends.filled += width_of(text, line) + 1 + first_word_width(text, next) > width;
		ends.sentences += ends_sentence(text, line);
	}
	return ends;
}

/* Whether lines end, as a rule, where the next word had no room, and not where sentences end. */
static bool is_filled(const struct ends *ends)
{
	const bool mostly = ends->filled * 100 >= ends->all * FILLED_PERCENT;
	const bool among_others = ends->filled >= FILLED_LEAST && ends->filled * 100 >= ends->all * AMONG_PERCENT &&
				  ends->filled * 100 >= ends->telling * FILLED_PERCENT;
	return (mostly || among_others) && ends->sentences * 100 < ends->telling * SENTENCE_PERCENT;
}

size_t wrapping_width(const char *text, size_t length)
{
	struct written_lines lines = split_lines(text, length);
	const size_t width = usual_width(text, &lines);
	bool wrapped = width >= WRAP_LEAST && width <= WRAP_MOST;
	if (wrapped) {
		const struct ends ends = count_ends(text, &lines, width);
		wrapped = is_filled(&ends);
	}
	array_release(&lines);
	return wrapped ? width : 0;
}
