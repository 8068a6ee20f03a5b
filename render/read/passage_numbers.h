/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PASSAGE_NUMBERS_H
#define RENDER_READ_PASSAGE_NUMBERS_H

#include <stdint.h>

#include "render/read/page_scores.h"

/*
 * What a passage looks like to the trees of the second pass: numbers in steps, each from 0 to PASSAGE_NUMBER_MOST, with what the first pass
 * thinks of it and of what stands around.
 */
enum { PASSAGE_NUMBERS_MAX = 96, PASSAGE_NUMBER_MOST = 31 };

struct passage_numbers {
	uint8_t at[PASSAGE_NUMBERS_MAX];
	uint32_t count;
};

/* All passages have the same count. */
void passage_numbers_set(struct passage_numbers *, const struct page_scores *, uint32_t passage);

#endif
