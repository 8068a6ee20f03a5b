/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_STATEMENT_H
#define MODEL_FIND_STATEMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "model/span.h"

/*
 * What is said and stands in no quotation marks because the place where it stands shows it: a turn in a conversation, a post that is signed
 * with its writer's name. A part of one leaf; what runs over more leaves is several, each carrying on the one before.
 */
struct statement {
	struct span span; /* what is said */
	struct span
	    said_as; /* the words that name who says it; empty for what is carried on, and where attribution has to find them */
	uint32_t from;   /* the statement that this one carries on, or NONE */
	uint32_t quote;  /* the quotation that became of it */
	uint8_t pattern; /* enum pattern */
};

/* In text order; they do not overlap. */
struct statements ARRAY(struct statement);

struct work;

/* The first statement that does not end before a byte offset; the count if there is none. O(log n). */
uint32_t statement_at(const struct statements *, uint32_t offset);

struct claim;

/* Whether a mention is the words for who says a statement: they stand outside the story's sentences. O(log n). */
bool statement_is_named_by(const struct work *, struct span mention);

/* The statement that a quotation is; NULL if it is none. O(log n). */
const struct statement *statement_of(const struct work *, uint32_t quote);

/* Whether a quotation is a statement: the rules settle who says it, and no model is to choose. O(log n). */
bool statement_is_settled(const struct work *, uint32_t quote);

/* Fills the claim of a quotation that is a statement with a speaker, and returns true. The claims of those before it are there. */
bool statement_claim(const struct work *, uint32_t quote, struct claim *);

#endif
