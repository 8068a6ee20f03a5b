/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CROWD_H
#define MODEL_FIND_CROWD_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * Those without a name whom a pronoun may mean, in front of a token, outside of quotations and a few sentences back at most. Both
 * return whether there are any.
 */

/* Several, for "they": the last words for people in the plural ("residents", "the two champions"). */
bool crowd_before(const struct work *, uint32_t token, struct span *crowd);

/* One, for "he" and "she": "a witness", where that is the subject of its clause. */
bool crowd_one_before(const struct work *, uint32_t token, struct span *one);

#endif
