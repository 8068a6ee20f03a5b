/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/wordmap.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/span.h"

struct wordmap_slot {
	uint64_t hash; /* 0: free */
	uint32_t number;
};

enum { FIRST_ROOM = 256 };

static uint64_t hash_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * UINT64_C(0x100000001b3); /* FNV-1a */
}

static uint64_t hash_character(uint64_t hash, uint32_t character)
{
	if (character == 0x2019 || character == 0x02bc)
		character = '\'';
	for (uint32_t lower = utf8_lower(character); lower; lower >>= 8)
		hash = hash_byte(hash, (unsigned char)(lower & 0xff));
	return hash;
}

uint64_t wordmap_hash(uint64_t hash, const char *word, size_t length)
{
	for (size_t at = 0; at < length;) {
		const unsigned char byte = (unsigned char)word[at];
		uint32_t character;
		const size_t step = byte < 0x80 ? 0 : utf8_read(word + at, length - at, &character);
		if (step)
			hash = hash_character(hash, character);
		else
			hash = hash_byte(hash, byte >= 'A' && byte <= 'Z' ? (unsigned char)(byte - 'A' + 'a') : byte);
		at += step ? step : 1;
	}
	hash = hash_byte(hash, ' ');
	return hash ? hash : 1;
}

/* The slot of a hash, or the free one where it belongs. There is always a free one. */
static struct wordmap_slot *slot_of(const struct wordmap *self, uint64_t hash)
{
	const size_t mask = self->room - 1;
	size_t i = (size_t)(hash ^ (hash >> 32)) & mask;
	while (self->slots[i].hash && self->slots[i].hash != hash)
		i = (i + 1) & mask;
	return &self->slots[i];
}

static void grow(struct wordmap *self)
{
	struct wordmap old = *self;
	self->room = old.room ? old.room * 2 : FIRST_ROOM;
	self->slots = memory_new(self->room, sizeof *self->slots);
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i].hash)
			*slot_of(self, old.slots[i].hash) = old.slots[i];
	free(old.slots);
}

uint32_t wordmap_get(const struct wordmap *self, uint64_t hash)
{
	if (!self->room)
		return NONE;
	const struct wordmap_slot *slot = slot_of(self, hash);
	return slot->hash ? slot->number : NONE;
}

uint32_t *wordmap_at(struct wordmap *self, uint64_t hash, uint32_t otherwise)
{
	if (self->count * 2 >= self->room)
		grow(self);
	struct wordmap_slot *slot = slot_of(self, hash);
	if (!slot->hash) {
		*slot = (struct wordmap_slot){hash, otherwise};
		self->count++;
	}
	return &slot->number;
}

void wordmap_release(struct wordmap *self)
{
	free(self->slots);
	*self = (struct wordmap){0};
}
