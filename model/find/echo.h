/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ECHO_H
#define MODEL_FIND_ECHO_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Finds the names of the text again in work->headlines, whose capitals tell nothing: a name that was found before, its last word,
 * or a name of the lists. Appends to work->names. Linear. Looks at some hundred names or sentences more, and returns whether all
 * are done.
 */
bool echo_find(struct work *);
void echo_release(struct work *);

#endif
