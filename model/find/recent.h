/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_RECENT_H
#define MODEL_FIND_RECENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/find/standing.h"
#include "model/find/work.h"

/* How many different entities are remembered: a pronoun hardly ever reaches further back. */
enum { RECENT_MAX = 24 };

/*
 * An entity that was mentioned of late, outside quotations. Times count the mentions seen, from 1; sentences are counted as
 * in cast.h, without those that are all quotation.
 */
struct recent_one {
	uint32_t entity;
	uint32_t named, named_sentence, named_leaf; /* when it was named or described last, and where */
	uint32_t meant, meant_sentence;             /* when a pronoun meant it last; 0 if none did */
	uint32_t times;                             /* how often it was named or described */
	uint32_t as_man, as_woman;                  /* how many pronouns of either sex meant it */
	struct standing standing;                   /* of its first mention in the sentence that named it last */
	enum sex sex;
	enum entity_kind kind;
	bool opens;  /* no person was named before it in its sentence */
	bool plural; /* it is several */
};

/* The entities mentioned of late, the one named last at the end. All zeros is nobody yet. */
struct recent {
	struct recent_one at[RECENT_MAX];
	size_t count;
	uint32_t time;
	uint32_t speaker, spoke; /* who spoke last, and when; spoke is 0 if nobody has */
	uint32_t sayer, said;    /* the same of who stood at a verb of saying, with a quotation or without */
	uint32_t opened;         /* the sentence in which a person was named last */
};

/* A mention as it is come to. */
struct sight {
	const struct mention *mention;
	uint32_t sentence; /* counted as above */
	bool speaks;       /* it says a quotation */
	bool reports;      /* it says what is reported without marks */
	bool sure;         /* of a pronoun: there is hardly anybody else whom it can mean */
};

/* Remembers that an entity was named or described. */
void recent_see(struct recent *, const struct work *, const struct sight *);

/* Remembers that a pronoun meant an entity: what that tells of its sex, too. */
void recent_mean(struct recent *, const struct work *, const struct sight *);

/* The entity that "they" or "it" means; NONE if none fits. */
uint32_t recent_group(const struct recent *, const struct work *, const struct sight *pronoun);

/*
 * The only organisation named in the sentences before one (counted as above), if the text is about it: it was named more than once, or
 * opens its sentence. NONE if there is none, or are
 * several.
 */
uint32_t recent_body(const struct recent *, uint32_t sentence);

#endif
