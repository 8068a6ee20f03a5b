/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_KIND_H
#define MODEL_FIND_KIND_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Decides of which kind each of work->names is, and who has a title: names of the same words are of the same kind, by all votes for
 * them together, but those of whose kind there is no doubt; somebody's family name is a person's, unless it stands as a place. Linear in the names.
 */
void kind_decide(struct work *);

/* Whether a name is a place by the lists that stands as one, whoever else is called so: "in Washington". */
bool kind_stands_as_place(const struct work *, const struct name *);

#endif
