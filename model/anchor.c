/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/anchor.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/anchor_fold.h"

enum {
	PIECE = 48,     /* bytes of the words' beginning, or end, that are looked for where not all of them are there */
	PIECE_MIN = 12, /* shorter ones could be anywhere */
	GROWN = 256,    /* bytes by which words may have grown */
};

/* A part of an anchor: words, or what stood beside them. NUL behind it, none in it. */
struct part {
	const char *at;
	size_t length;
};

struct anchor {
	struct part prefix, exact, suffix;
	uint32_t offset;
};

static struct part read_part(const struct value *place, const char *name)
{
	struct part part;
	part.at = value_string(value_member(place, name), &part.length);
	return part;
}

static bool is_text(struct part part)
{
	return part.at && strlen(part.at) == part.length;
}

static bool read_anchor(const struct value *place, struct anchor *anchor)
{
	*anchor = (struct anchor){
	    .prefix = read_part(place, "prefix"),
	    .exact = read_part(place, "exact"),
	    .suffix = read_part(place, "suffix"),
	    .offset = value_number(value_member(place, "offset"), 0),
	};
	return is_text(anchor->prefix) && is_text(anchor->exact) && is_text(anchor->suffix) && anchor->exact.length;
}

/* How many bytes the end of a part, or its beginning, shares with what stands before a place, or behind it. */
static size_t common_end(struct part part, const struct buffer *text, size_t at)
{
	size_t common = 0;
	while (common < part.length && common < at && part.at[part.length - common - 1] == text->at[at - common - 1])
		common++;
	return common;
}

static size_t common_start(struct part part, const struct buffer *text, size_t at)
{
	size_t common = 0;
	while (common < part.length && at + common < text->count && part.at[common] == text->at[at + common])
		common++;
	return common;
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* The next place of a part from at on; NULL if there is none. */
static const char *next_place(struct part part, const struct buffer *text, size_t at)
{
	return part.length && at <= text->count ? strstr(text->at + at, part.at) : NULL;
}

/* The best place of the words, or of an end of them: the surroundings most alike, then the nearest to where they were. */
static bool find_words(const struct anchor *anchor, const struct buffer *text, size_t *found)
{
	bool is_found = false;
	size_t best = 0;
	for (const char *at = next_place(anchor->exact, text, 0); at;) {
		const size_t place = (size_t)(at - text->at);
		const size_t alike = common_end(anchor->prefix, text, place) +
				     common_start(anchor->suffix, text, place + anchor->exact.length);
		const bool is_nearer =
		    is_found && alike == best && distance(place, anchor->offset) < distance(*found, anchor->offset);
		if (!is_found || alike > best || is_nearer) {
			is_found = true;
			best = alike;
			*found = place;
		}
		at = next_place(anchor->exact, text, place + 1);
	}
	return is_found;
}

/* So many bytes of the words' beginning, or end, are known again; 0 where they are too short for that. */
static size_t piece_length(const struct anchor *anchor)
{
	const size_t third = anchor->exact.length / 3;
	return third < PIECE_MIN ? 0 : third < PIECE ? third : PIECE;
}

/* Where the words begin, by their beginning. */
static bool find_head(const struct anchor *anchor, const struct buffer *text, size_t *start)
{
	struct anchor head = *anchor;
	head.exact.length = utf8_start(anchor->exact.at, piece_length(anchor));
	head.suffix.length = 0;
	char *words = memory_copy(anchor->exact.at, head.exact.length);
	head.exact.at = words;
	const bool is_found = find_words(&head, text, start);
	free(words);
	return is_found;
}

/* Where the words end, by their end. */
static bool find_tail(const struct anchor *anchor, const struct buffer *text, size_t *end)
{
	struct anchor tail = *anchor;
	const size_t cut = utf8_start(anchor->exact.at, anchor->exact.length - piece_length(anchor));
	tail.exact = (struct part){anchor->exact.at + cut, anchor->exact.length - cut};
	tail.prefix.length = 0;
	if (!piece_length(anchor) || !find_words(&tail, text, end))
		return false;
	*end += tail.exact.length;
	return true;
}

/* From where the words begin to where they end now: if not at their end, then before what stood behind them. */
static size_t end_from(const struct anchor *anchor, const struct buffer *text, size_t start)
{
	const size_t most = start + anchor->exact.length + GROWN;
	const char *suffix = next_place(anchor->suffix, text, start);
	size_t end;
	if (find_tail(anchor, text, &end) && end > start && end <= most)
		return end;
	end = suffix ? (size_t)(suffix - text->at) : most + 1;
	if (end <= most)
		return end;
	end = start + anchor->exact.length;
	return end < text->count ? utf8_start(text->at, end) : text->count;
}

/* Some of the words are there: where they begin, or where they end. */
static bool find_pieces(const struct anchor *anchor, const struct buffer *text, struct span *span)
{
	size_t start, end;
	if (find_head(anchor, text, &start)) {
		*span = (struct span){(uint32_t)start, (uint32_t)end_from(anchor, text, start)};
		return true;
	}
	if (!find_tail(anchor, text, &end))
		return false;
	start = end > anchor->exact.length ? utf8_start(text->at, end - anchor->exact.length) : 0;
	*span = (struct span){(uint32_t)start, (uint32_t)end};
	return true;
}

/* The words were changed: what stood before them, or after them, may still be there. */
static bool find_surroundings(const struct anchor *anchor, const struct buffer *text, struct span *span)
{
	const char *prefix = next_place(anchor->prefix, text, 0);
	const size_t start = prefix ? (size_t)(prefix - text->at) + anchor->prefix.length : 0;
	const char *suffix = next_place(anchor->suffix, text, start);
	if (!prefix && !suffix)
		return false;
	const size_t end = suffix ? (size_t)(suffix - text->at) : start;
	const bool is_far = prefix && end - start > anchor->exact.length + GROWN;
	*span = (struct span){(uint32_t)(prefix ? start : end), (uint32_t)(is_far ? start : end)};
	return true;
}

/* An anchor's part, folded as the text is. */
static struct part fold_part(struct part part, struct anchor_fold *fold)
{
	anchor_fold_init(fold, part.at, part.length);
	return (struct part){fold->bytes.at, fold->bytes.count};
}

static bool find_inexactly(const struct anchor *anchor, const struct buffer *text, struct span *span)
{
	size_t start;
	if (find_words(anchor, text, &start)) {
		*span = (struct span){(uint32_t)start, (uint32_t)(start + anchor->exact.length)};
		return true;
	}
	return find_pieces(anchor, text, span) || find_surroundings(anchor, text, span);
}

static const struct anchor_fold *fold_of(struct anchor_ground *ground)
{
	if (!ground->fold) {
		ground->fold = memory_new(1, sizeof *ground->fold);
		anchor_fold_init(ground->fold, ground->text->at, ground->text->count);
	}
	return ground->fold;
}

static bool find_folded(const struct anchor *anchor, struct anchor_ground *ground, struct span *span)
{
	const struct anchor_fold *all = fold_of(ground);
	struct anchor_fold folds[3];
	const struct anchor folded = {
	    .prefix = fold_part(anchor->prefix, &folds[0]),
	    .exact = fold_part(anchor->exact, &folds[1]),
	    .suffix = fold_part(anchor->suffix, &folds[2]),
	    .offset = anchor->offset,
	};
	struct span found;
	const bool is_found = folded.exact.length && find_inexactly(&folded, &all->bytes, &found);
	if (is_found)
		*span = anchor_fold_span(all, found.start, found.end);
	for (size_t i = 0; i < sizeof folds / sizeof *folds; i++)
		anchor_fold_release(&folds[i]);
	return is_found;
}

static bool stands_at(struct part part, const struct buffer *text, size_t at)
{
	return at <= text->count && part.length <= text->count - at && !memcmp(text->at + at, part.at, part.length);
}

/* Whether nothing was changed there: no other place can be better. */
static bool stands_where_it_was(const struct anchor *anchor, const struct buffer *text)
{
	return anchor->prefix.length <= anchor->offset &&
	       stands_at(anchor->prefix, text, anchor->offset - anchor->prefix.length) &&
	       stands_at(anchor->exact, text, anchor->offset) &&
	       stands_at(anchor->suffix, text, anchor->offset + anchor->exact.length);
}

bool anchor_find_span_in(const struct value *value, struct anchor_ground *ground, struct span *span)
{
	struct anchor anchor;
	if (!read_anchor(value, &anchor) || !ground->text->count)
		return false;
	size_t start = anchor.offset;
	if (!stands_where_it_was(&anchor, ground->text) && !find_words(&anchor, ground->text, &start))
		return find_folded(&anchor, ground, span);
	*span = (struct span){(uint32_t)start, (uint32_t)(start + anchor.exact.length)};
	return true;
}

void anchor_ground_release(struct anchor_ground *self)
{
	if (!self->fold)
		return;
	anchor_fold_release(self->fold);
	free(self->fold);
	self->fold = NULL;
}

bool anchor_find_span(const struct value *value, const struct buffer *text, struct span *span)
{
	struct anchor_ground ground = {.text = text};
	const bool is_found = anchor_find_span_in(value, &ground, span);
	anchor_ground_release(&ground);
	return is_found;
}

bool anchor_find(const struct value *value, const struct buffer *text, uint32_t *offset)
{
	struct span span;
	if (!anchor_find_span(value, text, &span))
		return false;
	*offset = span.start;
	return true;
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

void anchor_write(struct json_writer *json, const struct buffer *text, struct span span)
{
	const size_t start = span.start < text->count ? utf8_start(text->at, span.start) : text->count;
	const size_t end = span.end < text->count ? utf8_start(text->at, span.end) : text->count;
	json_open(json, '{');
	write_part(json, "prefix", text, back(text, start, ANCHOR_AROUND), start);
	write_part(json, "exact", text, start, end);
	write_part(json, "suffix", text, end, anchor_forth(text, end, ANCHOR_AROUND));
	json_key(json, "offset");
	json_write_number(json, start);
	json_close(json, '}');
}

struct value *anchor_make(const struct buffer *text, struct span span)
{
	struct buffer bytes = {0};
	struct json_writer json = {.out = &bytes};
	struct error never = {0};
	anchor_write(&json, text, span);
	struct value *anchor = value_read(bytes.at, bytes.count, &never);
	buffer_release(&bytes);
	return anchor;
}
