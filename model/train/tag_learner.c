/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/tag_learner.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Gradients less than this are not worth a step. */
static const double least_gradient = 1e-4;

/* What keeps the first steps of AdaGrad from being too long. */
static const double first_squares = 1e-6;

/* The features of a token that are not left out this time. */
struct kept {
	const uint32_t *at;
	size_t count;
};

struct taking {
	struct tag_chain chain;
	struct ARRAY(uint32_t) kept; /* of all tokens of the lesson */
	struct ARRAY(size_t) ends;   /* of each token's */
};

void tag_learner_init(struct tag_learner *self, const struct tag_lessons *lessons)
{
	const size_t size = lessons->keys.count * TAG_COUNT + 1;
	*self = (struct tag_learner){.lessons = lessons, .random = UINT64_C(0x9e3779b97f4a7c15)};
	self->weights = memory_new(size, sizeof *self->weights);
	self->squares = memory_new(size, sizeof *self->squares);
	self->means = memory_new(size, sizeof *self->means);
}

/* A number of 64 bits that look random (xorshift, Marsaglia 2003). */
static uint64_t draw(struct tag_learner *self)
{
	self->random ^= self->random << 13;
	self->random ^= self->random >> 7;
	self->random ^= self->random << 17;
	return self->random;
}

/* Draws which of a token's features are kept. */
static void keep_some(struct tag_learner *self, struct taking *taking, uint32_t token)
{
	const struct tag_lessons *lessons = self->lessons;
	const uint32_t first = token ? lessons->feature_ends.at[token - 1] : 0;
	uint64_t bits = 0;
	for (uint32_t i = first; i < lessons->feature_ends.at[token]; i++) {
		if ((i - first) % 64 == 0)
			bits = draw(self);
		if (bits & 1)
			array_push(&taking->kept, lessons->features.at[i]);
		bits >>= 1;
	}
	array_push(&taking->ends, taking->kept.count);
}

static struct kept kept_of(const struct taking *taking, size_t token)
{
	const size_t first = token ? taking->ends.at[token - 1] : 0;
	return (struct kept){taking->kept.at + first, taking->ends.at[token] - first};
}

/* What speaks for each tag; twice what the kept features say, which are half of all. */
static void score(const struct tag_learner *self, struct kept kept, struct tag_row *row)
{
	float sums[TAG_COUNT] = {0}, most = -INFINITY;
	for (size_t i = 0; i < kept.count; i++) {
		const float *weights = self->weights + (size_t)kept.at[i] * TAG_COUNT;
		for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
			sums[tag] += weights[tag];
	}
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		most = sums[tag] > most ? sums[tag] : most;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		row->of[tag] = exp(2 * (double)(sums[tag] - most));
}

static void step(float *weight, float *square, double gradient, double rate)
{
	*square += (float)(gradient * gradient);
	*weight += (float)(rate * gradient / sqrt(*square + first_squares));
}

/* Moves the weights of a token's features, as its tags were expected. */
static void move(struct tag_learner *self, struct kept kept, const struct tag_row *expected, double rate)
{
	uint8_t tags[TAG_COUNT], count = 0;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		if (fabs(expected->of[tag]) > least_gradient)
			tags[count++] = tag;
	for (size_t i = 0; i < kept.count; i++) {
		const size_t row = (size_t)kept.at[i] * TAG_COUNT;
		for (uint8_t k = 0; k < count; k++)
			step(&self->weights[row + tags[k]], &self->squares[row + tags[k]], expected->of[tags[k]], rate);
	}
}

static void move_joins(struct tag_learner *self, const struct tag_chain *chain, double rate)
{
	for (uint8_t a = 0; a < TAG_COUNT; a++)
		for (uint8_t b = 0; b < TAG_COUNT; b++) {
			const double gradient = chain->joined[a][b];
			if (!tag_joins(a, b) || fabs(gradient) <= least_gradient)
				continue;
			self->join_squares[a][b] += gradient * gradient;
			self->joins.weight[a][b] += rate * gradient / sqrt(self->join_squares[a][b] + first_squares);
		}
}

static void take(struct tag_learner *self, struct taking *taking, struct tag_lesson lesson, double rate)
{
	static const tag_set all = ~(tag_set)0;
	struct tag_chain *chain = &taking->chain;
	struct ARRAY(tag_set) open = {0};
	taking->kept.count = taking->ends.count = chain->strengths.count = chain->expected.count = 0;
	memset(chain->joined, 0, sizeof chain->joined);
	for (uint32_t token = lesson.first; token < lesson.end; token++) {
		keep_some(self, taking, token);
		array_push(&chain->strengths, (struct tag_row){{0}});
		array_push(&chain->expected, (struct tag_row){{0}});
		score(self, kept_of(taking, token - lesson.first), &array_last(&chain->strengths));
		array_push(&open, all);
	}
	tag_joins_renew(&self->joins);
	chain->joins = &self->joins;
	if (tag_chain_expect(chain, self->lessons->allowed.at + lesson.first, 1) &&
	    tag_chain_expect(chain, open.at, -1)) {
		for (size_t i = 0; i < chain->expected.count; i++)
			move(self, kept_of(taking, i), &chain->expected.at[i], rate);
		move_joins(self, chain, rate);
	}
	array_release(&open);
}

static void shuffle(struct tag_learner *self, uint32_t *order, size_t count)
{
	for (size_t i = count; i > 1; i--) {
		const size_t other = (size_t)(draw(self) >> 11) % i;
		const uint32_t swapped = order[i - 1];
		order[i - 1] = order[other];
		order[other] = swapped;
	}
}

static void add_to_means(struct tag_learner *self, double share)
{
	const size_t count = self->lessons->keys.count * TAG_COUNT;
	for (size_t i = 0; i < count; i++)
		self->means[i] += (float)share * self->weights[i];
	for (uint8_t a = 0; a < TAG_COUNT; a++)
		for (uint8_t b = 0; b < TAG_COUNT; b++)
			self->join_means[a][b] += share * self->joins.weight[a][b];
}

void tag_learner_learn(struct tag_learner *self, const struct tag_learning *learning)
{
	const size_t count = self->lessons->all.count;
	uint32_t *order = memory_new(count + 1, sizeof *order);
	struct taking *taking = memory_new(1, sizeof *taking);
	for (uint32_t i = 0; i < count; i++)
		order[i] = i;
	for (uint32_t round = 0; round < learning->rounds; round++) {
		shuffle(self, order, count);
		for (size_t i = 0; i < count; i++)
			take(self, taking, self->lessons->all.at[order[i]], learning->rate);
		if (round + learning->mean_rounds >= learning->rounds)
			add_to_means(self, 1.0 / learning->mean_rounds);
	}
	tag_chain_release(&taking->chain);
	array_release(&taking->kept);
	array_release(&taking->ends);
	free(taking);
	free(order);
}

void tag_learner_release(struct tag_learner *self)
{
	free(self->weights);
	free(self->squares);
	free(self->means);
}
