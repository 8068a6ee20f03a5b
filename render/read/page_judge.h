/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_JUDGE_H
#define RENDER_READ_PAGE_JUDGE_H

#include "model/find/linear.h"
#include "render/read/page_trees.h"
#include "render/read/page_view.h"

/*
 * Whether each passage of a page is of its story: two passes. The first one is linear (logistic regression); the second one, which sees what
 * the first one thinks of the passages around, is the mean of a linear model and of decision trees.
 */
struct page_judge {
	struct linear first, second;
	struct page_trees trees;
};

/* The one whose weights are part of the program. */
void page_judge_open(struct page_judge *);

/* Log odds for each passage. The caller frees them. */
float *page_judge_first(const struct page_judge *, const struct page_view *);
float *page_judge_all(const struct page_judge *, const struct page_view *);

#endif
