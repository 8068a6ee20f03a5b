/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/offsets.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/span.h"

/* One stop every so many bytes: what lies between two is counted anew each time. */
enum { STRIDE = 64 };

struct offsets {
	const char *text;
	size_t length;
	enum offset_kind kind;
	struct indexes stops; /* the offset of byte i * STRIDE (of the character after it, if it is inside of one) */
};

#define NAME_OF(kind, name) name,
static const char *const names[] = {OFFSET_KINDS(NAME_OF)};

const char *offset_kind_name(enum offset_kind kind)
{
	return names[kind];
}

enum offset_kind offset_kind_named(const char *name)
{
	size_t kind = 0;
	while (kind < OFFSET_KIND_COUNT && strcmp(names[kind], name) != 0)
		kind++;
	return (enum offset_kind)kind;
}

/* What a byte adds to the offset: the first byte of a character all of it, the others nothing. */
static uint32_t weight(const struct offsets *self, char byte)
{
	const unsigned char value = (unsigned char)byte;
	if (self->kind == OFFSETS_BYTES)
		return 1;
	if ((value & 0xc0) == 0x80)
		return 0;
	return self->kind == OFFSETS_UTF16 && value >= 0xf0 ? 2 : 1;
}

/* What a stretch of bytes adds. */
static uint32_t weigh(const struct offsets *self, size_t from, size_t end)
{
	if (self->kind == OFFSETS_CODEPOINTS)
		return (uint32_t)utf8_count(self->text + from, end - from);
	uint32_t sum = 0;
	for (size_t i = from; i < end; i++)
		sum += weight(self, self->text[i]);
	return sum;
}

struct offsets *offsets_new(const char *text, size_t length, enum offset_kind kind)
{
	struct offsets *self = memory_new(1, sizeof *self);
	*self = (struct offsets){.text = text, .length = length, .kind = kind};
	uint32_t offset = 0;
	for (size_t at = 0; at < length; at += STRIDE) {
		array_push(&self->stops, offset);
		offset += weigh(self, at, length - at > STRIDE ? at + STRIDE : length);
	}
	return self;
}

void offsets_free(struct offsets *self)
{
	array_release(&self->stops);
	free(self);
}

uint32_t offsets_of_byte(const struct offsets *self, uint32_t byte)
{
	if (self->kind == OFFSETS_BYTES || !self->stops.count)
		return byte;
	const size_t stop = byte / STRIDE < self->stops.count ? byte / STRIDE : self->stops.count - 1;
	return self->stops.at[stop] + weigh(self, stop * STRIDE, byte);
}

/* The last stop whose offset is not above. There is one: the first is 0. */
static size_t find_stop(const struct offsets *self, uint32_t offset)
{
	size_t first = 0, end = self->stops.count;
	while (end - first > 1) {
		const size_t middle = first + (end - first) / 2;
		if (self->stops.at[middle] <= offset)
			first = middle;
		else
			end = middle;
	}
	return first;
}

static bool is_inside_character(const struct offsets *self, size_t byte)
{
	return byte < self->length && ((unsigned char)self->text[byte] & 0xc0) == 0x80;
}

bool offsets_find_byte(const struct offsets *self, uint32_t offset, uint32_t *byte)
{
	const size_t stop = self->stops.count ? find_stop(self, offset) : 0;
	uint32_t at = self->stops.count ? self->stops.at[stop] : 0;
	size_t i = stop * STRIDE;
	while (i < self->length && at < offset)
		at += weight(self, self->text[i++]);
	while (self->kind != OFFSETS_BYTES && is_inside_character(self, i))
		i++;
	*byte = (uint32_t)i;
	return at == offset && !is_inside_character(self, i);
}
