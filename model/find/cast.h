/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CAST_H
#define MODEL_FIND_CAST_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/* What the article as a whole says, before its pronouns and roles are resolved one by one. */
struct cast {
	struct indexes speeches; /* mentions: the first quotation that it says, or NONE */
	struct buffer reports;   /* mentions: 1 if they say what is reported without marks, else 0 */
	struct buffer
	    surnames; /* entities: 1 if the last word of their name alone is a name of theirs, without "the" */
	struct indexes speakers; /* entities: how many quotations are said by their names */
	uint32_t sentence;       /* the first one that was not counted yet */
	uint32_t told;           /* how many before it have words outside quotations */
	uint32_t quote;          /* the quotation at hand (cast_is_quoted()) */
};

/* Surveys what the passes before have found. Linear. */
void cast_survey(struct cast *, const struct work *);
void cast_release(struct cast *);

/* How many sentences up to one, it included, have words outside quotations. Sentences must not fall from call to call. */
uint32_t cast_told(struct cast *, const struct work *, uint32_t sentence);

/* Whether an offset is in a quotation. Offsets must not fall from call to call; quote is where the last one was, 0 at first. */
bool cast_is_quoted(const struct work *, uint32_t *quote, uint32_t offset);

/* Whether an entity is called by the last word of its name alone, as people are: "Lee" for "Ann Lee". */
bool cast_has_surname(const struct cast *, uint32_t entity);

/* How many quotations an entity says by name; 0 for those that came later. */
uint32_t cast_speeches(const struct cast *, uint32_t entity);

#endif
