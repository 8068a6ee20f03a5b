/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_PREDICTION_H
#define MODEL_TRAIN_PREDICTION_H

#include "base/buffer.h"
#include "model/findings.h"
#include "model/train/gold.h"

/* Appends what was found in an article as one line of JSON, with offsets of the annotated text, for a scorer. Terms are left out. */
void prediction_write(const struct gold_article *, const struct findings *, struct buffer *out);

#endif
