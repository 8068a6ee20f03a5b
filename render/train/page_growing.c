/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/train/page_growing.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/features.h"

/* A tree asks of one number in PARTS. Found by cross-validation by host. */
enum { TREES = 300, PARTS = 3, VALUES = PASSAGE_NUMBER_MOST + 1 };
static const double rate = 0.07, l2 = 30;

/* The slope and the bend of the loss. */
struct pull {
	double slope, bend;
};

struct tree {
	uint8_t numbers[PAGE_TREES_DEPTH], thresholds[PAGE_TREES_DEPTH];
	double leaves[PAGE_TREES_LEAVES];
};

struct grower {
	const struct page_growing *lessons;
	double *scores;      /* rows */
	struct pull *pulls;  /* rows */
	uint8_t *leaf;       /* rows: where the tree that grows puts it */
	struct pull *counts; /* leaves, values: of one number */
};

void page_growing_add(struct page_growing *self, const struct passage_numbers *numbers, float label, float weight)
{
	array_push(&self->rows, *numbers);
	array_push(&self->labels, label);
	array_push(&self->weights, weight);
}

void page_growing_release(struct page_growing *self)
{
	array_release(&self->rows);
	array_release(&self->labels);
	array_release(&self->weights);
}

static void find_pulls(struct grower *self)
{
	for (size_t i = 0; i < self->lessons->rows.count; i++) {
		const double likely = 1 / (1 + exp(-self->scores[i])), weight = (double)self->lessons->weights.at[i];
		self->pulls[i].slope = weight * (likely - (double)self->lessons->labels.at[i]);
		self->pulls[i].bend = weight * likely * (1 - likely);
		self->leaf[i] = 0;
	}
}

static double gain_of(struct pull pull)
{
	return pull.slope * pull.slope / (pull.bend + l2);
}

/* Adds, for each threshold, what asking for it gains in one leaf, in which counts were seen. */
static void add_gains(const struct pull *counts, double *gains)
{
	struct pull low = {0}, all = {0};
	for (size_t value = 0; value < VALUES; value++) {
		all.slope += counts[value].slope;
		all.bend += counts[value].bend;
	}
	for (size_t value = 0; value + 1 < VALUES; value++) {
		low.slope += counts[value].slope;
		low.bend += counts[value].bend;
		gains[value] += gain_of(low) + gain_of((struct pull){all.slope - low.slope, all.bend - low.bend});
	}
}

/* The best threshold of one number, and what it gains. */
static double try_number(const struct grower *self, uint32_t number, size_t leaves, uint8_t *threshold)
{
	double gains[VALUES] = {0}, best = 0;
	memset(self->counts, 0, leaves * VALUES * sizeof *self->counts);
	for (size_t i = 0; i < self->lessons->rows.count; i++) {
		struct pull *pull = &self->counts[self->leaf[i] * VALUES + self->lessons->rows.at[i].at[number]];
		pull->slope += self->pulls[i].slope;
		pull->bend += self->pulls[i].bend;
	}
	for (size_t leaf = 0; leaf < leaves; leaf++)
		add_gains(self->counts + leaf * VALUES, gains);
	for (size_t value = 0; value + 1 < VALUES; value++)
		if (gains[value] > best) {
			best = gains[value];
			*threshold = (uint8_t)value;
		}
	return best;
}

static void ask(struct grower *self, struct tree *tree, size_t level, uint32_t round)
{
	const uint32_t numbers = self->lessons->rows.at[0].count;
	double best = -1;
	for (uint32_t number = 0; number < numbers; number++) {
		uint8_t threshold = 0;
		if (features_mix(round + 1, number) % PARTS)
			continue;
		const double gain = try_number(self, number, (size_t)1 << level, &threshold);
		if (gain > best) {
			best = gain;
			tree->numbers[level] = (uint8_t)number;
			tree->thresholds[level] = threshold;
		}
	}
	for (size_t i = 0; i < self->lessons->rows.count; i++)
		self->leaf[i] = (uint8_t)(self->leaf[i] * 2 + (self->lessons->rows.at[i].at[tree->numbers[level]] >
							       tree->thresholds[level]));
}

static void grow(struct grower *self, struct tree *tree, uint32_t round)
{
	struct pull pulls[PAGE_TREES_LEAVES] = {0};
	*tree = (struct tree){0};
	find_pulls(self);
	for (size_t level = 0; level < PAGE_TREES_DEPTH; level++)
		ask(self, tree, level, round);
	for (size_t i = 0; i < self->lessons->rows.count; i++) {
		pulls[self->leaf[i]].slope += self->pulls[i].slope;
		pulls[self->leaf[i]].bend += self->pulls[i].bend;
	}
	for (size_t leaf = 0; leaf < PAGE_TREES_LEAVES; leaf++)
		tree->leaves[leaf] = -rate * pulls[leaf].slope / (pulls[leaf].bend + l2);
	for (size_t i = 0; i < self->lessons->rows.count; i++)
		self->scores[i] += tree->leaves[self->leaf[i]];
}

static void put_number(struct buffer *out, uint32_t number)
{
	for (int i = 0; i < 4; i++)
		buffer_putc(out, (char)(number >> (8 * i)));
}

static void write_tree(const struct tree *tree, double unit, struct buffer *out)
{
	for (size_t level = 0; level < PAGE_TREES_DEPTH; level++) {
		buffer_putc(out, (char)tree->numbers[level]);
		buffer_putc(out, (char)tree->thresholds[level]);
	}
	for (size_t leaf = 0; leaf < PAGE_TREES_LEAVES; leaf++) {
		const long value = lround(tree->leaves[leaf] / unit);
		const long kept = value > INT16_MAX ? INT16_MAX : value < -INT16_MAX ? -INT16_MAX : value;
		buffer_putc(out, (char)(kept & 0xff));
		buffer_putc(out, (char)((uint16_t)kept >> 8));
	}
}

static void write_trees(const struct tree *trees, uint32_t count, struct buffer *out)
{
	double most = 1e-9;
	for (uint32_t i = 0; i < count; i++)
		for (size_t leaf = 0; leaf < PAGE_TREES_LEAVES; leaf++)
			most = fabs(trees[i].leaves[leaf]) > most ? fabs(trees[i].leaves[leaf]) : most;
	const float unit = (float)(most / INT16_MAX);
	uint32_t bits;
	memcpy(&bits, &unit, sizeof bits);
	buffer_add(out, "PQTR", 4);
	put_number(out, count);
	put_number(out, bits);
	for (uint32_t i = 0; i < count; i++)
		write_tree(&trees[i], (double)unit, out);
}

void page_growing_learn(const struct page_growing *self, struct buffer *out)
{
	const size_t count = self->rows.count;
	struct grower grower = {.lessons = self,
				.scores = memory_new(count + 1, sizeof *grower.scores),
				.pulls = memory_new(count + 1, sizeof *grower.pulls),
				.leaf = memory_new(count + 1, sizeof *grower.leaf),
				.counts = memory_new((size_t)PAGE_TREES_LEAVES * VALUES, sizeof *grower.counts)};
	struct tree *trees = memory_new(TREES, sizeof *trees);
	for (uint32_t i = 0; count && i < TREES; i++)
		grow(&grower, &trees[i], i);
	write_trees(trees, count ? TREES : 0, out);
	free(trees);
	free(grower.scores);
	free(grower.pulls);
	free(grower.leaf);
	free(grower.counts);
}
