/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_SENTENCE_H
#define MODEL_FIND_SENTENCE_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * Cuts a leaf's tokens, which are tokens first to the last one, into sentences (token.h says what one is): appends them and
 * sets token.sentence. A closing mark or bracket belongs to the sentence before it. Linear.
 */
void sentence_split(struct work *work, uint32_t first);

/* The same for whoever has no tokens: appends the sentences of a leaf, from their first words to their last marks. Linear in the leaf. */
void sentence_find(const struct document *, uint32_t leaf, struct spans *sentences);

#endif
