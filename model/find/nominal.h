/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_NOMINAL_H
#define MODEL_FIND_NOMINAL_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Finds mentions that are no names: roles ("the Nato chief", "Russian president" before his name, "Putin’s
 * spokesperson"), descriptions of bodies ("the alliance") and the pronouns of one person.
 *
 * A role beside the name of a person is that person's; a body's description means the body whose name has the noun in it, else
 * the one that was called so before, else the one named last; a description that means nobody is left out. What is left for
 * others to resolve has no entity: pronouns, and roles that stand by themselves.
 *
 * Names must have their entities. Linear. nominal_find() goes through some sentences more and returns whether all are done;
 * nominal_finish() then puts what was found among the mentions, and until then the work holds what has to be released.
 */
bool nominal_find(struct work *);
void nominal_finish(struct work *);
void nominal_release(struct work *);

#endif
