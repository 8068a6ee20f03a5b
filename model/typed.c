/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/typed.h"

#include "base/utf8.h"

enum { JOINER = 0x200d };

static uint32_t type(uint32_t character, bool keeps_lines)
{
	return character == '\n' && keeps_lines ? '\n' : utf8_typed(character);
}

void typed_make(struct typed *self, const char *text, struct span span, bool keeps_lines)
{
	buffer_cut(&self->text, 0);
	self->shifts.count = 0;
	self->span = span;
	uint32_t character;
	for (size_t at = span.start, taken; (taken = utf8_read(text + at, span.end - at, &character)); at += taken) {
		const uint32_t typed = type(character, keeps_lines);
		char bytes[UTF8_MAX + 1];
		const bool follows_space = self->text.count && self->text.at[self->text.count - 1] == ' ';
		if (typed == ' ' && follows_space)
			continue;
		shifts_add(&self->shifts, self->text.count, at - span.start);
		buffer_add(&self->text, bytes, utf8_write(typed, bytes));
	}
	shifts_add(&self->shifts, self->text.count, span_length(span));
}

/* Whether a character goes with what is before it. */
static bool is_joined(uint32_t character)
{
	return utf8_is_mark(character) || character == JOINER;
}

static uint32_t cluster_start(const char *text, struct span span, uint32_t at)
{
	uint32_t character;
	while (at > span.start && at < span.end && utf8_read(text + at, span.end - at, &character) &&
	       is_joined(character))
		at = (uint32_t)utf8_before(text, at);
	return at;
}

struct span typed_place(const struct typed *self, const char *text, struct span typed)
{
	const uint32_t from = self->span.start;
	const uint32_t start = cluster_start(text, self->span, from + shifts_map(&self->shifts, typed.start));
	const uint32_t last = from + shifts_map(&self->shifts, typed.end);
	uint32_t end = start;
	while (end < last && end < self->span.end)
		end += (uint32_t)utf8_cluster(text + end, self->span.end - end);
	return (struct span){start, end};
}

void typed_release(struct typed *self)
{
	buffer_release(&self->text);
	array_release(&self->shifts);
}
