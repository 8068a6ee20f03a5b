/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LISTS_WORDNET_H
#define MODEL_LISTS_WORDNET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/error.h"

/* Words of one meaning. */
struct synset {
	uint32_t offset;        /* in data.noun, which is its name in the files */
	uint32_t words, count;  /* its words in wordnet.words, spelt as they are written, spaces as spaces */
	uint32_t above, aboves; /* in wordnet.links: the offsets of what it is a kind or an instance of */
	uint32_t marks;         /* wordnet_mark() */
	bool instance;          /* one of its kind, as Paris is of cities */
};

/* A word and its meanings, the most frequent one first. */
struct lemma {
	size_t word;            /* in wordnet.text: in lower case */
	uint32_t senses, count; /* in wordnet.links: offsets */
};

/*
 * The nouns of WordNet (data.noun and index.noun, wndb(5)). All zeros is none.
 */
struct wordnet {
	struct buffer text;                          /* words, each with a NUL behind it */
	struct synsets ARRAY(struct synset) synsets; /* in the order of their offsets */
	struct lemmas ARRAY(struct lemma) lemmas;
	struct wordnet_words ARRAY(size_t) words; /* where each begins in text */
	struct wordnet_links ARRAY(uint32_t) links;
};

/* Reads the files of a folder. To be released in any case. */
bool wordnet_read(struct wordnet *, const char *folder, struct error *error);

void wordnet_release(struct wordnet *);

/* A word, in lower case; NULL if it is none. Looks at all of them. */
const struct lemma *wordnet_lemma(const struct wordnet *, const char *word);

/* Its nth meaning, from 1; NULL if there is none. */
struct synset *wordnet_sense(struct wordnet *, const struct lemma *, uint32_t n);

/* A word of a synset, n from 0. */
const char *wordnet_word(const struct wordnet *, const struct synset *, uint32_t n);

/* Whether the word is one of the synset as it is written: "Jason" is, "jason" is not. */
bool wordnet_has(const struct wordnet *, const struct synset *, const char *word);

/*
 * Marks a word's nth meaning and all that is a kind or an instance of it, at any distance: bit is set in their marks once
 * wordnet_spread() is called. False, with the error, if there is no such meaning.
 */
bool wordnet_mark(struct wordnet *, const char *word, uint32_t n, uint32_t bit, struct error *error);

void wordnet_spread(struct wordnet *);

#endif
