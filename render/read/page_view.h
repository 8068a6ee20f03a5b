/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_VIEW_H
#define RENDER_READ_PAGE_VIEW_H

#include "render/read/html_tree.h"
#include "render/read/passages.h"

/* A page as those see it who judge its passages: what is where. */
struct page_view {
	const struct html_tree *tree; /* borrowed */
	struct passages passages;
	uint32_t title;                   /* the heading that is the headline; NONE */
	struct passage_words title_words; /* hashes of the headline's words */
	uint32_t
	    main; /* the element with the most words in paragraphs of its own, behind the headline; 0 if there is none */
	uint32_t body;                        /* the element that is called the story's body; NONE */
	uint32_t title_article, main_article; /* the innermost <article> that holds each; NONE */
	const bool *left_out; /* borrowed; for every node: what it is called says that it is none of the story */
};

/* The title is html_title_find()'s. Linear. */
void page_view_open(struct page_view *, const struct html_tree *, uint32_t title, const bool *left_out);
void page_view_close(struct page_view *);

/* Whether a node is another one or holds it. */
bool page_view_holds(const struct page_view *, uint32_t node, uint32_t other);

/* The innermost element with a tag that holds a node or is it; NONE if there is none. */
uint32_t page_view_around(const struct page_view *, uint32_t node, enum html_tag);

/* What a short passage is for: nothing but the text, the heading of links, a link to another story, a line that says who wrote this one. */
enum page_furniture { FURNITURE_NONE, FURNITURE_HEADING, FURNITURE_RELATED, FURNITURE_BYLINE };
enum page_furniture page_view_furniture(const struct page_view *, uint32_t passage);

/* How many steps up from a node lies what holds the other one too. */
uint32_t page_view_steps(const struct page_view *, uint32_t node, uint32_t other);

/* Takes the next word of a class or id off the front, as words are written together in them; empty at the end. */
struct slice page_view_class_word(struct slice *classes);

/* A hash of a word, in lower case. */
uint32_t page_view_hash(struct slice word);

#endif
