/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ROLE_H
#define MODEL_FIND_ROLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * Roles and who has them: "Nato secretary-general Jens Stoltenberg" and "Ruth Adler, the harbour master," give one; "the Nato chief"
 * and "the harbour master" ask for it. And those who are called something but never named: "a spokesman", "officials".
 */
enum { ROLE_WORDS_MAX = 10 };

/* The words of a role that mean something: tokens, and which of them is its noun. */
struct wording {
	uint32_t at[ROLE_WORDS_MAX];
	size_t count;
	size_t noun; /* index into at; count if there is none */
	bool definite, indefinite;
};

struct role {
	struct wording words;
	uint32_t entity;
};

struct roles {
	struct role given[64], unnamed[32]; /* the last ones */
	size_t given_count, unnamed_count;  /* how many there were in all */
};

/* Remembers the role beside a name, if there is one; mention is an index into findings. */
void role_learn(struct roles *, const struct work *, uint32_t mention);

/* Who was given the role that a mention speaks of; NONE if nobody was, or the mention is of no one in particular. */
uint32_t role_holder(const struct roles *, const struct work *, const struct mention *);

/* Remembers somebody who is not named under what they are called, and finds them again. */
void role_keep_unnamed(struct roles *, const struct work *, const struct mention *, uint32_t entity);
uint32_t role_unnamed(const struct roles *, const struct work *, const struct mention *);

/* "the company", not "her company": a noun that means a body named before. */
bool role_is_body(const struct work *, const struct mention *);

/* "the residents": a noun for several persons. */
bool role_is_several(const struct work *, const struct mention *);

/* The sex of who is called so: of "the chairwoman", not of "the harbour master" or "he". */
enum sex role_sex(const struct work *, const struct mention *);

/* What the noun of a mention makes of it: a person, an organisation, or others. */
enum entity_kind role_kind(const struct work *, const struct mention *);

#endif
