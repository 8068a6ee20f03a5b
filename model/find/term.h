/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TERM_H
#define MODEL_FIND_TERM_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/outline.h"

/* Whether words in marks are nobody's speech: they seem to be; a noun beside them says that they are the title or name of something. */
enum term { TERM_NOT, TERM_LIKELY, TERM_TITLE };

/*
 * Whether the quotation at an item is in marks but nobody's speech: a title, a nickname, a word held at arm's length, words
 * on a sign. first says whether its sentence begins with it; claim is what was found about its speaker. One in ten quotations is: mostly one or two words, or in
 * title case.
 */
enum term term_of(const struct outline *, uint32_t item, bool first, const struct claim *claim);

#endif
