/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_SIGN_H
#define MODEL_FIND_SIGN_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * The signs that a name is a person, a place, an organisation: in its words, and in the words around it. Each gives
 * votes. A list that holds the whole name counts most, a title before it as much; most others only tip the balance.
 */
enum { SIGN_LISTED = 12, SIGN_CERTAIN = 20 };

/* Adds the votes of what stands in the name and around it in its sentence. */
void sign_add(const struct work *, struct name *name);

/* What a title, role or given name at a token says of the sex: enum sex. */
uint8_t sign_sex(const struct work *, uint32_t token);

#endif
