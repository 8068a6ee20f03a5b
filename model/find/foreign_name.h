/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_NAME_H
#define MODEL_FIND_FOREIGN_NAME_H

#include "model/find/foreign.h"

/*
 * Finds the names of a leaf in a document that is not in English, as name_find() does for English: appends to work->names, in order. Where
 * nouns have no capitals, a capital within a sentence makes a name. In German it takes a given name, a title before it, a verb of
 * saying beside it, or a list that holds it.
 *
 * Glosses and sentences must be there, and leaves must come in order. Linear in the leaf.
 */
void foreign_name_find(struct work *, uint32_t leaf);

/* When all leaves are done: finds the people again who were named in full, or with a title, by their family names alone. Linear. */
void foreign_name_find_again(struct work *);

#endif
