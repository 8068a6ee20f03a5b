/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_GENDER_H
#define MODEL_FIND_GENDER_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/* What a person can be called again: "he", "she", or either as far as is known. */
enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

/*
 * What a mention shows of its person's gender: the title before it ("Mrs Rossi"), the given name in it, or the noun that it is
 * ("the chairwoman").
 */
enum gender gender_of(const struct work *, const struct mention *);

#endif
