/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_STATS_H
#define RENDER_READ_PAGE_STATS_H

#include "render/read/html_tree.h"

/* How much text, and how much of it in links, every part of a page has. In bytes, white space not counted. */
struct page_stats {
	uint32_t *text;   /* owned; before each node, and behind the last */
	uint32_t *links;  /* owned; the same for what is inside links */
	uint32_t *own;    /* owned; for each block: the text whose innermost block it is, and not in links */
	uint32_t *commas; /* owned; in that text */
	uint32_t *block;  /* owned; the block that each node is in */
};

/* left_out: nodes that do not count, and what is in them. */
void page_stats_count(struct page_stats *, const struct html_tree *, const bool *left_out);
void page_stats_release(struct page_stats *);

/* Of a node with all that is in it. */
uint32_t page_stats_text(const struct page_stats *, const struct html_tree *, uint32_t node);
uint32_t page_stats_links(const struct page_stats *, const struct html_tree *, uint32_t node);

#endif
