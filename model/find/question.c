/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/question.h"

#include <math.h>

#include "model/find/work.h"

/* Most questions have fewer options: they are large, and moving them takes long. */
enum { FIRST_ROOM = 24 };

struct option *question_add(struct question *self, struct span words, uint32_t what)
{
	if (!array_has_room(&self->options))
		array_make_room(&self->options,
				self->options.count < FIRST_ROOM ? FIRST_ROOM : self->options.count + 1);
	struct option *option = &self->options.at[self->options.count++];
	option->words = words;
	option->what = what;
	option->who = NONE;
	option->features.count = 0;
	option->score = 0;
	return option;
}

void question_clear(struct question *self, enum task task, struct span about)
{
	self->task = task;
	self->about = about;
	self->options.count = 0;
}

void question_release(struct question *self)
{
	array_release(&self->options);
}

static bool is_same_answer(const struct option *a, const struct option *b)
{
	return a == b || (a->who != NONE && a->who == b->who);
}

static void score_all(const struct linear *model, struct options *options)
{
	float best = -HUGE_VALF, sum = 0;
	for (size_t i = 0; i < options->count; i++) {
		options->at[i].score = linear_score(model, &options->at[i].features);
		best = options->at[i].score > best ? options->at[i].score : best;
	}
	for (size_t i = 0; i < options->count; i++) {
		options->at[i].odds = expf(options->at[i].score - best);
		sum += options->at[i].odds;
	}
	for (size_t i = 0; i < options->count; i++) {
		float answer = 0;
		for (size_t j = 0; j < options->count; j++)
			if (is_same_answer(&options->at[i], &options->at[j]))
				answer += options->at[j].odds;
		options->at[i].probability = answer / sum;
	}
}

/* Whether an option is better than another: a likelier answer, or the same answer in a likelier way. */
static bool is_better(const struct option *option, const struct option *than)
{
	if (is_same_answer(option, than))
		return option->score > than->score;
	return option->probability > than->probability;
}

uint32_t question_answer(const struct work *work, struct question *question)
{
	const struct options *options = &question->options;
	uint32_t answer = 0;
	score_all(&work->models[question->task], &question->options);
	for (uint32_t i = 1; i < options->count; i++)
		if (is_better(&options->at[i], &options->at[answer]))
			answer = i;
	if (!work->teacher)
		return answer;
	const uint32_t taught = work->teacher->answer(work->teacher->data, work, question);
	return taught == NONE ? answer : taught;
}

uint32_t question_second(const struct question *self, uint32_t excluded)
{
	const struct options *options = &self->options;
	uint32_t best = NONE;
	for (uint32_t i = 0; i < options->count; i++)
		if (!is_same_answer(&options->at[i], &options->at[excluded]) &&
		    (best == NONE || is_better(&options->at[i], &options->at[best])))
			best = i;
	return best;
}
