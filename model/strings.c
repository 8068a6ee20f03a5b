/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/strings.h"

#include <string.h>

#include "base/sanitise.h"

enum { FIRST_SLOTS = 64, PROBES_MAX = 64 };

struct span strings_add(struct buffer *strings, const char *bytes, size_t length)
{
	const size_t start = strings->count;
	sanitise_line(bytes, length, strings);
	const size_t end = strings->count;
	if (end == start || end >= UINT32_MAX) {
		buffer_cut(strings, start);
		return (struct span){0, 0};
	}
	buffer_putc(strings, '\0');
	return (struct span){(uint32_t)start, (uint32_t)end};
}

const char *strings_get(const struct buffer *strings, struct span span)
{
	return span_is_empty(span) ? "" : strings->at + span.start;
}

/* FNV-1a, 32 bits (Fowler, Noll and Vo). */
static uint32_t hash(const char *bytes, size_t length)
{
	uint32_t value = 2166136261u;
	for (size_t i = 0; i < length; i++)
		value = (value ^ (unsigned char)bytes[i]) * 16777619u;
	return value;
}

/* The slot of a string, or an empty one for it; NULL if too many others are in the way. */
static uint32_t *find_slot(struct string_table *self, const struct buffer *strings, const struct spans *list,
			   struct span wanted)
{
	const size_t length = span_length(wanted);
	size_t at = hash(strings->at + wanted.start, length);
	for (size_t probes = 0; probes < PROBES_MAX; probes++, at++) {
		uint32_t *slot = &self->slots.at[at & (self->slots.count - 1)];
		if (!*slot)
			return slot;
		const struct span known = list->at[*slot - 1];
		if (span_length(known) == length &&
		    memcmp(strings->at + known.start, strings->at + wanted.start, length) == 0)
			return slot;
	}
	return NULL;
}

/* Doubles the table. */
static void grow(struct string_table *self, const struct buffer *strings, const struct spans *list)
{
	const size_t count = self->slots.count ? 2 * self->slots.count : FIRST_SLOTS;
	self->slots.count = 0;
	for (size_t i = 0; i < count; i++)
		array_push(&self->slots, 0);
	for (size_t i = 0; i < list->count; i++) {
		uint32_t *slot = find_slot(self, strings, list, list->at[i]);
		if (slot && !*slot)
			*slot = (uint32_t)i + 1;
	}
}

uint32_t strings_intern(struct string_table *self, struct buffer *strings, struct spans *list, const char *bytes,
			size_t length)
{
	const size_t start = strings->count;
	const struct span added = strings_add(strings, bytes, length);
	if (span_is_empty(added))
		return NONE;

	if (2 * (list->count + 1) > self->slots.count)
		grow(self, strings, list);
	uint32_t *slot = find_slot(self, strings, list, added);
	if (slot && *slot) {
		buffer_cut(strings, start);
		return *slot - 1;
	}
	if (slot)
		*slot = (uint32_t)list->count + 1;
	array_push(list, added);
	return (uint32_t)list->count - 1;
}

void string_table_release(struct string_table *self)
{
	array_release(&self->slots);
}
