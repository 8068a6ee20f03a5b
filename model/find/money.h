/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_MONEY_H
#define MODEL_FIND_MONEY_H

#include <stdint.h>

#include "model/find/work.h"

/* Sums of money: "$1.5bn", "US$2 billion", "20 million yuan", "tens of millions of euros",
 * "Rs 500", "$5-10 million", "two pounds", "a 50-euro note" without its article. */

/* The token behind the sum that begins at token first, within the sentence that ends at end; first if none begins. */
uint32_t money_at(const struct work *, uint32_t first, uint32_t end);

#endif
