/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/kind_body.h"

#include <stdbool.h>

#include "model/find/form.h"

/* Whether "the company" stands there. */
static bool is_mentioned(const struct work *work, uint32_t noun)
{
	return noun > 0 && work->tokens.at[noun].letters == CASE_LOWER &&
	       vocabulary_is(&work->vocabulary, noun, WORD_ANY_BODY) &&
	       token_is(work->document, &work->tokens.at[noun - 1], "the");
}

/* Whether a name that is taken for a person's has at least half as much that speaks for a body's. */
static bool may_be_body(const struct work *work, const struct name *name)
{
	enum { SHARE = 2 };
	return name->kind == ENTITY_PERSON && !name->titled && name->end - name->first > 1 &&
	       name->votes.of[ENTITY_ORG] * SHARE >= name->votes.of[ENTITY_PERSON] &&
	       !vocabulary_is(&work->vocabulary, name->first, WORD_GIVEN);
}

/* The name that is most likely a body among those that end before a token; NONE if none may be, or there is a body already. */
static uint32_t likeliest_body(const struct work *work, uint32_t before)
{
	uint32_t best = NONE;
	for (uint32_t i = 0; i < work->names.count && work->names.at[i].end <= before; i++) {
		const struct name *name = &work->names.at[i];
		if (name->kind == ENTITY_ORG)
			return NONE;
		if (may_be_body(work, name) &&
		    (best == NONE || name->votes.of[ENTITY_ORG] > work->names.at[best].votes.of[ENTITY_ORG]))
			best = i;
	}
	return best;
}

/* All names of the same words become bodies. */
static void make_body(struct work *work, uint32_t body)
{
	const uint64_t form = form_hash(work, FORM_WHOLE, work->names.at[body].span);
	for (uint32_t i = 0; i < work->names.count; i++) {
		struct name *name = &work->names.at[i];
		if (form_hash(work, FORM_WHOLE, name->span) != form)
			continue;
		votes_make_winner(&name->votes, ENTITY_ORG);
		name->kind = ENTITY_ORG;
	}
}

void kind_body_supply(struct work *work)
{
	for (uint32_t i = 0; i < work->tokens.count; i++) {
		if (!is_mentioned(work, i))
			continue;
		const uint32_t body = likeliest_body(work, i);
		if (body != NONE)
			make_body(work, body);
		return;
	}
}
