/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_SUBJECT_H
#define MODEL_FIND_SUBJECT_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/outline.h"
#include "model/find/party.h"

/*
 * Who does the saying of a cue. Passed over are adverbs, auxiliaries, days, brackets ("Lee (R-Ohio)"), what stands
 * between commas ("Lee, the mayor, said"), "who", and what leads up to the verb ("went on to say").
 */

/* The subject in front of the cue at an item, not before item first. */
bool subject_before(const struct outline *, uint32_t first, uint32_t cue, struct party *party);

/* The speaker behind the cue at an item ("said Lee", "according to Lee"), before item end. */
bool subject_after(const struct outline *, uint32_t cue, uint32_t end, struct party *party);

/* Behind a passive cue ("was called ... by Lee"), before item end. */
bool subject_by(const struct outline *, uint32_t cue, uint32_t end, struct party *party);

/* The item in front of which a subject ends, with all that is passed over between it and end left out. */
uint32_t subject_pass_back(const struct outline *, uint32_t first, uint32_t end);

/* The item behind the cue. */
uint32_t subject_cue_end(const struct outline *, uint32_t cue);

#endif
