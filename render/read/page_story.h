/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_STORY_H
#define RENDER_READ_PAGE_STORY_H

#include "model/left_out.h"
#include "render/read/page_view.h"

/* Which passages are the story, of how likely each is by itself, and what a story is as a whole. */

/*
 * For each passage whether it is; the caller frees it. odds are log odds. *is_clear is false for a page that is no article: then it is all
 * that is not called otherwise. why, all zeros at first, or NULL, gets an enum left_out_reason for each passage that is not the story:
 * LEFT_OUT_UNLIKELY where it may be put better by page_reason.
 */
bool *page_story_choose(const struct page_view *, const float *odds, uint8_t *why, bool *is_clear);

#endif
