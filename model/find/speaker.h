/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_SPEAKER_H
#define MODEL_FIND_SPEAKER_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Makes claims into findings: writes the quotes' kind, cue, content, group, speaker, said_as, basis, confidence and why. Groups are numbered in
 * text order. The mentions of work have their entities, or none.
 */
void speaker_decide(struct work *work);

/*
 * Writes who says a quote that has a claim: cue, speaker, said_as, basis, why, and as confidence how sure claim and mention are by themselves.
 * False if the claim's mention has no entity: then the quote stays as it is.
 */
bool speaker_attribute(struct work *work, struct quote *quote, const struct claim *claim, struct span cue);

#endif
