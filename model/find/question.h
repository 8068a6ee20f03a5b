/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_QUESTION_H
#define MODEL_FIND_QUESTION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "model/find/features.h"
#include "model/find/linear.h"
#include "model/span.h"

/*
 * A choice that a trained model makes: which of some options it is. Each kind of choice is a task with weights of its own.
 * The options' probabilities are the softmax of their scores (a conditional logit).
 */
#define TASKS(X)                                                                                                       \
	X(TASK_SPEAKER, "speaker") /* who says a quotation: words near it, the speaker before, or nobody */            \
	X(TASK_PRONOUN, "pronoun") /* whom a pronoun means: one of the entities mentioned of late */                   \
	X(TASK_CONTENT, "content") /* what a verb of saying reports: a stretch of its sentence, or nothing */          \
	X(TASK_SURE, "sure")       /* whether the speaker that was found is the right one */

#define TASK_ENUMERATOR(task, name) task,
enum task { TASKS(TASK_ENUMERATOR) TASK_COUNT };

struct option {
	struct span words; /* the words in the text that the option is; empty if it is none */
	uint32_t what;     /* what the one who asks means by it */
	uint32_t who; /* options of one number are one answer, said in several ways; NONE is an answer of its own */
	struct features features;
	float score;
	float odds;        /* to those of the best option, once the question was answered */
	float probability; /* of its answer, once the question was answered */
};

struct options ARRAY(struct option);

struct question {
	enum task task;
	struct span about; /* the quotation, the pronoun, the verb */
	struct options options;
};

struct work;

/*
 * The programs that make the weights let the finder ask a teacher, who sees every question before it is answered. An answer of NONE
 * leaves the choice to the model.
 */
struct teacher {
	uint32_t (*answer)(void *data, const struct work *work, const struct question *question);
	void *data;
};

/* Adds an option without features yet. Valid until the next one is added. */
struct option *question_add(struct question *, struct span words, uint32_t what);

/* Takes all options away, and keeps their memory. */
void question_clear(struct question *, enum task task, struct span about);
void question_release(struct question *);

/*
 * The likeliest option of the likeliest answer; there is one at least. Sets all scores and probabilities. Quadratic in the options, which are
 * few.
 */
uint32_t question_answer(const struct work *, struct question *);

/* The likeliest option of the likeliest answer but that of one option, once the question was answered. NONE if there is no other. */
uint32_t question_second(const struct question *, uint32_t excluded);

#endif
