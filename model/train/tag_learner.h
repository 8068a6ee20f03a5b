/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_TAG_LEARNER_H
#define MODEL_TRAIN_TAG_LEARNER_H

#include "base/buffer.h"
#include "model/train/tag_chain.h"
#include "model/train/tag_lessons.h"

/*
 * Learns a chain from lessons: stochastic gradients with AdaGrad (Duchi et al. 2011), half of the features left out at
 * random each time (dropout), and the mean of the weights after the last rounds. The same lessons make the same weights.
 */
struct tag_learning {
	uint32_t rounds, mean_rounds; /* how often each lesson is taken, and of how many rounds the mean is */
	double rate;                  /* of learning */
};

struct tag_learner {
	const struct tag_lessons *lessons;
	float *weights, *squares, *means; /* TAG_COUNT for each feature */
	struct tag_joins joins;
	double join_squares[TAG_COUNT][TAG_COUNT], join_means[TAG_COUNT][TAG_COUNT];
	uint64_t random;
};

void tag_learner_init(struct tag_learner *, const struct tag_lessons *);
void tag_learner_learn(struct tag_learner *, const struct tag_learning *);

/* How weights are written. */
struct tag_writing {
	uint32_t
	    corpora; /* those of so many corpora, the first ones, are added to what is common to all: the mean of them */
	size_t bytes_max; /* the least weights are left out, as many as it takes to have no more bytes */
};

/* Appends a file of weights (find/tag_model.h). */
void tag_learner_write(const struct tag_learner *, struct tag_writing, struct buffer *out);

void tag_learner_release(struct tag_learner *);

#endif
