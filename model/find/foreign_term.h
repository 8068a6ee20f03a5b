/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_TERM_H
#define MODEL_FIND_FOREIGN_TERM_H

#include <stdbool.h>

#include "model/find/foreign_way.h"

/*
 * Whether a quotation is in marks but nobody's speech: a name, a title, a word held at arm's length. Almost every other one is, in German
 * news. A weighted sum of what it looks like and what stands around it decides; testimony is what was found about its speaker.
 */
bool foreign_term_is(const struct foreign_place *, const struct testimony *testimony);

#endif
