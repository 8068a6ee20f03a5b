/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TRAIN_PAGE_TRAINING_H
#define RENDER_TRAIN_PAGE_TRAINING_H

#include "render/read/article.h"
#include "render/train/page_gold.h"
#include "render/train/page_lessons.h"

/*
 * Learning the weights of a judge of pages. The second pass learns from what a first pass thinks that did not learn from the same hosts: it is
 * not to trust the first one more than it may. So the pages are in parts by host, and the first pass is learned without each of them.
 */
enum { PAGE_PARTS = 5 };

/* A page that is looked at. */
struct seen_page {
	const struct gold_page *gold;
	struct html_tree tree;
	struct html_facts facts;
	struct article article;
	struct page_view view;
	float *labels;
	float *odds; /* of a first pass that learned without its part */
	uint32_t part;
};

struct page_training {
	struct seen_pages ARRAY(struct seen_page) pages;
	struct page_lessons first;
	struct buffer
	    first_without[PAGE_PARTS]
			 [PAGE_PARTS]; /* [a][b], a <= b: the first pass without these parts; made when needed */
};

/* The bytes of both files of weights. Owned. */
struct page_weights {
	struct buffer first, second, trees;
};

/* The pages are borrowed. */
void page_training_open(struct page_training *, const struct gold_pages *);
void page_training_close(struct page_training *);

/* The part that a page is in. */
uint32_t page_training_part(const struct gold_page *);

/* Learns from all parts but one (NONE: from all). The caller releases the weights. */
void page_training_learn(struct page_training *, uint32_t without, struct page_weights *);
void page_weights_release(struct page_weights *);

#endif
