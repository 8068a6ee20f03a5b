/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_BEARING_H
#define MODEL_FIND_BEARING_H

#include "model/find/candidate.h"
#include "model/find/features.h"
#include "model/find/utterance.h"

/* What is known while one quotation's speaker is chosen. */
struct scene {
	const struct outline *outline;
	const struct sayers *sayers;
	const struct utterance *utterance;
	const struct claim *claim;   /* the rules' */
	const struct claims *claims; /* of the quotations before, decided */
	uint32_t previous;           /* the quotation before that somebody says, or NONE */
	const struct candidates *candidates;
};

/* The features of "these words name the speaker": how they stand to a verb of saying, and both to the quotation. */
void bearing_of_candidate(const struct scene *, uint32_t candidate, struct features *);

/* The features of "the speaker is that of the quotation before", and of "this is no speech". */
void bearing_of_previous(const struct scene *, struct features *);
void bearing_of_nobody(const struct scene *, struct features *);

#endif
