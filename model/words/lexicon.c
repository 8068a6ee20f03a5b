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

/* A line end in a phrase is a space. */
static char key_byte(unsigned char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return (char)(byte - 'A' + 'a');
	return byte == '\n' ? ' ' : (char)byte;
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
			key->at[key->count++] = key_byte(byte);
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

/* Compares the key with the entry that begins at line; the lines of the head come before every key. text ends with a NUL. */
static int compare(const struct key *key, const char *line)
{
	if (*line == '#')
		return 1;
	size_t i = 0;
	while (i < key->count && key->at[i] == line[i])
		i++;
	const bool entry_ends = line[i] == '\t' || line[i] == '\n' || line[i] == '\0';
	if (i == key->count)
		return entry_ends ? 0 : -1;
	return entry_ends || (unsigned char)key->at[i] > (unsigned char)line[i] ? 1 : -1;
}

/* What stands behind the entry of a line. */
static const char *behind(const struct key *key, const char *line, size_t line_length, size_t *length)
{
	const size_t from = key->count < line_length ? key->count + 1 : line_length;
	*length = line_length - from;
	return line + from;
}

/* A line of a list; found says whether the key is its entry. If it is not, the line is the first one behind the key. */
struct place {
	size_t start, end;
	bool found;
};

static size_t line_end(const char *text, size_t at, size_t size)
{
	const char *newline = memchr(text + at, '\n', size - at);
	return newline ? (size_t)(newline - text) : size;
}

static struct place place_of(const struct key *key, const char *text, size_t size)
{
	size_t low = 0, high = size;
	bool found = false;
	while (low < high && !found) {
		size_t start = low + (high - low) / 2;
		while (start > low && text[start - 1] != '\n')
			start--;
		const int order = compare(key, text + start);
		found = order == 0;
		if (order > 0)
			low = line_end(text, start, size) + 1;
		else
			high = start;
	}
	return (struct place){high, line_end(text, high, size), found};
}

const char *lexicon_find(enum lexicon list, const char *word, size_t word_length, size_t *length)
{
	struct key key;
	if (!key_make(&key, word, word_length))
		return NULL;

	size_t size;
	const char *text = list_text(list, &size);
	const struct place place = place_of(&key, text, size);
	return place.found ? behind(&key, text + place.start, place.end - place.start, length) : NULL;
}

bool lexicon_begins(enum lexicon list, const char *word, size_t word_length)
{
	struct key key;
	if (!key_make(&key, word, word_length))
		return false;

	size_t size;
	const char *text = list_text(list, &size);
	key.at[key.count++] = ' ';
	const struct place place = place_of(&key, text, size);
	return place.end - place.start > key.count && memcmp(text + place.start, key.at, key.count) == 0;
}

bool lexicon_has(enum lexicon list, const char *word, size_t word_length)
{
	size_t length;
	return lexicon_find(list, word, word_length, &length) != NULL;
}
