/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_LEARNER_H
#define MODEL_TRAIN_LEARNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "model/find/question.h"

/*
 * Learns the weights of one task from questions with their right answers: a conditional logit (McFadden 1974) with L2 regularisation, the
 * optimum found by L-BFGS (Nocedal 1980). The same lessons in the same order give the same weights, to the bit.
 */
struct lessons {
	struct indexes features;      /* hashes, of all options one after another */
	struct indexes option_ends;   /* options: where their features end */
	struct indexes question_ends; /* questions: where their options end */
	struct indexes who;           /* options: option.who */
	struct buffer right;          /* options: 1 if it is a right answer, else 0 */
	struct indexes parts;         /* questions: the part of the data that each is of (its fold) */
};

struct learning {
	uint32_t bits;      /* 2^bits weights */
	double l2;          /* of the regularisation: 1 / variance of a weight */
	bool first_is_none; /* the first option says that there is no answer: how sure that is counts for nothing */
	uint32_t left_out;  /* the part that nothing is learned from; NONE to learn from all */
};

/* Remembers a question, with for each option whether it is right; all may be wrong. */
void lessons_add(struct lessons *, const struct question *, const bool *right, uint32_t part);
void lessons_release(struct lessons *);

/* Weights, 2^bits of them. The caller frees them. */
double *lessons_learn(const struct lessons *, const struct learning *);

/* How often the likeliest option was right among the questions of a part (NONE for all), and how many there are. */
struct lesson_marks {
	size_t right, answerable, all;
};
struct lesson_marks lessons_examine(const struct lessons *, const double *weights, const struct learning *);

/* For each question of the part left out that is answered appends the probability of the answer and whether it is right. */
struct graded {
	double probability;
	bool right;
};
struct grades ARRAY(struct graded);
void lessons_grade(const struct lessons *, const double *weights, const struct learning *, struct grades *);

/* Platt's calibration of probabilities: sure = 1 / (1 + exp(-(slope * logit + shift))). */
void lessons_calibrate(const struct grades *, double *slope, double *shift);

/* Appends a file as model/find/linear.h says. */
void lessons_write(const double *weights, uint32_t bits, double slope, double shift, struct buffer *out);

#endif
