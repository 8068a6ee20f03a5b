/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/lists/wordnet.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

/* data.noun has 16 million bytes. */
enum { FILE_MAX = 1 << 26 };

/* The fields of a line, which spaces part. */
struct fields {
	const char *at, *end;
};

/* The next one; empty at the line's end. */
static const char *next_field(struct fields *self, size_t *length)
{
	while (self->at < self->end && *self->at == ' ')
		self->at++;
	const char *field = self->at;
	while (self->at < self->end && *self->at != ' ')
		self->at++;
	*length = (size_t)(self->at - field);
	return field;
}

/* Behind the next field there is a space or line end, where strtoul() stops. */
static uint32_t next_number(struct fields *self, int base)
{
	size_t length;
	const char *field = next_field(self, &length);
	return length ? (uint32_t)strtoul(field, NULL, base) : 0;
}

static void skip_fields(struct fields *self, uint32_t count)
{
	for (size_t length; count; count--)
		next_field(self, &length);
}

/* Keeps the next field as a word: underscores are spaces. */
static size_t keep_word(struct wordnet *self, struct fields *fields)
{
	size_t length;
	const size_t at = self->text.count;
	const char *field = next_field(fields, &length);
	buffer_add(&self->text, field, length);
	buffer_putc(&self->text, '\0');
	for (char *byte = self->text.at + at; *byte; byte++)
		if (*byte == '_')
			*byte = ' ';
	return at;
}

/* synset_offset lex_filenum ss_type w_cnt (word lex_id)... p_cnt (symbol offset pos source/target)... */
static void add_synset(struct wordnet *self, struct fields *fields)
{
	struct synset synset = {.offset = next_number(fields, 10), .words = (uint32_t)self->words.count};
	skip_fields(fields, 2);
	synset.count = next_number(fields, 16);
	for (uint32_t i = 0; i < synset.count; i++) {
		array_push(&self->words, keep_word(self, fields));
		skip_fields(fields, 1);
	}
	synset.above = (uint32_t)self->links.count;
	for (uint32_t pointers = next_number(fields, 10); pointers; pointers--) {
		size_t length;
		const char *symbol = next_field(fields, &length);
		const uint32_t offset = next_number(fields, 10);
		skip_fields(fields, 2);
		if (*symbol != '@')
			continue;
		synset.instance = synset.instance || length > 1;
		array_push(&self->links, offset);
	}
	synset.aboves = (uint32_t)self->links.count - synset.above;
	array_push(&self->synsets, synset);
}

/* lemma pos synset_cnt p_cnt symbol... sense_cnt tagsense_cnt synset_offset... */
static void add_lemma(struct wordnet *self, struct fields *fields)
{
	struct lemma lemma = {.word = keep_word(self, fields), .senses = (uint32_t)self->links.count};
	skip_fields(fields, 1);
	lemma.count = next_number(fields, 10);
	skip_fields(fields, next_number(fields, 10) + 2);
	for (uint32_t i = 0; i < lemma.count; i++)
		array_push(&self->links, next_number(fields, 10));
	array_push(&self->lemmas, lemma);
}

/* Hands each line of a file to add, but those of the licence, which begin with a space. */
static bool read_lines(struct wordnet *self, const char *folder, const char *name,
		       void (*add)(struct wordnet *, struct fields *), struct error *error)
{
	struct buffer path = {0}, bytes = {0};
	buffer_format(&path, "%s/%s", folder, name);
	const bool done = file_read(buffer_text(&path), FILE_MAX, &bytes, error);
	for (const char *line = buffer_text(&bytes); *line; line += *line == '\n') {
		struct fields fields = {line, line + strcspn(line, "\n")};
		if (*line != ' ' && *line != '\n')
			add(self, &fields);
		line = fields.end;
	}
	buffer_release(&path);
	buffer_release(&bytes);
	return done;
}

bool wordnet_read(struct wordnet *self, const char *folder, struct error *error)
{
	return read_lines(self, folder, "data.noun", add_synset, error) &&
	       read_lines(self, folder, "index.noun", add_lemma, error);
}

void wordnet_release(struct wordnet *self)
{
	buffer_release(&self->text);
	array_release(&self->synsets);
	array_release(&self->lemmas);
	array_release(&self->words);
	array_release(&self->links);
}

static struct synset *synset_at(struct wordnet *self, uint32_t offset)
{
	size_t low = 0, high = self->synsets.count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (self->synsets.at[middle].offset < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low < self->synsets.count && self->synsets.at[low].offset == offset ? &self->synsets.at[low] : NULL;
}

struct synset *wordnet_sense(struct wordnet *self, const struct lemma *lemma, uint32_t n)
{
	return n && n <= lemma->count ? synset_at(self, self->links.at[lemma->senses + n - 1]) : NULL;
}

const struct lemma *wordnet_lemma(const struct wordnet *self, const char *word)
{
	for (size_t i = 0; i < self->lemmas.count; i++)
		if (strcmp(self->text.at + self->lemmas.at[i].word, word) == 0)
			return &self->lemmas.at[i];
	return NULL;
}

const char *wordnet_word(const struct wordnet *self, const struct synset *synset, uint32_t n)
{
	return self->text.at + self->words.at[synset->words + n];
}

bool wordnet_has(const struct wordnet *self, const struct synset *synset, const char *word)
{
	for (uint32_t i = 0; i < synset->count; i++)
		if (strcmp(wordnet_word(self, synset, i), word) == 0)
			return true;
	return false;
}

bool wordnet_mark(struct wordnet *self, const char *word, uint32_t n, uint32_t bit, struct error *error)
{
	const struct lemma *lemma = wordnet_lemma(self, word);
	struct synset *synset = lemma ? wordnet_sense(self, lemma, n) : NULL;
	if (!synset)
		return error_set(error, "WordNet has no meaning %u of %s", n, word);
	synset->marks |= bit;
	return true;
}

/* Over all of them until nothing changes: a kind may stand before what it is a kind of. */
void wordnet_spread(struct wordnet *self)
{
	for (bool changed = true; changed;) {
		changed = false;
		for (size_t i = 0; i < self->synsets.count; i++) {
			struct synset *synset = &self->synsets.at[i];
			const uint32_t before = synset->marks;
			for (uint32_t k = 0; k < synset->aboves; k++) {
				const struct synset *above = synset_at(self, self->links.at[synset->above + k]);
				synset->marks |= above ? above->marks : 0;
			}
			changed = changed || synset->marks != before;
		}
	}
}
