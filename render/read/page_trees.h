/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PAGE_TREES_H
#define RENDER_READ_PAGE_TREES_H

#include <stdbool.h>
#include <stddef.h>

#include "render/read/passage_numbers.h"

/*
 * A sum of decision trees, each of which asks the same few questions of every passage (oblivious trees, as in Prokhorenkova et al. 2018): is a
 * number of its greater than a threshold? A file of them, all numbers little-endian:
 *
 *	"PQTR"        4 bytes
 *	count         uint32: of trees
 *	unit          float32: what a leaf of 1 means
 *	trees         PAGE_TREES_DEPTH questions of two bytes (number, threshold), and a leaf (int16) for each way to answer them
 */
enum { PAGE_TREES_DEPTH = 4, PAGE_TREES_LEAVES = 1 << PAGE_TREES_DEPTH, PAGE_TREES_HEADER = 12 };
enum { PAGE_TREES_SIZE = PAGE_TREES_DEPTH * 2 + PAGE_TREES_LEAVES * 2 };

struct page_trees {
	const unsigned char *trees; /* borrowed */
	uint32_t count;
	float unit;
};

/* The bytes must outlive it. False if they are none: then it has no trees, and all scores are 0. */
bool page_trees_read(struct page_trees *, const char *bytes, size_t length);

float page_trees_score(const struct page_trees *, const struct passage_numbers *);

#endif
