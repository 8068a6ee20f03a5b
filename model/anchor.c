/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/anchor.h"

#include <string.h>

#include "base/json.h"
#include "base/utf8.h"

/* An anchor as it is kept. */
struct anchor {
	const char *prefix, *exact, *suffix;
	size_t prefix_length, exact_length, suffix_length;
	uint32_t offset;
};

static bool read_anchor(const struct value *place, struct anchor *anchor)
{
	anchor->prefix = value_string(value_member(place, "prefix"), &anchor->prefix_length);
	anchor->exact = value_string(value_member(place, "exact"), &anchor->exact_length);
	anchor->suffix = value_string(value_member(place, "suffix"), &anchor->suffix_length);
	anchor->offset = value_number(value_member(place, "offset"), 0);
	return anchor->prefix && anchor->exact && anchor->suffix && anchor->exact_length;
}

/* How many bytes the ends, or the beginnings, of two texts share. */
static size_t common_end(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t common = 0;
	while (common < a_length && common < b_length && a[a_length - common - 1] == b[b_length - common - 1])
		common++;
	return common;
}

static size_t common_start(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t common = 0;
	while (common < a_length && common < b_length && a[common] == b[common])
		common++;
	return common;
}

/* How well the surroundings of the words at a place are those that were kept. */
static size_t likeness(const struct anchor *anchor, const struct buffer *text, size_t at)
{
	const size_t end = at + anchor->exact_length;
	return common_end(anchor->prefix, anchor->prefix_length, text->at, at) +
	       common_start(anchor->suffix, anchor->suffix_length, text->at + end, text->count - end);
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* The words' best place: the surroundings most alike, then the nearest to where they were. False if they are nowhere. */
static bool find_words(const struct anchor *anchor, const struct buffer *text, uint32_t *offset)
{
	bool found = false;
	size_t best = 0;
	for (const char *at = text->at; (at = strstr(at, anchor->exact)); at++) {
		const size_t place = (size_t)(at - text->at);
		const size_t alike = likeness(anchor, text, place);
		if (found && (alike < best ||
			      (alike == best && distance(place, anchor->offset) >= distance(*offset, anchor->offset))))
			continue;
		found = true;
		best = alike;
		*offset = (uint32_t)place;
	}
	return found;
}

/* The words were changed: what stood before them, or after them, may still be there. */
static bool find_surroundings(const struct anchor *anchor, const struct buffer *text, uint32_t *offset)
{
	const char *prefix = anchor->prefix_length ? strstr(text->at, anchor->prefix) : NULL;
	const char *suffix = anchor->suffix_length ? strstr(text->at, anchor->suffix) : NULL;
	if (prefix)
		*offset = (uint32_t)(prefix - text->at + (ptrdiff_t)anchor->prefix_length);
	else if (suffix)
		*offset = (uint32_t)(suffix - text->at);
	return prefix || suffix;
}

bool anchor_find(const struct value *value, const struct buffer *text, uint32_t *offset)
{
	struct anchor anchor;
	return read_anchor(value, &anchor) &&
	       (find_words(&anchor, text, offset) || find_surroundings(&anchor, text, offset));
}

/* Where the character that is so many characters before, or behind, byte at begins. */
static size_t back(const struct buffer *text, size_t at, size_t characters)
{
	while (at && characters--)
		at = utf8_before(text->at, at);
	return at;
}

size_t anchor_forth(const struct buffer *text, size_t at, size_t characters)
{
	uint32_t character;
	while (at < text->count && characters--)
		at += utf8_read(text->at + at, text->count - at, &character);
	return at;
}

static void write_part(struct json_writer *json, const char *key, const struct buffer *text, size_t start, size_t end)
{
	json_key(json, key);
	json_write_string(json, text->at + start, end - start);
}

struct value *anchor_make(const struct buffer *text, struct span span)
{
	const size_t start = span.start < text->count ? utf8_start(text->at, span.start) : text->count;
	const size_t end = span.end < text->count ? utf8_start(text->at, span.end) : text->count;
	struct buffer bytes = {0};
	struct json_writer json = {.out = &bytes};
	json_open(&json, '{');
	write_part(&json, "prefix", text, back(text, start, ANCHOR_AROUND), start);
	write_part(&json, "exact", text, start, end);
	write_part(&json, "suffix", text, end, anchor_forth(text, end, ANCHOR_AROUND));
	json_key(&json, "offset");
	json_write_number(&json, start);
	json_close(&json, '}');

	struct error never = {0};
	struct value *anchor = value_read(bytes.at, bytes.count, &never);
	buffer_release(&bytes);
	return anchor;
}
