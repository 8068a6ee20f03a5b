/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/slice.h"

#include <string.h>

#include "base/utf8.h"

/* What may stand behind the mark that ends a sentence. */
static const char *const closers[] = {"\"", "'", ")", "]", "”", "’", "»", "›", "“", "‘", "*", "_"};

struct slice slice_of(const char *string)
{
	return (struct slice){.at = string ? string : "", .length = string ? strlen(string) : 0};
}

struct slice slice_before(struct slice first, struct slice second)
{
	return (struct slice){.at = first.at, .length = (size_t)(second.at - first.at)};
}

static bool is_ascii(char byte)
{
	return (unsigned char)byte < 0x80;
}

static bool is_ascii_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Bytes of the white space that it begins with; 0 if it begins with something else. */
static size_t space_at(struct slice self)
{
	if (self.length && is_ascii(*self.at))
		return is_ascii_space(*self.at);
	uint32_t character;
	const size_t taken = self.length ? utf8_read(self.at, self.length, &character) : 0;
	return taken && utf8_is_space(character) ? taken : 0;
}

/* Bytes of the white space that it ends with; 0 if it ends with something else. */
static size_t space_before_end(struct slice self)
{
	if (self.length && is_ascii(self.at[self.length - 1]))
		return is_ascii_space(self.at[self.length - 1]);
	return self.length ? space_at(slice_after(self, utf8_before(self.at, self.length))) : 0;
}

struct slice slice_trim(struct slice self)
{
	if (!self.length)
		return self;
	static const char indent[] = "        "; /* pages have so much of it that it is taken off by the piece */
	enum { PIECE = sizeof indent - 1 };
	const char *at = self.at, *end = self.at + self.length;
	while (at < end && is_ascii_space(*at))
		at += end - at >= PIECE && memcmp(at, indent, PIECE) == 0 ? PIECE : 1;
	while (at < end && is_ascii_space(end[-1]))
		end--;
	self = (struct slice){.at = at, .length = (size_t)(end - at)};
	for (size_t space; (space = space_at(self));)
		self = slice_after(self, space);
	for (size_t space; (space = space_before_end(self));)
		self.length -= space;
	return self;
}

bool slice_ends(struct slice self, const char *words)
{
	const size_t length = strlen(words);
	return self.length >= length && strncasecmp(self.at + self.length - length, words, length) == 0;
}

uint32_t slice_first(struct slice self)
{
	uint32_t character = 0;
	return self.length && utf8_read(self.at, self.length, &character) ? character : 0;
}

static bool ends_in_word(struct slice self)
{
	return self.length && utf8_is_word(slice_first(slice_after(self, utf8_before(self.at, self.length))));
}

/* Whether words stand at a place of it, with no letter or digit before or behind. */
static bool has_at(struct slice self, size_t at, const char *words)
{
	const struct slice found = slice_after(self, at);
	return slice_begins(found, words) && !ends_in_word(slice_before(self, found)) &&
	       !utf8_is_word(slice_first(slice_after(found, strlen(words))));
}

struct slice slice_find(struct slice self, const char *words)
{
	const size_t length = strlen(words);
	for (size_t at = 0; at + length <= self.length; at++)
		if (!slice_differ(self.at[at], *words) && has_at(self, at, words))
			return (struct slice){.at = self.at + at, .length = length};
	return (struct slice){0};
}

bool slice_has_any(struct slice self, const char *const *words, size_t count)
{
	enum { BITS = 31 }; /* of a byte that a letter and its capital share */
	uint32_t firsts = 0;
	for (size_t i = 0; self.length && i < count; i++)
		firsts |= UINT32_C(1) << (*words[i] & BITS);
	for (size_t at = 0; at < self.length; at++)
		for (size_t i = 0; i < count && firsts >> (self.at[at] & BITS) & 1; i++)
			if (!slice_differ(self.at[at], *words[i]) && has_at(self, at, words[i]))
				return true;
	return false;
}

struct slice slice_take_word(struct slice *rest)
{
	for (size_t space; (space = space_at(*rest));)
		*rest = slice_after(*rest, space);
	struct slice word = {.at = rest->at};
	while (rest->length && !space_at(*rest)) {
		uint32_t character;
		const size_t taken = utf8_read(rest->at, rest->length, &character);
		*rest = slice_after(*rest, taken ? taken : 1);
	}
	word.length = (size_t)(rest->at - word.at);
	return word;
}

bool slice_take_line(struct slice *rest, struct slice *line)
{
	if (!rest->length)
		return false;
	const char *end = memchr(rest->at, '\n', rest->length);
	*line = (struct slice){.at = rest->at, .length = end ? (size_t)(end - rest->at) : rest->length};
	*rest = slice_after(*rest, line->length + 1);
	if (end && line->length && line->at[line->length - 1] == '\r')
		line->length--;
	return true;
}

size_t slice_words(struct slice self)
{
	size_t words = 0;
	while (slice_take_word(&self).length)
		words++;
	return words;
}

static struct slice without_closers(struct slice self)
{
	for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
		if (!slice_ends(self, closers[i]))
			continue;
		self.length -= strlen(closers[i]);
		i = (size_t)-1;
	}
	return self;
}

static bool ends_in(struct slice self, const char *const *marks, size_t count)
{
	self = without_closers(slice_trim(self));
	for (size_t i = 0; i < count; i++)
		if (slice_ends(self, marks[i]))
			return true;
	return false;
}

bool slice_ends_sentence(struct slice self)
{
	static const char *const marks[] = {".", "!", "?", "…", "。", "！", "？"};
	return ends_in(self, marks, sizeof marks / sizeof *marks);
}

bool slice_ends_in_full_stop(struct slice self)
{
	static const char *const marks[] = {".", "…", "。"};
	return ends_in(self, marks, sizeof marks / sizeof *marks);
}
