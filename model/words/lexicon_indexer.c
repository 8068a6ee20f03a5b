/* SPDX-License-Identifier: MIT */
/*
 * lexicon_indexer FOLDER: reads the lists of FOLDER/model/words and writes their index (lexicon_index.h) to standard output. Part of
 * the build; not installed.
 */
#include "config.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/memory.h"
#include "model/words/lexicon.h"
#include "model/words/lexicon_index.h"
#include "model/words/lexicon_key.h"

/* A word that stands in a list. */
struct entry {
	const char *word;
	size_t length;
	uint32_t hash;
	uint32_t place; /* of its line */
	enum lexicon list;
	bool phrase; /* the line is a phrase that begins with it */
};

struct entries ARRAY(struct entry);

#define LEXICON_FILE(list, file) "model/words/" #file ".txt",
static const char *const files[] = {LEXICONS(LEXICON_FILE)};

/* By word, then list, then place. */
static int compare(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	const int order = memcmp(a->word, b->word, a->length < b->length ? a->length : b->length);
	if (order || a->length != b->length)
		return order ? order : a->length < b->length ? -1 : 1;
	if (a->list != b->list)
		return a->list < b->list ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static bool is_same_word(const struct entry *a, const struct entry *b)
{
	return a->length == b->length && memcmp(a->word, b->word, a->length) == 0;
}

/* Adds the line's entry, and the first word of a phrase. False if it is not spelt as words are looked up: nobody would find it. */
static bool add_line(struct entries *entries, enum lexicon list, const char *line, uint32_t place)
{
	struct lexicon_key key;
	struct entry entry = {.word = line, .length = strcspn(line, "\t\n"), .place = place, .list = list};
	if (!lexicon_key_make(&key, line, entry.length) || key.count != entry.length ||
	    memcmp(key.at, line, entry.length) != 0)
		return false;
	entry.hash = key.hash;
	array_push(entries, entry);

	const char *space = memchr(line, ' ', entry.length);
	if (!space)
		return true;
	entry.length = (size_t)(space - line);
	entry.phrase = true;
	const bool made = lexicon_key_make(&key, line, entry.length);
	entry.hash = key.hash;
	array_push(entries, entry);
	return made;
}

static bool add_list(struct entries *entries, enum lexicon list, const char *text, struct error *error)
{
	uint32_t number = 1;
	for (const char *line = text; *line; line += strcspn(line, "\n"), line += *line == '\n', number++) {
		if (*line == '#' || add_line(entries, list, line, (uint32_t)(line - text)))
			continue;
		error_in(error, files[list]);
		error_at(error, number, 0);
		return error_set(error, "not in lower case with straight apostrophes, or too long");
	}
	return true;
}

/* Reads the lists into texts, and makes entries that borrow from them. */
static bool read_lists(const char *folder, struct buffer *texts, struct entries *entries, struct error *error)
{
	bool done = true;
	for (enum lexicon list = 0; done && list < LEXICON_COUNT; list++) {
		struct buffer path = {0};
		buffer_format(&path, "%s/%s", folder, files[list]);
		done = file_read(buffer_text(&path), INDEX_LOW, &texts[list], error) &&
		       add_list(entries, list, buffer_text(&texts[list]), error);
		buffer_release(&path);
	}
	return done;
}

/* Of phrases in one list that begin alike, the first is enough. */
static void drop_repeated(struct entries *entries)
{
	size_t kept = 0;
	for (size_t i = 0; i < entries->count; i++) {
		const struct entry *entry = &entries->at[i], *before = kept ? &entries->at[kept - 1] : NULL;
		const bool repeated = before && entry->phrase && before->phrase && entry->list == before->list &&
				      is_same_word(entry, before);
		if (!repeated)
			entries->at[kept++] = *entry;
	}
	entries->count = kept;
}

static bool opens_word(const struct entries *entries, size_t i)
{
	return i == 0 || !is_same_word(&entries->at[i - 1], &entries->at[i]);
}

static uint32_t count_words(const struct entries *entries)
{
	uint32_t words = 0;
	for (size_t i = 0; i < entries->count; i++)
		words += opens_word(entries, i);
	return words;
}

static void insert(uint32_t *slots, uint32_t count, uint32_t hash, uint32_t number)
{
	const uint32_t mixed = index_mix(hash);
	uint32_t i = index_slot(mixed, count);
	while (slots[i])
		i = i + 1 == count ? 0 : i + 1;
	slots[i] = index_tag(mixed) | number;
}

static bool write_numbers(const uint32_t *numbers, size_t count)
{
	return fwrite(numbers, sizeof *numbers, count, stdout) == count;
}

static bool write_index(const struct entries *entries)
{
	const uint32_t words = count_words(entries), count = words + words / 2 + 1;
	uint32_t *slots = memory_new(count, sizeof *slots), *packed = memory_new(entries->count, sizeof *packed);
	for (size_t i = 0; i < entries->count; i++) {
		const struct entry *entry = &entries->at[i];
		const bool last = i + 1 == entries->count || opens_word(entries, i + 1);
		packed[i] = entry->place | (uint32_t)entry->list << INDEX_LOW_BITS |
			    (entry->phrase ? INDEX_PHRASE : 0) | (last ? INDEX_LAST : 0);
		if (opens_word(entries, i))
			insert(slots, count, entry->hash, (uint32_t)i + 1);
	}
	const bool done = entries->count < INDEX_LOW && write_numbers(&count, 1) && write_numbers(slots, count) &&
			  write_numbers(packed, entries->count) && fflush(stdout) == 0;
	free(slots);
	free(packed);
	return done;
}

static void say(const struct error *error)
{
	struct buffer message = {0};
	error_write(error, &message);
	fprintf(stderr, "lexicon_indexer: %s\n", buffer_text(&message));
	buffer_release(&message);
}

int main(int count, char **arguments)
{
	struct buffer texts[LEXICON_COUNT] = {{0}};
	struct entries entries = {0};
	struct error error = {0};
	bool done = read_lists(count == 2 ? arguments[1] : ".", texts, &entries, &error);
	if (!done)
		say(&error);
	if (entries.count)
		qsort(entries.at, entries.count, sizeof *entries.at, compare);
	drop_repeated(&entries);
	done = done && write_index(&entries);
	array_release(&entries);
	for (enum lexicon list = 0; list < LEXICON_COUNT; list++)
		buffer_release(&texts[list]);
	error_release(&error);
	return done ? 0 : 1;
}
