/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CROWD_H
#define MODEL_FIND_CROWD_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * The people in the plural whom "they" may mean: the last words for several persons ("residents", "the two champions") in
 * front of a token and outside of quotations, a few sentences back at most. Returns whether there are any.
 */
bool crowd_before(const struct work *, uint32_t token, struct span *crowd);

#endif
