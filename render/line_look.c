/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/line_look.h"

#include <string.h>

#include "base/utf8.h"

/* A rule has so many marks, or is the one above a signature. */
enum { RULE_MIN = 3 };

/* A label has so many words at most, and bytes; an item's number so many digits. */
enum { LABEL_WORDS = 5, LABEL_MAX = 48, NUMBER_DIGITS = 3 };

/* So many spaces are a gap between cells, and so many gaps make a row. */
enum { GAP_MIN = 3, GAPS_MIN = 2 };

/* A heading in capitals has so many of them, and bytes. */
enum { CAPITALS_LEAST = 4, CAPITALS_MAX = 72 };

static bool begins(const char *line, size_t length, const char *words)
{
	return length >= strlen(words) && memcmp(line, words, strlen(words)) == 0;
}

bool line_is_rule(const char *line, size_t length)
{
	size_t marks = 0;
	if (length == 2)
		return begins(line, length, "--");
	if (!length || !strchr("=-_*~#.+", *line))
		return false;
	for (size_t i = 0; i < length; i++) {
		if (line[i] != *line && line[i] != ' ')
			return false;
		marks += line[i] == *line;
	}
	return marks >= RULE_MIN;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

bool line_begins_item(const char *line, size_t length)
{
	static const char *const bullets[] = {"- ", "* ", "• ", "– "};
	size_t digits = 0;
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (begins(line, length, bullets[i]))
			return true;
	if (length > 4 && line[0] == '(' && (is_digit(line[1]) || (line[1] >= 'a' && line[1] <= 'z')))
		return line[2] == ')' && line[3] == ' ';
	while (digits < length && digits < NUMBER_DIGITS && is_digit(line[digits]))
		digits++;
	return digits && (begins(line + digits, length - digits, ". ") || begins(line + digits, length - digits, ") "));
}

/* Whether words are as those of a name: few, and none begins with a small letter. */
static bool are_of_name(const char *label, size_t length)
{
	size_t words = 0;
	for (size_t i = 0; i < length; i++) {
		uint32_t first = 0;
		if (label[i] == ' ' || (i && label[i - 1] != ' '))
			continue;
		utf8_read(label + i, length - i, &first);
		if (utf8_is_lower(first) || ++words > LABEL_WORDS)
			return false;
	}
	return words > 0;
}

bool line_begins_turn(const char *line, size_t length)
{
	const size_t most = length < LABEL_MAX ? length : LABEL_MAX;
	const char *colon = most ? memchr(line, ':', most) : NULL;
	uint32_t first = 0;
	if (begins(line, length, "Q. ") || begins(line, length, "A. "))
		return true;
	if (!colon || (colon + 1 < line + length && colon[1] != ' '))
		return false;
	const char *bracket = memchr(line, '(', (size_t)(colon - line));
	utf8_read(line, length, &first);
	return utf8_is_upper(first) && are_of_name(line, (size_t)((bracket ? bracket : colon) - line));
}

bool line_is_in_capitals(const char *line, size_t length)
{
	size_t capitals = 0, taken;
	if (!length || length > CAPITALS_MAX || strchr(".,;:-", line[length - 1]))
		return false;
	for (size_t at = 0; at < length; at += taken ? taken : 1) {
		uint32_t character = 0;
		taken = utf8_read(line + at, length - at, &character);
		if (utf8_is_lower(character))
			return false;
		capitals += utf8_is_upper(character);
	}
	return capitals >= CAPITALS_LEAST && !line_begins_item(line, length) && !line_begins_turn(line, length);
}

bool line_is_tabular(const char *line, size_t length)
{
	size_t gaps = 0, spaces = 0;
	if (begins(line, length, "|") || begins(line, length, "+-") || begins(line, length, "+="))
		return true;
	for (size_t i = 0; i < length; i++) {
		if (line[i] == '\t')
			return true;
		spaces = line[i] == ' ' ? spaces + 1 : 0;
		gaps += spaces == GAP_MIN;
	}
	return gaps >= GAPS_MIN;
}
