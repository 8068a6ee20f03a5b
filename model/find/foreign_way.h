/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_WAY_H
#define MODEL_FIND_FOREIGN_WAY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/foreign.h"
#include "model/find/foreign_phrase.h"
#include "model/find/pattern.h"

/* A quotation in its sentence: items. */
struct foreign_place {
	const struct outline *outline;
	uint32_t first, end; /* of the sentence */
	uint32_t item;       /* the quotation */
	uint32_t quote;      /* the same, in findings */
};

/*
 * How a quotation and its speaker can stand to one another where the language is not English: FOREIGN_PATTERNS (pattern.h).
 *
 * Tries the ways of attribution, the surest first, and fills the testimony by the first that fits: said_as, cue, from, pattern, and what a
 * pronoun says. Returns whether one does. The quotations before this one have their testimonies. Looks no further than some dozens
 * of items.
 */
bool foreign_way_find(const struct foreign_place *, struct testimony *testimony);

/*
 * The same for a verb of saying within the quotation, between commas: « Nous partirons, estime X, dès demain ». content is where what the
 * quotation holds is outlined. Linear in the quotation.
 */
bool foreign_way_inside(const struct foreign_place *, struct outline *content, struct testimony *testimony);

/* Who speaks in a sentence that a colon ends: items first to end. Fills the testimony as foreign_way_find() does. */
bool foreign_way_above(const struct outline *, struct sentence sentence, struct testimony *testimony);

#endif
