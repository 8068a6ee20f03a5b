/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ELISION_H
#define MODEL_FIND_ELISION_H

#include "model/find/work.h"

/*
 * Takes apart what French, Italian and Catalan write as one word, so that each part can be looked up: "l’|Élysée", "qu’|il",
 * "affirme|-t-il". "Aujourd’hui" stays whole, and so does a name with its own article within a sentence ("L’Équipe"). Reads the document's
 * words again: tokens, sentences and the vocabulary are new. Linear.
 */
void elision_split(struct work *);

#endif
