/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PASSAGE_LOOK_H
#define RENDER_READ_PASSAGE_LOOK_H

#include "model/find/features.h"
#include "render/read/page_view.h"

/*
 * What a passage looks like to the model that judges it: features in groups, which are all of one vector. Lengths and shares are cut
 * into steps, so that a linear model can bend.
 */
enum look_group {
	LOOK_TEXT,       /* the passage itself, and how the others look that look like it */
	LOOK_PLACE,      /* tags around it, and where it is */
	LOOK_CLASSES,    /* the words of the classes around it */
	LOOK_WORDS,      /* its words */
	LOOK_NEIGHBOURS, /* what stands before and behind it */
	LOOK_SCORES,     /* what the first pass thinks of it and of those: the second pass alone */
	LOOK_GROUP_COUNT
};

struct passage_look {
	struct features groups[LOOK_GROUP_COUNT];
};

/* The first pass's features of a passage. */
void passage_look_set(struct passage_look *, const struct page_view *, uint32_t passage);

/* Adds those of the second pass: scores are what the first pass gave each passage. */
struct page_scores;
void passage_look_add_scores(struct passage_look *, const struct page_scores *, uint32_t passage);

/* Where a node is seen from another one: 0: there is none; before, in, behind. */
uint32_t passage_look_side(const struct page_view *, uint32_t node, uint32_t of);

/* Which <article> it is in. */
uint32_t passage_look_article(const struct page_view *, const struct passage *);

/* Steps of lengths in words, and of shares. */
uint32_t passage_look_step(uint32_t words);
uint32_t passage_look_share(uint32_t part, uint32_t whole);

#endif
