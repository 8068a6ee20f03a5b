/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/cluster_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/line_reader.h"
#include "base/memory.h"
#include "base/value.h"
#include "model/find/token.h"
#include "model/words/clusters.h"

/* Of one line. Longer ones are cut, which are none of text's. */
enum { LINE_MAX_BYTES = 64 << 20 };

static enum cluster_shape shape_of(const struct token *token)
{
	if (token->kind == TOKEN_MARK || token->kind == TOKEN_POSSESSIVE)
		return SHAPE_MARK;
	if (token->kind == TOKEN_NUMBER)
		return SHAPE_NUMBER;
	if (token->letters == CASE_UPPER)
		return SHAPE_UPPER;
	return token->letters == CASE_CAPITAL || token->letters == CASE_MIXED ? SHAPE_CAPITAL : SHAPE_LOWER;
}

static uint32_t add_word(struct cluster_text *self, const char *text, const struct token *token)
{
	const char *spelling = text + token->span.start;
	const size_t length = span_length(token->span);
	const uint64_t hash = clusters_hash(spelling, length, CLUSTERS_AS_IT_IS);
	const uint32_t number = *wordmap_at(&self->numbers, hash, (uint32_t)self->words.count);
	if (number == self->words.count) {
		const uint32_t start = (uint32_t)self->spellings.count;
		buffer_add(&self->spellings, spelling, length);
		array_push(&self->words, (struct cluster_word){
					     .hash = hash,
					     .spelling = {start, (uint32_t)self->spellings.count},
					     .shape = (uint8_t)shape_of(token),
					 });
	}
	self->words.at[number].count++;
	return number;
}

/* Adds what stands between two ends of lines. */
static void add_paragraph(struct cluster_text *self, const char *text, size_t length)
{
	char *copy = memory_copy(text, length);
	struct block leaf = {.span = {0, (uint32_t)length}, .kind = BLOCK_PARAGRAPH};
	const struct document document = {.text = {.at = copy, .count = length}, .blocks = {.at = &leaf, .count = 1}};
	struct tokens tokens = {0};
	token_split(&document, 0, &tokens);
	for (size_t i = 0; i < tokens.count; i++) {
		const uint32_t word = add_word(self, copy, &tokens.at[i]);
		array_push(&self->tokens, word);
	}
	if (tokens.count)
		array_push(&self->tokens, NONE);
	array_release(&tokens);
	free(copy);
}

void cluster_text_add(struct cluster_text *self, const char *line, size_t length)
{
	while (length) {
		const char *end = memchr(line, '\n', length);
		const size_t paragraph = end ? (size_t)(end - line) : length;
		add_paragraph(self, line, paragraph);
		line += paragraph + (end != NULL);
		length -= paragraph + (end != NULL);
	}
}

static bool add_object(struct cluster_text *self, const char *line, size_t length, struct error *error)
{
	struct value *object = value_read(line, length, error);
	size_t bytes = 0;
	const char *text = value_string(value_member(object, "text"), &bytes);
	if (text)
		cluster_text_add(self, text, bytes);
	value_free(object);
	return object != NULL;
}

static bool is_jsonl(const char *path)
{
	const size_t length = strlen(path);
	return length >= 6 && strcmp(path + length - 6, ".jsonl") == 0;
}

bool cluster_text_read(struct cluster_text *self, const char *path, struct error *error)
{
	const int descriptor = file_open(path, error);
	if (descriptor < 0)
		return false;
	struct line_reader reader = {.descriptor = descriptor, .name = path, .cap = LINE_MAX_BYTES};
	bool good = true;
	while (good && line_reader_next(&reader, error)) {
		if (is_jsonl(path))
			good = add_object(self, reader.line, reader.length, error);
		else
			cluster_text_add(self, reader.line, reader.length);
	}
	line_reader_release(&reader);
	file_close(descriptor);
	return good && !error->message;
}

/* The most frequent first, and of equals the one met first, which is the one spelled first. */
static int by_count(const void *one, const void *other)
{
	const struct cluster_word *a = one, *b = other;
	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return a->spelling.start < b->spelling.start ? -1 : a->spelling.start > b->spelling.start;
}

/* The words that keep a number, behind the shapes, which count the others. */
static struct cluster_words closed_words(const struct cluster_words *sorted, uint32_t least, size_t most)
{
	struct cluster_words words = {0};
	for (uint8_t shape = 0; shape < SHAPE_COUNT; shape++)
		array_push(&words, (struct cluster_word){.shape = shape});
	for (size_t i = 0; i < sorted->count; i++) {
		const struct cluster_word *word = &sorted->at[i];
		if (i < most && word->count >= least)
			array_push(&words, *word);
		else
			words.at[word->shape].count += word->count;
	}
	return words;
}

void cluster_text_close(struct cluster_text *self, uint32_t least, size_t most)
{
	struct cluster_words sorted = {0};
	for (size_t i = 0; i < self->words.count; i++)
		array_push(&sorted, self->words.at[i]);
	if (sorted.count)
		qsort(sorted.at, sorted.count, sizeof *sorted.at, by_count);
	struct cluster_words words = closed_words(&sorted, least, most);

	wordmap_release(&self->numbers);
	self->numbers = (struct wordmap){0};
	for (uint32_t i = SHAPE_COUNT; i < words.count; i++)
		wordmap_at(&self->numbers, words.at[i].hash, i);
	for (size_t i = 0; i < self->tokens.count; i++) {
		if (self->tokens.at[i] == NONE)
			continue;
		const struct cluster_word *word = &self->words.at[self->tokens.at[i]];
		const uint32_t number = wordmap_get(&self->numbers, word->hash);
		self->tokens.at[i] = number == NONE ? word->shape : number;
	}
	array_release(&sorted);
	array_release(&self->words);
	self->words = words;
}

void cluster_text_release(struct cluster_text *self)
{
	array_release(&self->words);
	array_release(&self->tokens);
	buffer_release(&self->spellings);
	wordmap_release(&self->numbers);
}
