/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_VOCABULARY_H
#define MODEL_FIND_VOCABULARY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "model/find/token.h"
#include "model/find/word.h"
#include "model/find/wordmap.h"
#include "model/findings.h"
#include "model/words/clusters.h"

/*
 * The different words of a document, case ignored: what the lists of model/words know of each, and how the document writes it. Each
 * is looked up once, however often it occurs.
 */
struct word_array ARRAY(struct word);

struct vocabulary {
	struct wordmap map;
	struct word_array words;
	struct indexes of; /* tokens: the word of each; NONE for a number or mark */
	const char *text;  /* the document's */
};

struct work;

/* Reads those of a work's tokens that it has not read, and sets their grammar: whole leaves, with their sentences. Linear. */
void vocabulary_read(struct work *);
void vocabulary_release(struct vocabulary *);

/* The word of a token; a word without flags for a number, a mark or an index out of range. */
static inline const struct word *vocabulary_word(const struct vocabulary *self, uint32_t token)
{
	static const struct word none = {.head = ENTITY_OTHER, .kind = ENTITY_OTHER};
	const uint32_t word = token < self->of.count ? self->of.at[token] : NONE;
	return word == NONE ? &none : &self->words.at[word];
}

/*
 * The cluster of a token as it is written (words/clusters.h); CLUSTERS_NONE for a number, a mark and a word that has none. It is looked
 * up when a word is first asked for.
 */
uint32_t vocabulary_cluster(const struct vocabulary *, const struct tokens *, uint32_t token);

static inline bool vocabulary_is(const struct vocabulary *self, uint32_t token, uint32_t flags)
{
	return vocabulary_word(self, token)->flags & flags;
}

#endif
