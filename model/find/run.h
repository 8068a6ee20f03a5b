/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_RUN_H
#define MODEL_FIND_RUN_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * A run of words that may be names: capitalised words, and the small words that hold a name together ("Bank of England",
 * "Ursula von der Leyen", "Food and Drug Administration", "People’s Bank"). A run can be a title, a
 * name or several of them; name.c cuts it.
 */
struct run {
	uint32_t first, end; /* tokens */
};

/* Whether a token is written as names are. A word of grammar is not, unless it is a name in capitals ("US", "WHO"). */
bool run_is_name_word(const struct work *, uint32_t token);

/* Whether a run can begin with the token: a word of grammar can within a sentence, as a given name ("said Will Moe"). */
bool run_begins(const struct work *, uint32_t token, uint32_t end);

/*
 * The run that begins at token first, a name word; it never goes beyond end. Words that are capitalised because
 * they open a sentence are left out: the run may be empty (and then ends behind the word).
 */
struct run run_at(const struct work *, uint32_t first, uint32_t end);

#endif
