/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_OUTLINE_H
#define MODEL_FIND_OUTLINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "model/find/grammar.h"
#include "model/find/work.h"

/*
 * A stretch of text with its quotations closed up: what the reporter wrote, each quotation being one item, so that
 * no word inside one can be taken for a verb or a name outside. The sentences are the reporter's too: in
 * `“Who? Me?” he said.` there is one.
 */
struct item {
	uint32_t token;   /* NONE for a quotation */
	uint32_t quote;   /* NONE for a token */
	uint32_t mention; /* the outermost mention that covers it, or NONE */
	uint32_t cue;     /* the cue that begins here, or NONE */
};

struct items ARRAY(struct item);

struct outline {
	const struct work *work;
	struct items items;
	struct sentences sentences; /* ranges of items */
	uint32_t inside;            /* the quotation whose content this is, or NONE */
};

/*
 * Outlines a stretch: that of one leaf or several (inside is NONE), or what a quotation holds. Reuses the outline's memory; all zeros is one
 * that was never used. Linear in what is outside quotations.
 */
void outline_make(struct outline *, const struct work *, struct span stretch, uint32_t inside);
void outline_release(struct outline *);

/* The token of an item, or NULL for a quotation or an index that is none. */
static inline const struct token *outline_token(const struct outline *self, uint32_t item)
{
	return item < self->items.count && self->items.at[item].token != NONE
		   ? &self->work->tokens.at[self->items.at[item].token]
		   : NULL;
}

/* What the word can be (grammar.h); 0 for a quotation or nothing. */
static inline uint32_t outline_grammar(const struct outline *self, uint32_t item)
{
	const struct token *token = outline_token(self, item);
	return token ? grammar_of(self->work->document, token) : 0;
}

/* Whether the item is this mark. */
static inline bool outline_is_mark(const struct outline *self, uint32_t item, uint32_t character)
{
	const struct token *token = outline_token(self, item);
	return token && token_is_mark(token, character);
}

/* Whether the item is a mark. */
static inline bool outline_is_any_mark(const struct outline *self, uint32_t item)
{
	const struct token *token = outline_token(self, item);
	return token && token->kind == TOKEN_MARK;
}

/* Whether the item is this word, in small letters. */
bool outline_is_word(const struct outline *, uint32_t item, const char *word);

/* Where the item stands in the document's text. */
struct span outline_span(const struct outline *, uint32_t item);

/* The leaf that an item stands in. */
uint32_t outline_leaf(const struct outline *, uint32_t item);

/* The text of items first to end (excluded), of which there is one at least. */
struct span outline_stretch(const struct outline *, uint32_t first, uint32_t end);

/* The item of a token that is not in a quotation; the nearest one behind it otherwise. O(log n). */
uint32_t outline_at(const struct outline *, uint32_t offset);

/* Which of the sentences holds an item. O(log n). */
uint32_t outline_sentence_of(const struct outline *, uint32_t item);

#endif
