/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_judge.h"

#include <math.h>
#include <stdlib.h>

#include "base/embed.h"
#include "base/memory.h"
#include "render/read/page_scores.h"
#include "render/read/passage_look.h"

EMBED(read_page_first_weights, "render/read/page_first.weights");
EMBED(read_page_second_weights, "render/read/page_second.weights");
EMBED(read_page_trees_weights, "render/read/page_trees.weights");

void page_judge_open(struct page_judge *self)
{
	linear_read(&self->first, read_page_first_weights, (size_t)read_page_first_weights_size);
	linear_read(&self->second, read_page_second_weights, (size_t)read_page_second_weights_size);
	page_trees_read(&self->trees, read_page_trees_weights, (size_t)read_page_trees_weights_size);
}

static float score(const struct linear *linear, const struct passage_look *look)
{
	float sum = 0;
	for (size_t i = 0; i < LOOK_GROUP_COUNT; i++)
		sum += linear_score(linear, &look->groups[i]);
	return sum;
}

float *page_judge_first(const struct page_judge *self, const struct page_view *view)
{
	const size_t count = view->passages.list.count;
	float *odds = memory_new(count + 1, sizeof *odds);
	struct passage_look look;
	for (uint32_t i = 0; i < count; i++) {
		passage_look_set(&look, view, i);
		odds[i] = score(&self->first, &look);
	}
	return odds;
}

/* What the linear model of the second pass is so sure of, the trees are not asked about: that would take as long as the linear model does. */
static const float sure = 4;

float *page_judge_all(const struct page_judge *self, const struct page_view *view)
{
	const size_t count = view->passages.list.count;
	float *first = memory_new(count + 1, sizeof *first), *odds = memory_new(count + 1, sizeof *odds);
	struct passage_look look;
	for (uint32_t i = 0; i < count; i++) {
		passage_look_set(&look, view, i);
		first[i] = score(&self->first, &look);
		odds[i] = score(&self->second, &look);
	}
	struct page_scores scores;
	struct passage_numbers numbers;
	page_scores_open(&scores, view, first);
	for (uint32_t i = 0; i < count; i++) {
		passage_look_add_scores(&look, &scores, i);
		odds[i] += linear_score(&self->second, &look.groups[LOOK_SCORES]);
		if (fabsf(odds[i]) > sure)
			continue;
		passage_numbers_set(&numbers, &scores, i);
		odds[i] = (odds[i] + page_trees_score(&self->trees, &numbers)) / 2;
	}
	page_scores_close(&scores);
	free(first);
	return odds;
}
