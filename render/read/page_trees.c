/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_trees.h"

#include <string.h>

static uint32_t read_uint32(const unsigned char *at)
{
	return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Whether all questions are about numbers that a passage can have. */
static bool is_sound(const unsigned char *trees, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < PAGE_TREES_DEPTH; j++)
			if (trees[i * PAGE_TREES_SIZE + 2 * j] >= PASSAGE_NUMBERS_MAX)
				return false;
	return true;
}

bool page_trees_read(struct page_trees *self, const char *bytes, size_t length)
{
	const unsigned char *at = (const unsigned char *)bytes;
	*self = (struct page_trees){0};
	if (length < PAGE_TREES_HEADER || memcmp(bytes, "PQTR", 4) != 0)
		return false;
	const uint32_t count = read_uint32(at + 4), unit = read_uint32(at + 8);
	if (count != (length - PAGE_TREES_HEADER) / PAGE_TREES_SIZE || !is_sound(at + PAGE_TREES_HEADER, count))
		return false;
	memcpy(&self->unit, &unit, sizeof unit);
	self->trees = at + PAGE_TREES_HEADER;
	self->count = count;
	return true;
}

float page_trees_score(const struct page_trees *self, const struct passage_numbers *numbers)
{
	int32_t sum = 0;
	for (uint32_t i = 0; i < self->count; i++) {
		const unsigned char *tree = self->trees + (size_t)i * PAGE_TREES_SIZE;
		size_t leaf = 0;
		for (size_t j = 0; j < PAGE_TREES_DEPTH; j++)
			leaf = leaf * 2 + (numbers->at[tree[2 * j]] > tree[2 * j + 1]);
		const unsigned char *value = tree + 2 * PAGE_TREES_DEPTH + 2 * leaf;
		sum += (int16_t)((uint32_t)value[0] | (uint32_t)value[1] << 8);
	}
	return self->unit * (float)sum;
}
