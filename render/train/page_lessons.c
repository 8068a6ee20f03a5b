/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/train/page_lessons.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/train/descent.h"
#include "model/train/learner.h"

void page_lessons_add(struct page_lessons *self, const struct passage_look *look, float label, float weight,
		      uint32_t part, uint32_t host)
{
	for (size_t i = 0; i < LOOK_GROUP_COUNT; i++)
		for (size_t j = 0; j < look->groups[i].count; j++)
			array_push(&self->features, look->groups[i].at[j]);
	array_push(&self->ends, (uint32_t)self->features.count);
	array_push(&self->labels, label);
	array_push(&self->weights, weight);
	array_push(&self->parts, part);
	array_push(&self->hosts, host);
}

void page_lessons_release(struct page_lessons *self)
{
	array_release(&self->features);
	array_release(&self->ends);
	array_release(&self->labels);
	array_release(&self->weights);
	array_release(&self->parts);
	array_release(&self->hosts);
}

struct loss {
	const struct page_lessons *lessons;
	const struct page_learning *learning;
	uint32_t count;
	const bool *is_known; /* for each weight: enough hosts have what it stands for */
};

static bool is_left_out(const struct page_learning *learning, uint32_t part)
{
	return part == learning->left_out[0] || part == learning->left_out[1];
}

static bool *find_known(const struct page_lessons *self, const struct page_learning *learning)
{
	const uint32_t count = UINT32_C(1) << learning->bits;
	uint32_t *hosts = memory_new(count, sizeof *hosts), *last = memory_new(count, sizeof *last);
	bool *is_known = memory_new(count, sizeof *is_known);
	for (size_t i = 0; i < self->labels.count; i++) {
		const uint32_t first = i ? self->ends.at[i - 1] : 0;
		const uint32_t end = is_left_out(learning, self->parts.at[i]) ? first : self->ends.at[i];
		for (uint32_t j = first; j < end; j++) {
			const uint32_t at = self->features.at[j] & (count - 1);
			hosts[at] += last[at] != self->hosts.at[i];
			last[at] = self->hosts.at[i];
			is_known[at] = hosts[at] >= learning->hosts_least;
		}
	}
	free(hosts);
	free(last);
	return is_known;
}

/* The loss of one lesson; adds its gradient. */
static double lesson_loss(const struct loss *self, size_t lesson, const double *at, double *gradient)
{
	const struct page_lessons *lessons = self->lessons;
	const uint32_t first = lesson ? lessons->ends.at[lesson - 1] : 0, end = lessons->ends.at[lesson],
		       mask = self->count - 1;
	const double label = (double)lessons->labels.at[lesson], weight = (double)lessons->weights.at[lesson];
	double score = 0;
	for (uint32_t i = first; i < end; i++)
		score += at[lessons->features.at[i] & mask];
	const double slope = weight * (1 / (1 + exp(-score)) - label);
	for (uint32_t i = first; i < end; i++)
		gradient[lessons->features.at[i] & mask] += slope;
	return weight * (score > 0 ? log1p(exp(-score)) + (1 - label) * score : log1p(exp(score)) - label * score);
}

static double loss_of(const void *data, const double *at, double *gradient)
{
	const struct loss *self = data;
	double value = 0;
	for (uint32_t i = 0; i < self->count; i++) {
		value += 0.5 * self->learning->l2 * at[i] * at[i];
		gradient[i] = self->learning->l2 * at[i];
	}
	for (size_t i = 0; i < self->lessons->labels.count; i++)
		if (!is_left_out(self->learning, self->lessons->parts.at[i]))
			value += lesson_loss(self, i, at, gradient);
	for (uint32_t i = 0; i < self->count; i++)
		gradient[i] = self->is_known[i] ? gradient[i] : 0;
	return value;
}

void page_lessons_learn(const struct page_lessons *self, const struct page_learning *learning, struct buffer *out)
{
	bool *is_known = find_known(self, learning);
	const struct loss loss = {self, learning, UINT32_C(1) << learning->bits, is_known};
	double *at = memory_new(loss.count, sizeof *at);
	descent(loss_of, &loss, at, loss.count);
	lessons_write(at, learning->bits, 1, 0, out);
	free(at);
	free(is_known);
}
