/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_ARTICLE_TRIM_H
#define RENDER_READ_ARTICLE_TRIM_H

#include "render/read/article.h"
#include "render/read/page_stats.h"

/*
 * Leaves out what in the story's element is none of the story: what stands before the headline, what is mostly links,
 * other stories, headings that nothing follows. The statistics are of what was not left out before.
 */
void article_trim(struct article *, const struct html_tree *, const struct page_stats *);

#endif
