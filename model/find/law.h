/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_LAW_H
#define MODEL_FIND_LAW_H

#include <stdint.h>

#include "model/find/work.h"

/* Laws and their parts by number: "Article 5", "Resolution 1701", "Law No. 12 of 1976", "23rd Amendment". */

/* The token behind the law that begins at token first, within the sentence that ends at end; first if none begins. */
uint32_t law_at(const struct work *, uint32_t first, uint32_t end);

#endif
