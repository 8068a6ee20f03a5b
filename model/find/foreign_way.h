/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_WAY_H
#define MODEL_FIND_FOREIGN_WAY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/foreign.h"
#include "model/find/foreign_phrase.h"

/*
 * How a quotation and its speaker can stand to one another in a language that is not English. One row a pattern: what the basis of such an
 * attribution is; how many in a hundred were right, span and words for the speaker (the half of 671 articles of German news that the
 * rules were not made with; fewer than ten cases of LATER, SPLIT, NEXT, REPORT and LABEL, none of INSIDE, ABOVE and RUNNING, which have
 * what their like have); and why it holds, in words; % is the verb of saying.
 */
#define FOREIGN_PATTERNS(X)                                                                                            \
	X(FOREIGN_NONE, BASIS_NONE, 0, "nothing says who speaks")                                                      \
	X(FOREIGN_BEHIND, BASIS_CUE, 90, "“%” after the quote names ")                                                 \
	X(FOREIGN_COLON, BASIS_CUE, 80, "“%” and a colon before the quote name ")                                      \
	X(FOREIGN_BEFORE, BASIS_CUE, 72, "“%” before the quote, in its sentence, names ")                              \
	X(FOREIGN_LATER, BASIS_CUE, 60, "“%” later in the sentence names ")                                            \
	X(FOREIGN_INSIDE, BASIS_CUE, 80, "“%” within the quote names ")                                                \
	X(FOREIGN_ABOVE, BASIS_CUE, 72, "“%” in the paragraph above, which ends with a colon, names ")                 \
	X(FOREIGN_SPLIT, BASIS_CARRIED, 80, "the other half of a split quote, said by ")                               \
	X(FOREIGN_RUNNING, BASIS_CARRIED, 72, "the quote runs on from the paragraph before, said by ")                 \
	X(FOREIGN_NEXT, BASIS_CARRIED, 60, "carried from the quote before, said by ")                                  \
	X(FOREIGN_REPORT, BASIS_CONTEXT, 50, "“%” in the sentence before, whose report goes on, names ")               \
	X(FOREIGN_LABEL, BASIS_CONTEXT, 60, "a name and a colon before the quote: ")

#define FOREIGN_ENUMERATOR(pattern, basis, right, why) pattern,
enum foreign_pattern { FOREIGN_PATTERNS(FOREIGN_ENUMERATOR) FOREIGN_PATTERN_COUNT };

/* A quotation in its sentence: items. */
struct foreign_place {
	const struct outline *outline;
	uint32_t first, end; /* of the sentence */
	uint32_t item;       /* the quotation */
	uint32_t quote;      /* the same, in findings */
};

/*
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
