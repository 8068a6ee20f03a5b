/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SPAN_H
#define MODEL_SPAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"

/*
 * A stretch of text: byte offsets, the end excluded. Which text is said where a span is declared: a
 * document's text, a document's strings, or a finding's strings.
 */
struct span {
	uint32_t start, end;
};

/* The index that stands for "there is none", wherever an index is stored. */
#define NONE UINT32_MAX

struct spans ARRAY(struct span);
struct indexes ARRAY(uint32_t);

static inline uint32_t span_length(struct span self)
{
	return self.end - self.start;
}

static inline bool span_is_empty(struct span self)
{
	return self.start >= self.end;
}

static inline bool span_equal(struct span a, struct span b)
{
	return a.start == b.start && a.end == b.end;
}

/* Whether all of inner lies in self. */
static inline bool span_contains(struct span self, struct span inner)
{
	return self.start <= inner.start && inner.end <= self.end;
}

/* Whether the two share at least one byte. */
static inline bool span_overlaps(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

/* How many bytes both have. */
static inline uint32_t span_common(struct span a, struct span b)
{
	const uint32_t start = a.start > b.start ? a.start : b.start, end = a.end < b.end ? a.end : b.end;
	return end > start ? end - start : 0;
}

/* The order of everything in a document: by start, the longest first. Less than, equal to or greater than 0. */
static inline int span_compare(struct span a, struct span b)
{
	if (a.start != b.start)
		return a.start < b.start ? -1 : 1;
	return (a.end < b.end) - (a.end > b.end);
}

/*
 * Puts items of size bytes, each of which begins with its span, in that order. Those of one span stay as they were to each other.
 * O(n log n); linear where they are nearly in order, so that what was added to a sorted array is cheaply put in its place.
 */
void span_sort(void *items, size_t count, size_t size);

#endif
