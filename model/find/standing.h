/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_STANDING_H
#define MODEL_FIND_STANDING_H

#include <stdint.h>

#include "model/find/work.h"

/* What stands in front of a mention, its titles, roles and article passed over. */
enum standing_before {
	BEFORE_NOTHING,   /* it opens its sentence */
	BEFORE_QUOTATION, /* a quotation's end */
	BEFORE_COMMA,
	BEFORE_MARK,
	BEFORE_CONJUNCTION,
	BEFORE_PREPOSITION,
	BEFORE_RELATIVE,
	BEFORE_CUE,
	BEFORE_ADVERB,
	BEFORE_VERB, /* a small verb */
	BEFORE_WORD
};

/* What stands behind it, adverbs and, where a verb comes after it, an apposition passed over. */
enum standing_behind {
	BEHIND_NOTHING, /* it ends its sentence */
	BEHIND_CUE,
	BEHIND_APPOSITION_AND_CUE,
	BEHIND_VERB,
	BEHIND_APPOSITION_AND_VERB,
	BEHIND_POSSESSIVE,
	BEHIND_COMMA,
	BEHIND_MARK,
	BEHIND_CONJUNCTION,
	BEHIND_PREPOSITION,
	BEHIND_RELATIVE,
	BEHIND_WORD
};

/* How a mention stands in its sentence: what makes it likely that the next sentence is about it. */
struct standing {
	uint8_t before, behind; /* enum standing_before, standing_behind */
	uint32_t word;          /* a hash of the small word in front; 0 if there is none */
};

struct standing standing_of(const struct work *, struct span mention);

#endif
