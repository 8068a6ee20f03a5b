/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_CERTAINTY_H
#define MODEL_FIND_CERTAINTY_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * How sure it is that a quotation's speaker is the right one: 1 to 99 in a hundred. A trained model (question.h, TASK_SURE) weighs how sure the
 * choice of the words was, and whom they mean, what kind of words they are and how they stand to the quotation. It learns from what the
 * other models say of articles that they never saw, so that of what it calls 90 about nine in ten are right.
 *
 * The quote of that index has its kind, speaker and said_as; those before it have their confidence. chosen and meant: how sure the two
 * choices were by themselves, 0 to 1.
 */
uint8_t certainty_of(struct work *, uint32_t quote, float chosen, float meant);

#endif
