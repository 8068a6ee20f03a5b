/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_CUE_H
#define MODEL_FIND_FOREIGN_CUE_H

#include <stdint.h>

#include "model/find/foreign.h"

/*
 * Finds the verbs and phrases of saying (words/cues_de.txt and its like) among tokens first to end (excluded), which are one leaf's and
 * have their glosses: adds their class to the gloss. A participle needs its auxiliary, a verb of two parts its other part; what stands
 * behind an article is a noun.
 */
void foreign_cue_find(struct work *work, uint32_t first, uint32_t end);

#endif
