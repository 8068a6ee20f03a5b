/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TITLE_H
#define MODEL_FIND_TITLE_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * What stands before a person's name in a run of capitals and is no part of it: "Prime Minister", "Sen.", "Chief
 * Operating Officer", "Secretary of State".
 */

/* The first title in the run that stands as one; end if none does ("Justice Department", "King Street"). */
uint32_t title_find(const struct work *, uint32_t first, uint32_t end);

/* Where the title's own words begin, from first on: "Foreign" of "Foreign Minister". */
uint32_t title_begin(const struct work *, uint32_t first, uint32_t title);

/* The token behind the title and what belongs to it. */
uint32_t title_end(const struct work *, uint32_t title, uint32_t end);

/* Passes what the title before a run is of: "Health" in "Minister of Health Ronald Lam". Returns first if there is none. */
uint32_t title_pass_office(const struct work *, uint32_t first, uint32_t end);

#endif
