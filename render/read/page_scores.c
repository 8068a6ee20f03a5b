/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_scores.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

void page_scores_open(struct page_scores *self, const struct page_view *view, const float *odds)
{
	const size_t nodes = view->tree->nodes.count, shapes = view->passages.shapes.count,
		     patterns = view->passages.patterns.count;
	*self = (struct page_scores){
	    .view = view,
	    .odds = odds,
	    .kept = memory_new(nodes + 1, sizeof *self->kept),
	    .words = memory_new(nodes + 1, sizeof *self->words),
	    .shape_kept = memory_new(shapes + 1, sizeof *self->shape_kept),
	    .shape_words = memory_new(shapes + 1, sizeof *self->shape_words),
	    .pattern_kept = memory_new(patterns + 1, sizeof *self->pattern_kept),
	    .pattern_words = memory_new(patterns + 1, sizeof *self->pattern_words),
	};
	float sum = 0, weighed = 0;
	for (size_t i = 0; i < view->passages.list.count; i++) {
		const struct passage *passage = &view->passages.list.at[i];
		const float words = (float)passage->words + 1, kept = words / (1 + expf(-odds[i]));
		sum += kept;
		weighed += kept * odds[i];
		self->kept[passage->first + 1] += kept;
		self->words[passage->first + 1] += words;
		self->shape_kept[passage->shape] += kept;
		self->shape_words[passage->shape] += words;
		self->pattern_kept[passage->pattern] += kept;
		self->pattern_words[passage->pattern] += words;
	}
	self->typical = sum > 0 ? weighed / sum : 0;
	for (size_t i = 0; i < nodes; i++) {
		self->kept[i + 1] += self->kept[i];
		self->words[i + 1] += self->words[i];
	}
}

void page_scores_close(struct page_scores *self)
{
	free(self->kept);
	free(self->words);
	free(self->shape_kept);
	free(self->shape_words);
	free(self->pattern_kept);
	free(self->pattern_words);
}

float page_scores_part(const struct page_scores *self, uint32_t node)
{
	const uint32_t end = self->view->tree->nodes.at[node].end;
	const float words = self->words[end] - self->words[node];
	return words > 0.5F ? (self->kept[end] - self->kept[node]) / words : 0;
}
