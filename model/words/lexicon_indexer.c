/* SPDX-License-Identifier: MIT */
/*
 * lexicon_indexer FOLDER: reads the lists of FOLDER/model/words and writes their index (lexicon_index.h) to standard output. Part of
 * the build; not installed.
 */
#include "config.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/memory.h"
#include "model/words/lexicon.h"
#include "model/words/lexicon_index.h"
#include "model/words/lexicon_key.h"

struct numbers ARRAY(uint32_t);

/* The slots of one list. */
struct table {
	const char *text;
	uint32_t *slots;
	uint32_t count;
};

/* Room for two slots an entry, and a third of all left free. */
static uint32_t slots_for(const struct buffer *list)
{
	uint32_t entries = 1;
	for (const char *line = list->at; line; line = strchr(line + 1, '\n'))
		entries++;
	for (const char *space = strchr(list->at, ' '); space; space = strchr(space + 1, ' '))
		entries++;
	return entries + entries / 2;
}

/* Puts a place into the first free slot, unless what begins with the same bytes has one already. */
static void insert(struct table *table, uint32_t hash, uint32_t place, size_t length)
{
	const uint32_t mixed = index_mix(hash);
	uint32_t i = index_slot(mixed, table->count);
	while (table->slots[i]) {
		const char *other = table->text + (table->slots[i] & INDEX_PLACE_MASK) - 1;
		if ((table->slots[i] & ~INDEX_PLACE_MASK) == index_tag(mixed) &&
		    strncmp(other, table->text + place, length) == 0)
			return;
		i = i + 1 == table->count ? 0 : i + 1;
	}
	table->slots[i] = index_tag(mixed) | (place + 1);
}

/* Adds the entry of the line at a place. Returns false if it is not spelt as words are looked up: nobody would find it. */
static bool add_entry(struct table *table, uint32_t place)
{
	const char *entry = table->text + place;
	const size_t length = strcspn(entry, "\t\n");
	struct lexicon_key key;
	if (!lexicon_key_make(&key, entry, length) || key.count != length || memcmp(key.at, entry, length) != 0)
		return false;
	insert(table, key.hash, place, length + 1);

	const char *space = memchr(entry, ' ', length);
	if (space && lexicon_key_make(&key, entry, (size_t)(space - entry)))
		insert(table, lexicon_key_hash(key.hash, ' '), place, key.count + 1);
	return true;
}

static bool add_list(struct table *table, const char *path, struct error *error)
{
	uint32_t number = 1;
	for (const char *line = table->text; *line; line += strcspn(line, "\n"), line += *line == '\n', number++) {
		if (*line == '#' || add_entry(table, (uint32_t)(line - table->text)))
			continue;
		error_in(error, path);
		error_at(error, number, 0);
		return error_set(error, "not in lower case with straight apostrophes, or too long");
	}
	return true;
}

/* Appends the index of a list to all, and sets the numbers that say where it is. */
static bool index_list(const char *path, enum lexicon list, struct numbers *all, struct error *error)
{
	struct buffer text = {0};
	if (!file_read(path, INDEX_PLACE_MASK - 1, &text, error))
		return false;
	struct table table = {.text = buffer_text(&text), .count = slots_for(&text)};
	table.slots = memory_new(table.count, sizeof *table.slots);
	const bool done = add_list(&table, path, error);
	all->at[2 * list] = (uint32_t)all->count;
	all->at[2 * list + 1] = table.count;
	for (uint32_t i = 0; i < table.count; i++)
		array_push(all, table.slots[i]);
	array_free(table.slots);
	buffer_release(&text);
	return done;
}

#define LEXICON_FILE(list, file) "model/words/" #file ".txt",
static const char *const files[] = {LEXICONS(LEXICON_FILE)};

static bool index_all(const char *folder, struct numbers *all, struct error *error)
{
	for (enum lexicon list = 0; list < LEXICON_COUNT; list++) {
		array_push(all, 0);
		array_push(all, 0);
	}
	bool done = true;
	struct buffer path = {0};
	for (enum lexicon list = 0; done && list < LEXICON_COUNT; list++) {
		buffer_cut(&path, 0);
		buffer_format(&path, "%s/%s", folder, files[list]);
		done = index_list(buffer_text(&path), list, all, error);
	}
	buffer_release(&path);
	return done;
}

int main(int count, char **arguments)
{
	struct numbers all = {0};
	struct error error = {0};
	bool done = index_all(count == 2 ? arguments[1] : ".", &all, &error);
	if (!done) {
		struct buffer message = {0};
		error_write(&error, &message);
		fprintf(stderr, "lexicon_indexer: %s\n", buffer_text(&message));
		buffer_release(&message);
	}
	done = done && fwrite(all.at, sizeof *all.at, all.count, stdout) == all.count && fflush(stdout) == 0;
	array_release(&all);
	error_release(&error);
	return done ? 0 : 1;
}
