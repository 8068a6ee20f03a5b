/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_SCORES_H
#define RENDER_READ_PAGE_SCORES_H

#include "render/read/page_view.h"

/* What the first pass gave the passages of a page, summed up for the second one. */
struct page_scores {
	const struct page_view *view;     /* borrowed */
	const float *odds;                /* borrowed; log odds that each passage is of the story */
	float *kept;                      /* owned; before each node and behind the last: expected words of the story */
	float *words;                     /* owned; the same of all words; a passage has one more than it has */
	float *shape_kept, *pattern_kept; /* owned; of each shape and pattern */
	float *shape_words, *pattern_words;
	float typical; /* the log odds that the story's words have on average */
};

void page_scores_open(struct page_scores *, const struct page_view *, const float *odds);
void page_scores_close(struct page_scores *);

/* How much of a node's words are expected to be of the story, from 0 to 1. */
float page_scores_part(const struct page_scores *, uint32_t node);

#endif
