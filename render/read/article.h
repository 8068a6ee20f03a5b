/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_ARTICLE_H
#define RENDER_READ_ARTICLE_H

#include "render/read/html_facts.h"
#include "render/read/html_tree.h"

/*
 * Which part of a page is the story: the element that holds the paragraphs (in the manner of Readability: each paragraph speaks for
 * the elements around it), less what in it is none.
 */
struct article {
	uint32_t root;  /* the element that holds it */
	uint32_t title; /* the heading that is the headline; NONE if there is none */
	bool *left_out; /* owned; for every node: it and all in it is not of the story */
	bool is_clear;  /* false: the page is no article, and root is all of it */
};

/* The tree is not empty. */
void article_find(struct article *, const struct html_tree *, const struct html_facts *);
void article_release(struct article *);

#endif
