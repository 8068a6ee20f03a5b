/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CHOICE_H
#define MODEL_FIND_CHOICE_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * Who says each quotation: chooses among the words near it that may name its speaker, the speaker before, and nobody, by a trained model
 * (question.h, TASK_SPEAKER). What the rules of attribution claim is what the model knows most of. Writes the claims anew
 * where it chooses otherwise. Leaves must come in order.
 */

/* What an option of TASK_SPEAKER is, if it is none of the sayers or mentions. */
enum { CHOICE_NOBODY = 0x7ffffffe, CHOICE_PREVIOUS = 0x7fffffff };

void choice_find(struct work *, uint32_t leaf);

/* The quotation that CHOICE_PREVIOUS of a question means; NONE if there is none. */
uint32_t choice_previous(const struct work *, const struct question *);

#endif
