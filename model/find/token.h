/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TOKEN_H
#define MODEL_FIND_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "model/document.h"
#include "model/span.h"

/*
 * The words and marks of a document's leaves, in order. A word keeps its inner apostrophes, hyphens and full stops
 * ("O’Neill", "counter-offensive", "U.S."), a possessive ending is a token of its own ("Stoltenberg" "’s"), and every other
 * mark is one token. White space is none.
 */
enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_POSSESSIVE, TOKEN_MARK };

/* How a word is written. */
enum token_case { CASE_NONE, CASE_LOWER, CASE_CAPITAL, CASE_UPPER, CASE_MIXED, CASE_COUNT };

struct token {
	struct span span;   /* into the document's text */
	uint32_t leaf;      /* the block it stands in */
	uint32_t sentence;  /* index into sentences */
	uint32_t character; /* the first character; for a TOKEN_MARK, the mark */
	uint8_t kind;       /* enum token_kind */
	uint8_t letters;    /* enum token_case */
	uint16_t grammar;   /* what its word is listed as (grammar.h), once vocabulary_read() has seen it */
	bool space_before;  /* white space, or the leaf's start, stands before it */
};

struct tokens ARRAY(struct token);

/* Tokens first to end (excluded) make a sentence; it never crosses a leaf's end. A sentence does not end inside brackets or "U.S.". */
struct sentence {
	uint32_t first, end;
};

struct sentences ARRAY(struct sentence);

/* Appends the tokens of leaf to tokens. Sentences are not set yet (sentence.h). */
void token_split(const struct document *, uint32_t leaf, struct tokens *tokens);

/* The index of the first token that ends after a byte offset; tokens.count if there is none. O(log n). */
uint32_t token_at(const struct tokens *, uint32_t offset);

/* The first token of a leaf; if it has none, that of a leaf behind it. O(log n). */
uint32_t token_of_leaf(const struct tokens *, const struct document *, uint32_t leaf);

static inline bool token_is_mark(const struct token *token, uint32_t character)
{
	return token->kind == TOKEN_MARK && token->character == character;
}

/* Whether it is a word that begins with a capital, or has one. */
static inline bool token_is_capital(const struct token *token)
{
	return token->kind == TOKEN_WORD && token->letters != CASE_LOWER && token->letters != CASE_NONE;
}

/* Whether the token is this word, case ignored (ASCII): word is lower case. */
bool token_spells(const struct document *, const struct token *, const char *word);

/* The same, for words that it mostly is not: their first letters say so. */
static inline bool token_is(const struct document *document, const struct token *token, const char *word)
{
	const uint32_t first = token->character, small = first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first;
	return small == (unsigned char)*word && token_spells(document, token, word);
}

/* Whether it is one of so many words. */
static inline bool token_is_one_of(const struct document *document, const struct token *token, const char *const *words,
				   size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (token_is(document, token, words[i]))
			return true;
	return false;
}

/* The same of a pronoun, alone or with a verb's rest: "they", "they've". */
bool token_is_pronoun(const struct document *, const struct token *, const char *word);

#endif
