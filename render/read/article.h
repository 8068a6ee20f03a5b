/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_ARTICLE_H
#define RENDER_READ_ARTICLE_H

#include "model/left_out.h"
#include "render/read/html_facts.h"
#include "render/read/html_tree.h"
#include "render/read/page_judge.h"
#include "render/read/page_kind.h"

/*
 * Which part of a page is the story: the passages that page_judge thinks are, and page_story leaves; and the pictures among them.
 * doc/EXTRACTION.md says how it came about and how right it is.
 */
struct article {
	uint32_t title;           /* the heading that is the headline; NONE if there is none */
	bool *left_out;           /* owned; for every node: it and all in it is not of the story */
	struct left_out *reasons; /* owned; for every text, picture and <q> why it is left out; NULL unless asked for */
	struct buffer
	    written, /* owned; the day that is written in a line near the headline, as date.h has it; empty if there is none */
	    changed; /* owned; the same of a line that tells of an update */
	enum page_kind kind;
	bool is_clear; /* false: the page is no article: what is not left out is all that is not called otherwise */
};

/* The tree is not empty. explains: reasons are asked for. */
void article_find(struct article *, const struct html_tree *, const struct html_facts *, const struct page_judge *,
		  bool explains);

/* The first half of it, for those who train the judge: the page as it is judged, and of the article the headline. */
void article_look(struct article *, const struct html_tree *, const struct html_facts *, struct page_view *);

/* Leaves a node out, with what it holds: it repeats what is shown. */
void article_leave_out_repeat(struct article *, const struct html_tree *, uint32_t node);
void article_release(struct article *);

#endif
