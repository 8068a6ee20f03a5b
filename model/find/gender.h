/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_GENDER_H
#define MODEL_FIND_GENDER_H

#include "model/find/cast.h"

/*
 * Learns the sex of those whom neither a title nor a given name tells: from what the article itself says of them. "His wife, Kit," and
 * "the spokeswoman Kit Marr" tell it: that is written to work->sexes. A "she" where only one person of the paragraph can be meant
 * makes it likely: figure.leaning. Pronouns must be mentions already. Linear.
 */
void gender_learn(struct work *, struct figures *);

/* The sex of whom a pronoun means. */
enum sex gender_of_pronoun(const struct work *, struct span pronoun);

#endif
