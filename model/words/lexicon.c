/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/words/lexicon.h"

#include <string.h>

#include "base/embed.h"
#include "model/words/lexicon_index.h"

#define LEXICON_EMBED(list, file) EMBED(words_##file, "model/words/" #file ".txt");
LEXICONS(LEXICON_EMBED)

EMBED(words_index, "model/words/lexicon.index");

static const char *list_text(enum lexicon list, size_t *size)
{
#define LEXICON_TEXT(list, file) {words_##file, &words_##file##_size},
	static const struct {
		const char *text;
		const uint64_t *size;
	} lists[] = {LEXICONS(LEXICON_TEXT)};
	*size = (size_t)*lists[list].size;
	return lists[list].text;
}

/* A number of the index. */
static uint32_t number_at(uint32_t i)
{
	uint32_t number;
	memcpy(&number, words_index + (size_t)i * sizeof number, sizeof number);
	return number;
}

/* Whether the line begins with the key, and then ends or goes on with a TAB; or, for a phrase, with a space. */
static bool is_line_of(const struct lexicon_key *key, bool phrase, const char *line, size_t room)
{
	if (room < key->count || memcmp(line, key->at, key->count) != 0)
		return false;
	const char behind = line[key->count];
	return phrase ? behind == ' ' : behind == '\t' || behind == '\n' || behind == '\0';
}

/* The line of an entry, or of a phrase that begins with it; NULL if there is none. */
static const char *find_line(enum lexicon list, const struct lexicon_key *key, bool phrase)
{
	size_t size;
	const char *text = list_text(list, &size);
	const uint32_t first = number_at(2 * list), slots = number_at(2 * list + 1);
	const uint32_t mixed = index_mix(phrase ? lexicon_key_hash(key->hash, ' ') : key->hash);
	for (uint32_t i = index_slot(mixed, slots), slot; (slot = number_at(first + i));
	     i = i + 1 == slots ? 0 : i + 1) {
		const size_t place = (slot & INDEX_PLACE_MASK) - 1;
		if ((slot & ~INDEX_PLACE_MASK) == index_tag(mixed) &&
		    is_line_of(key, phrase, text + place, size - place))
			return text + place;
	}
	return NULL;
}

const char *lexicon_find_key(enum lexicon list, const struct lexicon_key *key, size_t *length)
{
	const char *line = key->count ? find_line(list, key, false) : NULL;
	if (!line)
		return NULL;
	const char *behind = line + key->count;
	behind += *behind == '\t';
	*length = strcspn(behind, "\n");
	return behind;
}

bool lexicon_begins_key(enum lexicon list, const struct lexicon_key *key)
{
	return key->count && find_line(list, key, true);
}

const char *lexicon_find(enum lexicon list, const char *word, size_t word_length, size_t *length)
{
	struct lexicon_key key;
	lexicon_key_make(&key, word, word_length);
	return lexicon_find_key(list, &key, length);
}

bool lexicon_has(enum lexicon list, const char *word, size_t word_length)
{
	size_t length;
	return lexicon_find(list, word, word_length, &length) != NULL;
}
