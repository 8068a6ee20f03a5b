/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CANDIDATE_H
#define MODEL_FIND_CANDIDATE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/sayer.h"

/*
 * The words near a quotation that may name its speaker: subjects of verbs of saying, names, roles and pronouns outside quotations, up to a
 * paragraph away, and what the rules claim.
 */
struct candidate {
	uint32_t first, end; /* items */
	struct span words;
	uint32_t mention; /* the mention that they are, or NONE */
	uint32_t cue;     /* the nearest verb that they are the subject of: an item, or NONE */
	uint8_t says;     /* enum says: how they are its subject */
	bool claimed;     /* the rules claim them */
};

enum { CANDIDATES_MAX = 48 };

struct candidates {
	struct candidate at[CANDIDATES_MAX];
	uint32_t count;
};

/* Finds the candidates of the quotation at an item, in text order. Steps are bounded, however long the outline is. */
void candidate_find(struct candidates *, const struct outline *, const struct sayers *, uint32_t item,
		    const struct claim *claim);

#endif
