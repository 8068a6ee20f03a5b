/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_PLACE_H
#define MODEL_FIND_PLACE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/outline.h"
#include "model/find/party.h"
#include "model/find/pattern.h"

/* A quotation in its sentence, as far as its verb is sought: enough for any sentence that people write. */
struct place {
	const struct outline *outline;
	uint32_t first, end; /* items of the sentence, PLACE_REACH of them at most on either side */
	uint32_t item;       /* the quotation */
	uint32_t quote;      /* the same, in findings */
};

enum { PLACE_REACH = 120 };

struct place place_of(const struct outline *, struct sentence sentence, uint32_t item);

static inline bool place_is_quote(const struct outline *outline, uint32_t item)
{
	return item < outline->items.count && outline->items.at[item].quote != NONE;
}

/* The cue that begins at an item, or NULL. */
static inline const struct cue *place_cue(const struct outline *outline, uint32_t item)
{
	const uint32_t cue = outline->items.at[item].cue;
	return cue == NONE ? NULL : &outline->work->cues.at[cue];
}

/* The last character inside the quotation's marks; 0 if there is none. */
uint32_t place_last_inside(const struct place *);

/* Whether everything in the sentence before the quotation is marks and conjunctions. */
bool place_is_first(const struct place *);

/* Fills a claim: who speaks by the cue at an item, and how the two stand. Returns true, so that a caller can return it. */
bool place_claim(const struct place *, uint32_t cue, const struct party *, enum pattern, struct claim *);

#endif
