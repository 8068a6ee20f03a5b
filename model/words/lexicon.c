/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/words/lexicon.h"

#include <string.h>

#include "base/embed.h"
#include "model/words/lexicon_index.h"
#include "model/words/lexicon_key.h"

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

/* The entry of the index with that number, from 1: they stand behind the slots. */
static uint32_t entry_at(uint32_t number)
{
	return number_at(number_at(0) + number);
}

static enum lexicon list_of(uint32_t entry)
{
	return (enum lexicon)(entry >> INDEX_LOW_BITS & INDEX_LIST);
}

/* Whether the entry is one of the word: its line begins with it, and then ends or goes on as it should. */
static bool is_of_word(uint32_t entry, const struct lexicon_key *key)
{
	size_t size;
	const char *text = list_text(list_of(entry), &size);
	const size_t place = entry & INDEX_LOW;
	if (size - place < key->count || memcmp(text + place, key->at, key->count) != 0)
		return false;
	const char behind = text[place + key->count];
	return entry & INDEX_PHRASE ? behind == ' ' : behind == '\t' || behind == '\n' || behind == '\0';
}

static uint32_t lists_of(uint32_t entries)
{
	uint32_t lists = 0;
	for (uint32_t number = entries, entry = 0; !(entry & INDEX_LAST); number++) {
		entry = entry_at(number);
		lists |= UINT32_C(1) << list_of(entry);
	}
	return lists;
}

struct lexicon_word lexicon_look_up(const char *word, size_t length)
{
	struct lexicon_key key;
	if (!lexicon_key_make(&key, word, length))
		return (struct lexicon_word){0};

	const uint32_t slots = number_at(0), mixed = index_mix(key.hash);
	for (uint32_t i = index_slot(mixed, slots), slot; (slot = number_at(1 + i)); i = i + 1 == slots ? 0 : i + 1)
		if ((slot & ~INDEX_LOW) == index_tag(mixed) && is_of_word(entry_at(slot & INDEX_LOW), &key))
			return (struct lexicon_word){slot & INDEX_LOW, (uint32_t)key.count, lists_of(slot & INDEX_LOW)};
	return (struct lexicon_word){0};
}

/* The word's entry in a list, with INDEX_PHRASE or without; 0 if it has none. */
static uint32_t find_entry(struct lexicon_word word, enum lexicon list, uint32_t phrase)
{
	if (!lexicon_may_hold(list, word))
		return 0;
	for (uint32_t number = word.entries, entry = 0; !(entry & INDEX_LAST); number++) {
		entry = entry_at(number);
		if (list_of(entry) == list && (entry & INDEX_PHRASE) == phrase)
			return entry;
	}
	return 0;
}

const char *lexicon_behind(enum lexicon list, struct lexicon_word word, size_t *length)
{
	const uint32_t entry = find_entry(word, list, 0);
	if (!entry)
		return NULL;
	size_t size;
	const char *behind = list_text(list, &size) + (entry & INDEX_LOW) + word.count;
	behind += *behind == '\t';
	*length = strcspn(behind, "\n");
	return behind;
}

bool lexicon_begins(enum lexicon list, struct lexicon_word word)
{
	return find_entry(word, list, INDEX_PHRASE);
}

const char *lexicon_find(enum lexicon list, const char *word, size_t word_length, size_t *length)
{
	return lexicon_behind(list, lexicon_look_up(word, word_length), length);
}

bool lexicon_has(enum lexicon list, const char *word, size_t word_length)
{
	return find_entry(lexicon_look_up(word, word_length), list, 0);
}
