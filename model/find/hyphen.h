/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_HYPHEN_H
#define MODEL_FIND_HYPHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * Names inside a hyphenated word: "Nato-style" and "US-led" begin with one, "anti-Russian" ends in one,
 * "American-Norwegian" is two. "Al-Jazeera", "Coca-Cola" and "MiG-29" are names as they are.
 */

/* Whether the token is such a word, and so no name itself. */
bool hyphen_splits(const struct work *, uint32_t token);

/* Appends the names in a token that splits to work->names. */
void hyphen_find(struct work *, uint32_t token);

#endif
