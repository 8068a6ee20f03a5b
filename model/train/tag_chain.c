/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/tag_chain.h"

#include <math.h>

void tag_joins_renew(struct tag_joins *self)
{
	for (uint8_t a = 0; a < TAG_COUNT; a++)
		for (uint8_t b = 0; b < TAG_COUNT; b++)
			self->strength[a][b] = tag_joins(a, b) ? exp(self->weight[a][b]) : 0;
}

static double strength(const struct tag_chain *self, const tag_set *allowed, size_t i, uint8_t tag)
{
	return allowed[i] >> tag & 1 ? self->strengths.at[i].of[tag] : 0;
}

/* Makes the sum of a row 1. Returns whether it can be. */
static bool normalise(struct tag_row *row)
{
	double sum = 0;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		sum += row->of[tag];
	if (!(sum > 0))
		return false;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		row->of[tag] /= sum;
	return true;
}

static bool go_forward(struct tag_chain *self, const tag_set *allowed)
{
	self->forward.count = 0;
	for (size_t i = 0; i < self->strengths.count; i++) {
		struct tag_row row = {{0}};
		for (uint8_t a = 0; a < TAG_COUNT; a++) {
			const double before = i ? self->forward.at[i - 1].of[a] : a == TAG_NONE;
			for (uint8_t b = 0; before > 0 && b < TAG_COUNT; b++)
				row.of[b] += before * self->joins->strength[a][b];
		}
		for (uint8_t b = 0; b < TAG_COUNT; b++)
			row.of[b] *= strength(self, allowed, i, b);
		if (!normalise(&row))
			return false;
		array_push(&self->forward, row);
	}
	return true;
}

/* What stands behind each tag of a token is worth. */
static bool go_backward(struct tag_chain *self, const tag_set *allowed)
{
	self->backward.count = 0;
	for (size_t i = 0; i < self->strengths.count; i++)
		array_push(&self->backward, (struct tag_row){{0}});
	for (size_t i = self->strengths.count; i-- > 0;) {
		struct tag_row *row = &self->backward.at[i], next = {{0}};
		const bool last = i + 1 == self->strengths.count;
		for (uint8_t b = 0; b < TAG_COUNT; b++)
			next.of[b] =
			    last ? b == TAG_NONE : strength(self, allowed, i + 1, b) * self->backward.at[i + 1].of[b];
		for (uint8_t a = 0; a < TAG_COUNT; a++)
			for (uint8_t b = 0; b < TAG_COUNT; b++)
				row->of[a] += self->joins->strength[a][b] * next.of[b];
		if (!normalise(row))
			return false;
	}
	return true;
}

static void expect_tags(struct tag_chain *self, size_t i, double factor)
{
	struct tag_row row;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		row.of[tag] = self->forward.at[i].of[tag] * self->backward.at[i].of[tag];
	if (!normalise(&row))
		return;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		self->expected.at[i].of[tag] += factor * row.of[tag];
}

/* The joins before token i; that behind the last one if i is their count. */
static void expect_joins(struct tag_chain *self, const tag_set *allowed, size_t i, double factor)
{
	const bool last = i == self->strengths.count;
	double sum = 0, pairs[TAG_COUNT][TAG_COUNT];
	for (uint8_t a = 0; a < TAG_COUNT; a++) {
		const double before = i ? self->forward.at[i - 1].of[a] : a == TAG_NONE;
		for (uint8_t b = 0; b < TAG_COUNT; b++) {
			const double behind =
			    last ? b == TAG_NONE : strength(self, allowed, i, b) * self->backward.at[i].of[b];
			pairs[a][b] = before * self->joins->strength[a][b] * behind;
			sum += pairs[a][b];
		}
	}
	for (uint8_t a = 0; sum > 0 && a < TAG_COUNT; a++)
		for (uint8_t b = 0; b < TAG_COUNT; b++)
			self->joined[a][b] += factor * pairs[a][b] / sum;
}

bool tag_chain_expect(struct tag_chain *self, const tag_set *allowed, double factor)
{
	if (!go_forward(self, allowed) || !go_backward(self, allowed))
		return false;
	for (size_t i = 0; i < self->strengths.count; i++)
		expect_tags(self, i, factor);
	for (size_t i = 0; i <= self->strengths.count; i++)
		expect_joins(self, allowed, i, factor);
	return true;
}

void tag_chain_release(struct tag_chain *self)
{
	array_release(&self->strengths);
	array_release(&self->forward);
	array_release(&self->backward);
	array_release(&self->expected);
}
