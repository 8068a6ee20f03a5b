/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_RECENT_H
#define MODEL_FIND_RECENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/find/work.h"

/* How many different entities are remembered: a pronoun hardly ever reaches further back. */
enum { RECENT_MAX = 24 };

/* An entity as it was last mentioned. */
struct recent_one {
	uint32_t entity;
	uint32_t sentence, leaf; /* of its last mention outside quotations */
	enum sex sex;
	enum entity_kind kind;
	bool subject; /* it came first in its sentence */
	bool spoke;   /* its last mention said something */
	bool plural;  /* it is several */
};

/* The entities mentioned of late, the last one last. All zeros is nobody yet. */
struct recent {
	struct recent_one at[RECENT_MAX];
	size_t count;
	uint32_t speaker; /* the last one that spoke, when any_speaker is set */
	bool any_speaker;
	uint32_t opened; /* the sentence whose first person has come, plus 1 */
};

/* Remembers a mention with an entity. What is named in a quotation is not: a pronoun outside hardly ever means it. */
void recent_see(struct recent *, const struct work *, const struct mention *, bool quoted, bool speaks);

/* The entity that a pronoun means; NONE if nobody fits. */
uint32_t recent_pronoun(const struct recent *, const struct work *, const struct mention *pronoun);

/* The organisation last mentioned; NONE if there is none. */
uint32_t recent_body(const struct recent *);

#endif
