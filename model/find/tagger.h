/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TAGGER_H
#define MODEL_FIND_TAGGER_H

#include "model/find/work.h"

/*
 * A trained recogniser of names: a linear chain of tags over each sentence (a conditional random field), which looks at words, lists,
 * the names that the rules found (name.h), and what stands around a word elsewhere in the document (tag_evidence.h). Its names take the
 * place of the rules'; dates, sums of money, parts of hyphenated words and what was held somewhere stay theirs. What its scores say for
 * each kind are a name's votes.
 *
 * Its weights are those of model/words, and doc/MODELS.md says what they were learned from. Headlines have no names here (echo.h).
 */

/* Looks at one leaf; the rules have been over all. Leaves come in order. Linear. */
void tagger_read(struct work *, uint32_t leaf);

/* Then finds the names of some sentences more, with what the other ones say of their words. Returns whether it was over all. Linear. */
bool tagger_find(struct work *);

/* Puts the names in place. */
void tagger_settle(struct work *);

void tagger_release(struct work *);

#endif
