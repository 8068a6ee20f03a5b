/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_GENDER_H
#define MODEL_FIND_GENDER_H

#include "model/find/work.h"

/*
 * Learns the sex of those whom neither a title nor a given name tells from what the article calls them: "his wife, Kit", "the
 * spokeswoman Kit Marr". Writes work->sexes. Names must have their entities. Linear.
 */
void gender_learn(struct work *);

/* The sex of whom a pronoun means. */
enum sex gender_of_pronoun(const struct work *, struct span pronoun);

#endif
