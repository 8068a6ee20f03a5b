/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_HEADLINE_H
#define MODEL_FIND_HEADLINE_H

#include "model/find/work.h"

/*
 * A headline often quotes what the story quotes again, with its speaker: an undecided quotation of the headline whose words stand
 * in a later quotation has that one's speaker, by context. Reads and writes the quotes that speaker.h has decided.
 */
void headline_attribute(struct work *work);

#endif
