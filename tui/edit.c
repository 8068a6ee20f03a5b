/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/edit.h"

#include <string.h>

#include "base/utf8.h"

/* Where the cluster begins that ends at a byte, or holds it. Clusters are only known from the start. */
static size_t cluster_before(const struct buffer *text, size_t end)
{
	size_t start = 0;
	for (size_t at = 0; at < end; at += utf8_cluster(text->at + at, text->count - at))
		start = at;
	return start;
}

/* The first place at or behind at where a cluster begins. */
static size_t cluster_from(const struct buffer *text, size_t at)
{
	size_t start = 0;
	while (start < at)
		start += utf8_cluster(text->at + start, text->count - start);
	return start;
}

typedef bool belongs(uint32_t character);

static bool is_no_word(uint32_t character)
{
	return !utf8_is_word(character);
}

static bool is_blank(uint32_t character)
{
	return character == ' ';
}

static bool is_no_blank(uint32_t character)
{
	return character != ' ';
}

static size_t skip_left(const struct buffer *text, size_t at, belongs *skipped)
{
	uint32_t character = 0;
	while (at) {
		const size_t before = utf8_before(text->at, at);
		utf8_read(text->at + before, text->count - before, &character);
		if (!skipped(character))
			break;
		at = before;
	}
	return at;
}

static size_t skip_right(const struct buffer *text, size_t at, belongs *skipped)
{
	uint32_t character = 0;
	for (size_t taken; at < text->count; at += taken) {
		taken = utf8_read(text->at + at, text->count - at, &character);
		if (!skipped(character))
			break;
	}
	return at;
}

static size_t target(const struct edit *self, enum edit_motion motion)
{
	const struct buffer *text = &self->text;
	const size_t at = self->cursor;
	switch (motion) {
	case EDIT_LEFT: return cluster_before(text, at);
	case EDIT_RIGHT: return at + (at < text->count ? utf8_cluster(text->at + at, text->count - at) : 0);
	case EDIT_WORD_LEFT: return skip_left(text, skip_left(text, at, is_no_word), utf8_is_word);
	case EDIT_WORD_RIGHT: return skip_right(text, skip_right(text, at, is_no_word), utf8_is_word);
	case EDIT_BLANK_LEFT: return skip_left(text, skip_left(text, at, is_blank), is_no_blank);
	case EDIT_START: return 0;
	case EDIT_END: break;
	}
	return text->count;
}

/* Puts bytes in the place of those from start to end. */
static void replace(struct edit *self, size_t start, size_t end, const char *bytes, size_t length)
{
	struct buffer made = {0};
	buffer_add(&made, self->text.at, start);
	buffer_add(&made, bytes, length);
	if (end < self->text.count)
		buffer_add(&made, self->text.at + end, self->text.count - end);
	buffer_text(&made);
	buffer_release(&self->text);
	self->text = made;
	self->cursor = cluster_from(&self->text, start + length);
}

void edit_set(struct edit *self, const char *text)
{
	replace(self, 0, self->text.count, text, strlen(text));
}

void edit_type(struct edit *self, uint32_t character)
{
	char bytes[UTF8_MAX + 1];
	replace(self, self->cursor, self->cursor, bytes, utf8_write(character, bytes));
}

bool edit_move(struct edit *self, enum edit_motion motion)
{
	const size_t before = self->cursor;
	self->cursor = cluster_from(&self->text, target(self, motion));
	return self->cursor != before;
}

bool edit_erase(struct edit *self, enum edit_motion motion)
{
	const size_t to = cluster_from(&self->text, target(self, motion)), from = self->cursor;
	replace(self, to < from ? to : from, to < from ? from : to, "", 0);
	return to != from;
}

void edit_release(struct edit *self)
{
	buffer_release(&self->text);
	self->cursor = 0;
}
