/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_EVENT_H
#define MODEL_FIND_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * Events whose last word is written small: "Vilnius summit", a place and what was held there; "2004 Canadian federal
 * election", a year, a country or body and a vote; "2003 invasion of Iraq". They hold other names.
 */

/* The token behind the vote that begins with a year at token first; first if none begins. */
uint32_t event_vote_at(const struct work *, uint32_t first, uint32_t end);

/* The token behind what was done to a country in the year at token first; first if nothing is told so. */
uint32_t event_deed_at(const struct work *, uint32_t first, uint32_t end);

/* Whether the token is what can be held at the place that the name before it names. */
bool event_is_held(const struct work *, const struct name *place, uint32_t token);

#endif
