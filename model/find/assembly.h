/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ASSEMBLY_H
#define MODEL_FIND_ASSEMBLY_H

#include "model/find/work.h"

/*
 * Makes the findings whole: mentions without an entity go, entities come in the order of their first mentions (those without one go),
 * mentions of one entity are chained and know what holds them, and all indexes follow.
 */
void assembly_finish(struct work *work);

#endif
