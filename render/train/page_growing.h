/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TRAIN_PAGE_GROWING_H
#define RENDER_TRAIN_PAGE_GROWING_H

#include "base/array.h"
#include "base/buffer.h"
#include "render/read/page_trees.h"

/*
 * Grows the trees of page_trees.h, one after another, each on what those before it got wrong (gradient boosting with the loss's second
 * derivative, Chen and Guestrin 2016). The same lessons in the same order give the same trees.
 */
struct page_growing {
	struct grown_rows ARRAY(struct passage_numbers) rows;
	struct grown_reals ARRAY(float) labels; /* rows: 0 or 1 */
	struct grown_reals weights;             /* rows: how much each counts */
};

void page_growing_add(struct page_growing *, const struct passage_numbers *, float label, float weight);
void page_growing_release(struct page_growing *);

/* Appends a file as page_trees.h says. */
void page_growing_learn(const struct page_growing *, struct buffer *out);

#endif
