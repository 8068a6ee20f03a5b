/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/vocabulary.h"

#include <string.h>

#include "model/find/grammar.h"
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

/* Adds a word where it stands; plain: its leaf writes only names with capitals. Returns its index. */
static uint32_t add(struct work *work, uint32_t i, bool plain)
{
	const struct token *token = &work->tokens.at[i];
	const char *text = work->document->text.at + token->span.start;
	const uint32_t index = word_at(&work->vocabulary, text, span_length(token->span));
	struct word *word = &work->vocabulary.words.at[index];
	if (token->letters != CASE_LOWER)
		word_look_up_name(word, text, span_length(token->span));
	count(word, token, plain, manner_opens(work, i));
	return index;
}

void vocabulary_read(struct work *work)
{
	struct vocabulary *self = &work->vocabulary;
	uint32_t leaf = NONE;
	bool plain = false;
	self->text = work->document->text.at;
	for (uint32_t i = (uint32_t)self->of.count; i < work->tokens.count; i++) {
		struct token *token = &work->tokens.at[i];
		if (token->leaf != leaf) {
			leaf = token->leaf;
			plain = manner_of(work, i) == MANNER_PLAIN;
		}
		const uint32_t word = token->kind == TOKEN_WORD ? add(work, i, plain) : NONE;
		array_push(&self->of, word);
		if (word != NONE)
			token->grammar = self->words.at[word].grammar;
		else if (token->kind == TOKEN_POSSESSIVE)
			token->grammar = GRAMMAR_BE; /* "'s" */
	}
}

uint32_t vocabulary_cluster(const struct vocabulary *self, const struct tokens *tokens, uint32_t token)
{
	const uint32_t word = token < self->of.count ? self->of.at[token] : NONE;
	if (word == NONE)
		return CLUSTERS_NONE;
	const struct token *at = &tokens->at[token];
	return word_cluster(&self->words.at[word], (enum token_case)at->letters, self->text + at->span.start,
			    span_length(at->span));
}

void vocabulary_release(struct vocabulary *self)
{
	wordmap_release(&self->map);
	array_release(&self->words);
	array_release(&self->of);
}
