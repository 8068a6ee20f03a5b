/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_KIND_BODY_H
#define MODEL_FIND_KIND_BODY_H

#include "model/find/work.h"

/*
 * "The company" needs one. Where a story says so and has named no organisation before, the name before it that is most likely
 * one is, though it was taken for a person's: of two words or more, without a title, its first word not a given name. Changes the kinds of work->names. Linear in the tokens.
 */
void kind_body_supply(struct work *);

#endif
