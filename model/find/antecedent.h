/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ANTECEDENT_H
#define MODEL_FIND_ANTECEDENT_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Who "he", "they", "the company" and "the harbour master" are: gives an entity to the mentions that have none. One pass through
 * the text, with the people and bodies named of late at hand. A pronoun means the likeliest of those that agree with it; a role the
 * one who was given it; a body's noun the last body named. Roles and descriptions that speak and are nobody known
 * become entities that are not named. What is left has no entity.
 */

/*
 * Makes mentions of the words that claims name speakers with, where they are none yet, and of those without a name whom pronouns among
 * them may mean: of some hundred claims more. Returns whether all are done.
 */
bool antecedent_add_speakers(struct work *work);

/* Goes through some hundred mentions more. Returns whether all are done; until then the work holds what has to be released. */
bool antecedent_resolve(struct work *work);
void antecedent_release(struct work *work);

#endif
