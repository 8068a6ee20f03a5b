/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/question.h"

#include <math.h>

#include "model/find/work.h"

struct option *question_add(struct question *self, struct span words, uint32_t what)
{
	self->options.at =
	    array_reserve(self->options.at, self->options.count + 1, &self->options.room, sizeof *self->options.at);
	struct option *option = &self->options.at[self->options.count++];
	option->words = words;
	option->what = what;
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

static uint32_t best_of(const struct linear *model, struct options *options)
{
	uint32_t best = 0;
	for (uint32_t i = 0; i < options->count; i++) {
		options->at[i].score = linear_score(model, &options->at[i].features);
		if (options->at[i].score > options->at[best].score)
			best = i;
	}
	return best;
}

static float probability_of(const struct options *options, uint32_t which)
{
	float sum = 0;
	for (size_t i = 0; i < options->count; i++)
		sum += expf(options->at[i].score - options->at[which].score);
	return 1 / sum;
}

uint32_t question_answer(const struct work *work, struct question *question, float *probability)
{
	uint32_t answer = best_of(&work->models[question->task], &question->options);
	if (work->teacher) {
		const uint32_t taught = work->teacher->answer(work->teacher->data, work, question);
		answer = taught == NONE ? answer : taught;
	}
	*probability = probability_of(&question->options, answer);
	return answer;
}

uint32_t question_second(const struct question *self, uint32_t excluded, float *probability)
{
	const struct options *options = &self->options;
	uint32_t best = excluded == 0 ? 1 : 0;
	float sum = 0;
	for (uint32_t i = 0; i < options->count; i++)
		if (i != excluded && options->at[i].score > options->at[best].score)
			best = i;
	for (uint32_t i = 0; i < options->count; i++)
		sum += i == excluded ? 0 : expf(options->at[i].score - options->at[best].score);
	*probability = 1 / sum;
	return best;
}
