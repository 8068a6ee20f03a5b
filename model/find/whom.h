/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_WHOM_H
#define MODEL_FIND_WHOM_H

#include <stdint.h>

#include "model/find/cast.h"
#include "model/find/recent.h"

/*
 * Whom "he" and "she" mean: a trained model (question.h, TASK_PRONOUN) chooses among the persons mentioned of late who can be meant.
 * What is known of the article as a whole, of those named of late, and of the pronoun is all it looks at; no word of a name.
 */
struct whom {
	const struct work *work;
	const struct cast *cast;
	const struct recent *recent;
	struct question *question; /* its memory is used again */
};

/* The entity that the pronoun at index means, and how sure that is (0 to 1); NONE if there is nobody whom it can mean. */
uint32_t whom_find(const struct whom *, uint32_t index, const struct sight *pronoun, float *sure);

#endif
