/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/vocabulary.h"

#include <string.h>

#include "model/find/manner.h"
#include "model/find/work.h"

static uint32_t word_at(struct vocabulary *self, const char *text, size_t length)
{
	const uint64_t hash = wordmap_hash(WORDMAP_NOTHING, text, length);
	uint32_t *index = wordmap_at(&self->map, hash, (uint32_t)self->words.count);
	if (*index == self->words.count)
		array_push(&self->words, word_look_up(hash, text, length));
	return *index;
}

/* Counts how a word is written where that says something: not in a headline, and not where a sentence begins. */
static void count(struct word *word, const struct token *token, bool plain, bool opens)
{
	if (token->letters == CASE_LOWER)
		word->lower++;
	else if (plain && !opens && token->letters != CASE_NONE)
		word->capital++;
}

void vocabulary_read(struct vocabulary *self, const struct work *work)
{
	const char *text = work->document->text.at;
	uint32_t leaf = NONE;
	bool plain = false;
	for (uint32_t i = 0; i < work->tokens.count; i++) {
		const struct token *token = &work->tokens.at[i];
		if (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER) {
			array_push(&self->of, NONE);
			continue;
		}
		if (token->leaf != leaf) {
			leaf = token->leaf;
			plain = manner_of(work, i) == MANNER_PLAIN;
		}
		const uint32_t index = word_at(self, text + token->span.start, span_length(token->span));
		array_push(&self->of, index);
		if (token->letters != CASE_LOWER && token->kind == TOKEN_WORD)
			word_look_up_name(&self->words.at[index], text + token->span.start, span_length(token->span));
		if (token->kind == TOKEN_WORD)
			count(&self->words.at[index], token, plain, manner_opens(work, i));
	}
}

const struct word *vocabulary_word(const struct vocabulary *self, uint32_t token)
{
	static const struct word none = {.head = ENTITY_OTHER, .kind = ENTITY_OTHER};
	if (token >= self->of.count || self->of.at[token] == NONE)
		return &none;
	return &self->words.at[self->of.at[token]];
}

void vocabulary_release(struct vocabulary *self)
{
	wordmap_release(&self->map);
	array_release(&self->words);
	array_release(&self->of);
}
