/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_SPEAKER_H
#define MODEL_FIND_FOREIGN_SPEAKER_H

#include "model/find/foreign.h"

/*
 * Makes testimonies into findings: the words that name speakers become mentions, noun phrases become entities that are not named, and the
 * quotes get their kind, cue, content, group, speaker, said_as, basis, confidence and why. A pronoun means the one who spoke last, or
 * the only one who was named of late, if that agrees with it; else nobody is said to speak. Linear but for sorting.
 */
void foreign_speaker_decide(struct work *);

#endif
