/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TERM_H
#define MODEL_FIND_TERM_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/outline.h"

/*
 * Whether the quotation at an item is in marks but nobody's speech: a title, a nickname, a word held at arm's length, words
 * on a sign. first says whether its sentence begins with it; claim is what was found about its speaker. One in ten quotations is: mostly one or two words, or in
 * title case.
 */
bool term_is(const struct outline *, uint32_t item, bool first, const struct claim *claim);

#endif
