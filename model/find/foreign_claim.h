/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_CLAIM_H
#define MODEL_FIND_FOREIGN_CLAIM_H

#include <stdint.h>

#include "model/find/foreign.h"

/*
 * Says for every quotation of a leaf which words name its speaker: appends a testimony for each, in order. Leaves must come in order. Of a
 * language without lists nothing is said but whether it is speech. Linear in the leaf.
 */
void foreign_claim(struct work *, uint32_t leaf);

#endif
