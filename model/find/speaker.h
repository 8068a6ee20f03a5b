/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_SPEAKER_H
#define MODEL_FIND_SPEAKER_H

#include "model/find/work.h"

/*
 * Makes claims into findings: writes the quotes' kind, cue, content, group, speaker, said_as, basis, confidence and why. Groups are numbered in
 * text order. The mentions of work have their entities, or none.
 */
void speaker_decide(struct work *work);

#endif
