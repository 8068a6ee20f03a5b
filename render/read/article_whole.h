/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_ARTICLE_WHOLE_H
#define RENDER_READ_ARTICLE_WHOLE_H

#include <stdbool.h>

#include "render/read/page_view.h"

/*
 * What is of the story as a whole or not at all, however single passages of it look: tables, lists, terms, posts of other sites, boxes
 * that are called no part of a story; a footnote if it is meant in the story; a pull quote never, if the story says it too.
 */

/* Changes which passages are kept; odds are those of page_judge, and why has an enum left_out_reason for each of the others. Linear, but for a logarithm. */
void article_whole_settle(const struct page_view *, const float *odds, bool *kept, uint8_t *why);

#endif
