/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_TEACH_H
#define MODEL_TRAIN_TEACH_H

#include <stdbool.h>

#include "model/find/work.h"
#include "model/train/gold.h"

/*
 * What the right answers to the finder's questions are, one function a task: marks the options that agree with the annotations. False
 * if the question is none to learn from, because the annotations do not tell.
 */
typedef bool teach_function(const struct gold_article *, const struct work *, const struct question *, bool *right);

teach_function teach_speaker, teach_pronoun, teach_content, teach_sure;

#endif
