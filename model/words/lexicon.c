/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/words/lexicon.h"

#include <string.h>

#include "base/embed.h"
#include "base/utf8.h"

#define LEXICON_EMBED(list, file) EMBED(words_##file, "model/words/" #file ".txt");
LEXICONS(LEXICON_EMBED)

/* The longest entry that a list may hold, in bytes: what is longer is in none. */
enum { KEY_MAX = 96 };

struct key {
	char at[KEY_MAX + UTF8_MAX + 1];
	size_t count;
};

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

static uint32_t key_character(uint32_t character)
{
	if (character == 0x2019 || character == 0x02bc)
		return '\'';
	return utf8_lower(character);
}

/* Writes the word as the lists spell it. Returns whether it is short enough to be in one. */
static bool key_make(struct key *key, const char *word, size_t length)
{
	key->count = 0;
	for (size_t at = 0, step; at < length; at += step) {
		if (key->count >= KEY_MAX)
			return false;
		const unsigned char byte = (unsigned char)word[at];
		if (byte < 0x80) {
			key->at[key->count++] = (char)(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
			step = 1;
			continue;
		}
		uint32_t character;
		step = utf8_read(word + at, length - at, &character);
		if (!step)
			return false;
		key->count += utf8_write(key_character(character), key->at + key->count);
	}
	return key->count > 0;
}

/* Compares the key with the entry of a line; the lines of the head come before every key. */
static int compare(const struct key *key, const char *line, size_t length)
{
	if (length && *line == '#')
		return 1;
	const char *tab = memchr(line, '\t', length);
	const size_t entry = tab ? (size_t)(tab - line) : length;
	const int order = memcmp(key->at, line, key->count < entry ? key->count : entry);
	return order ? order : (key->count > entry) - (key->count < entry);
}

/* What stands behind the entry of a line. */
static const char *behind(const struct key *key, const char *line, size_t line_length, size_t *length)
{
	const size_t from = key->count < line_length ? key->count + 1 : line_length;
	*length = line_length - from;
	return line + from;
}

const char *lexicon_find(enum lexicon list, const char *word, size_t word_length, size_t *length)
{
	struct key key;
	if (!key_make(&key, word, word_length))
		return NULL;

	size_t high;
	const char *text = list_text(list, &high);
	for (size_t low = 0; low < high;) {
		size_t start = low + (high - low) / 2;
		while (start > low && text[start - 1] != '\n')
			start--;
		const char *newline = memchr(text + start, '\n', high - start);
		const size_t end = newline ? (size_t)(newline - text) : high;
		const int order = compare(&key, text + start, end - start);
		if (order == 0)
			return behind(&key, text + start, end - start, length);
		if (order < 0)
			high = start;
		else
			low = newline ? end + 1 : high;
	}
	return NULL;
}

bool lexicon_has(enum lexicon list, const char *word, size_t word_length)
{
	size_t length;
	return lexicon_find(list, word, word_length, &length) != NULL;
}
