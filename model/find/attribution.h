/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ATTRIBUTION_H
#define MODEL_FIND_ATTRIBUTION_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * Says for every quotation of a leaf which words name its speaker: appends one claim for each to work->claims, in order. Leaves must
 * come in order. The patterns (pattern.h) are tried from the surest to the least; names inside a quotation never name its own
 * speaker. Linear in the leaf.
 */
void attribution_find(struct work *work, uint32_t leaf);

#endif
