/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/lists/wordlist.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "model/words/lexicon_key.h"

/* Larger than any list of words is. */
enum { FILE_MAX = 1 << 24 };

/* Appends a string with its NUL; returns where it begins. */
static size_t keep(struct buffer *text, const char *bytes, size_t length)
{
	const size_t at = text->count;
	buffer_add(text, bytes, length);
	buffer_putc(text, '\0');
	return at;
}

void wordlist_add(struct wordlist *self, const char *word, size_t length, const char *behind)
{
	struct lexicon_key key;
	if (memchr(word, '\t', length) || memchr(word, '\n', length) || !lexicon_key_make(&key, word, length))
		return;
	struct wordlist_entry entry = {.order = self->entries.count};
	entry.word = keep(&self->text, key.at, key.count);
	entry.behind = keep(&self->text, behind, strlen(behind));
	array_push(&self->entries, entry);
	self->sorted = false;
}

/* Its end is no NUL, but a line end. */
static void add_line(struct wordlist *self, const char *line, size_t length, struct buffer *behind)
{
	const char *tab = memchr(line, '\t', length);
	const size_t word = tab ? (size_t)(tab - line) : length;
	buffer_cut(behind, 0);
	if (tab)
		buffer_add(behind, tab + 1, length - word - 1);
	wordlist_add(self, line, word, buffer_text(behind));
}

bool wordlist_read(struct wordlist *self, const char *path, struct error *error)
{
	struct buffer bytes = {0}, behind = {0};
	const bool done = file_read(path, FILE_MAX, &bytes, error);
	for (const char *line = buffer_text(&bytes), *next; *line; line = next) {
		const size_t length = strcspn(line, "\n");
		next = line + length + (line[length] == '\n');
		if (*line == '#')
			buffer_add(&self->head, line, (size_t)(next - line));
		else
			add_line(self, line, length, &behind);
	}
	buffer_release(&bytes);
	buffer_release(&behind);
	return done;
}

/* qsort() hands on no context: the entries that it sorts have their words with them. */
struct placed {
	const char *word;
	struct wordlist_entry entry;
};

static int compare(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;
	const int order = strcmp(a->word, b->word);
	return order ? order : (a->entry.order > b->entry.order) - (a->entry.order < b->entry.order);
}

void wordlist_sort(struct wordlist *self)
{
	struct placed_entries ARRAY(struct placed) placed = {0};
	for (size_t i = 0; i < self->entries.count; i++) {
		const struct wordlist_entry entry = self->entries.at[i];
		array_push(&placed, (struct placed){self->text.at + entry.word, entry});
	}
	if (placed.count)
		qsort(placed.at, placed.count, sizeof *placed.at, compare);
	self->entries.count = 0;
	for (size_t i = 0; i < placed.count; i++)
		if (i == 0 || strcmp(placed.at[i - 1].word, placed.at[i].word) != 0)
			array_push(&self->entries, placed.at[i].entry);
	array_release(&placed);
	self->sorted = true;
}

const char *wordlist_find(const struct wordlist *self, const char *word)
{
	size_t low = 0, high = self->sorted ? self->entries.count : 0;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct wordlist_entry *entry = &self->entries.at[middle];
		const int order = strcmp(word, self->text.at + entry->word);
		if (order == 0)
			return self->text.at + entry->behind;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

void wordlist_write(const struct wordlist *self, struct buffer *out)
{
	buffer_add(out, self->head.at, self->head.count);
	for (size_t i = 0; i < self->entries.count; i++) {
		const struct wordlist_entry *entry = &self->entries.at[i];
		const char *behind = self->text.at + entry->behind;
		if (strcmp(behind, WORDLIST_NOT) == 0)
			continue;
		buffer_puts(out, self->text.at + entry->word);
		if (*behind)
			buffer_format(out, "\t%s", behind);
		buffer_putc(out, '\n');
	}
}

void wordlist_release(struct wordlist *self)
{
	buffer_release(&self->text);
	buffer_release(&self->head);
	array_release(&self->entries);
}
