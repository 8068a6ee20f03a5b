/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_REASON_H
#define RENDER_READ_PAGE_REASON_H

#include "model/left_out.h"
#include "render/read/page_view.h"

/*
 * Why a passage is left out, in the words that a reader of the page would use: what it is called, where it is called anything; else what
 * it looks like; else how likely it is no part of the story (from its log odds).
 */
struct left_out page_reason_find(const struct page_view *, uint32_t passage, float odds);

#endif
