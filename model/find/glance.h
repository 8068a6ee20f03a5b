/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_GLANCE_H
#define MODEL_FIND_GLANCE_H

#include <stdint.h>

#include "base/array.h"
#include "model/find/outline.h"

/* What the items of an outline look like, as numbers for the features of a model. */
struct glance {
	/*
	 * A word of grammar or a mark is itself; a verb of saying is its form; a name or role is what it is a mention
	 * of; of another word there is how it ends and whether it has a capital.
	 */
	uint32_t look;
	uint32_t word; /* the word itself, case ignored: a hash; 0 for a mark and a quotation */
	bool turns;    /* it is no part of a noun phrase: a verb, a preposition, a mark */
};

struct glances ARRAY(struct glance);

/* What lies outside of what is looked at. */
enum { GLANCE_EDGE = 1 };

/* Looks at all items of an outline. Reuses the memory. */
void glance_all(struct glances *, const struct outline *);

/* A count in few steps: 0 1 2 3 4 5-6 7-9 10-14 15-24 more. */
uint32_t glance_step(uint32_t count);

#endif
