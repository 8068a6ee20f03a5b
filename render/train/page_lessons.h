/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TRAIN_PAGE_LESSONS_H
#define RENDER_TRAIN_PAGE_LESSONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/read/passage_look.h"

/*
 * Learns whether a passage is of the story: logistic regression with L2 regularisation, the optimum found by L-BFGS. The same lessons in the
 * same order give the same weights, to the bit.
 */
struct page_lessons {
	struct page_features ARRAY(uint32_t) features; /* hashes, of all lessons one after another */
	struct page_ends ARRAY(uint32_t) ends;         /* lessons: where their features end */
	struct page_reals ARRAY(float) labels;         /* lessons: 0 or 1, or between */
	struct page_reals weights;                     /* lessons: how much each counts */
	struct page_ends parts;                        /* lessons: the part of the data that each is of (its fold) */
	struct page_ends hosts;                        /* lessons: the host of the page that each is of */
};

void page_lessons_add(struct page_lessons *, const struct passage_look *, float label, float weight, uint32_t part,
		      uint32_t host);
void page_lessons_release(struct page_lessons *);

/* Appends a file as model/find/linear.h says, learned from all lessons but those of two parts (NONE: of none). */
struct page_learning {
	uint32_t bits;        /* 2^bits weights */
	double l2;            /* of the regularisation: 1 / variance of a weight */
	uint32_t hosts_least; /* what is seen on the pages of fewer hosts says nothing */
	uint32_t left_out[2];
};
void page_lessons_learn(const struct page_lessons *, const struct page_learning *, struct buffer *out);

#endif
