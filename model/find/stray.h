/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_STRAY_H
#define MODEL_FIND_STRAY_H

#include "model/find/work.h"

/*
 * What looks like a name and is none, whoever found it: academic degrees ("her BA in history"), quarters of a street's address ("M
 * Street, N.W."), headings that are words of the language alone ("FULL TEXT"). And names that were cut at an apostrophe: "King’s
 * College", found from its "’s" on; or that go on into a weekday: "Orla Finch Friday".
 */
void stray_mend(struct work *);

#endif
