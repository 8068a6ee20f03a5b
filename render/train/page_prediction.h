/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TRAIN_PAGE_PREDICTION_H
#define RENDER_TRAIN_PAGE_PREDICTION_H

#include "render/read/page_judge.h"
#include "render/train/page_gold.h"

/* Appends what the reader makes of a page with a judge, as a line of JSON for a scorer: id, title, byline, published, site, text. */
void page_prediction_write(const struct gold_page *, const struct page_judge *, struct buffer *out);

#endif
