/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CARRY_H
#define MODEL_FIND_CARRY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/outline.h"

/*
 * Attributes a quotation that has no verb of its own, the one at an item of its outline, by what stands before its
 * sentence: the quotation that it runs on from, an attribution that it is the other half of, a paragraph that ends with
 * a colon, a sentence about somebody. Returns whether anything did.
 */
bool carry_claim(const struct outline *, uint32_t item, const struct claims *claims, struct claim *claim);

#endif
