/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/words/lexicon_key.h"

#define HASH_OF_NOTHING UINT32_C(0x811c9dc5)
#define HASH_PRIME      UINT32_C(0x01000193)

static uint32_t key_character(uint32_t character)
{
	if (character == 0x2019 || character == 0x02bc)
		return '\'';
	return utf8_lower(character);
}

/* A line end in a phrase is a space. */
static char key_byte(unsigned char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return (char)(byte - 'A' + 'a');
	return byte == '\n' ? ' ' : (char)byte;
}

static bool spell(struct lexicon_key *self, const char *word, size_t length)
{
	for (size_t at = 0, step; at < length; at += step) {
		if (self->count >= LEXICON_KEY_MAX)
			return false;
		const unsigned char byte = (unsigned char)word[at];
		if (byte < 0x80) {
			self->at[self->count++] = key_byte(byte);
			step = 1;
			continue;
		}
		uint32_t character;
		step = utf8_read(word + at, length - at, &character);
		if (!step)
			return false;
		self->count += utf8_write(key_character(character), self->at + self->count);
	}
	return true;
}

bool lexicon_key_make(struct lexicon_key *self, const char *word, size_t length)
{
	self->count = 0;
	self->hash = HASH_OF_NOTHING;
	if (!spell(self, word, length))
		return false;
	for (size_t i = 0; i < self->count; i++)
		self->hash = (self->hash ^ (unsigned char)self->at[i]) * HASH_PRIME;
	return self->count > 0;
}
