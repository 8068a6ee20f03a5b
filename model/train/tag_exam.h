/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_TAG_EXAM_H
#define MODEL_TRAIN_TAG_EXAM_H

#include "model/find/tag_model.h"
#include "model/train/tag_lessons.h"

/* How many names of each kind were there, were tagged, and were tagged as they are, token for token. */
struct tag_marks {
	uint32_t there[ENTITY_KIND_COUNT], tagged[ENTITY_KIND_COUNT], right[ENTITY_KIND_COUNT];
};

/* What a model makes of lessons of one corpus, whose features must not be pruned. Where a kind is unknown, it counts for nothing. */
void tag_exam_take(const struct tag_model *, const struct tag_lessons *, struct tag_marks *);

/* Says it in lines of text: precision, recall and their harmonic mean in a hundred. */
void tag_exam_print(const struct tag_marks *);

#endif
