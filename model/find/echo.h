/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ECHO_H
#define MODEL_FIND_ECHO_H

#include "model/find/work.h"

/*
 * Finds the names of the text again in headlines whose capitals tell nothing: a name that was found before, its last word,
 * or a name of the lists. Sentences are indexes into work->sentences. Appends to work->names. Linear.
 */
void echo_find(struct work *, const struct indexes *sentences);

#endif
