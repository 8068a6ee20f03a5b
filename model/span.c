/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/span.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Pieces of so many items are sorted by insertion. */
enum { PIECE = 16 };

/* The items that are sorted, and room for as many. */
struct sorting {
	char *items, *spare;
	size_t size;
};

static char *item(const struct sorting *self, size_t index)
{
	return self->items + index * self->size;
}

static struct span span_of(const char *at)
{
	struct span span;
	memcpy(&span, at, sizeof span);
	return span;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void sort_piece(const struct sorting *self, size_t first, size_t end)
{
	for (size_t i = first + 1; i < end; i++) {
		size_t to = i;
		while (to > first && span_compare(span_of(item(self, i)), span_of(item(self, to - 1))) < 0)
			to--;
		if (to == i)
			continue;
		memcpy(self->spare, item(self, i), self->size);
		memmove(item(self, to + 1), item(self, to), (i - to) * self->size);
		memcpy(item(self, to), self->spare, self->size);
	}
}

/* The first of the sorted items first to end that comes behind one; with, if that is one of the same place. */
static size_t first_behind(const struct sorting *self, size_t first, size_t end, struct span span, bool with)
{
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		const int order = span_compare(span_of(item(self, middle)), span);
		if (order > 0 || (with && order == 0))
			end = middle;
		else
			first = middle + 1;
	}
	return first;
}

/* Merges two sorted neighbours. What is in its place at both ends is not touched. */
static void merge(const struct sorting *self, size_t first, size_t middle, size_t end)
{
	if (span_compare(span_of(item(self, middle - 1)), span_of(item(self, middle))) <= 0)
		return;
	first = first_behind(self, first, middle, span_of(item(self, middle)), false);
	end = first_behind(self, middle, end, span_of(item(self, middle - 1)), true);

	size_t left = 0, left_end = middle - first, right = middle;
	memcpy(self->spare, item(self, first), left_end * self->size);
	for (size_t to = first; left < left_end; to++) {
		const char *from = self->spare + left * self->size;
		const bool right_first = right < end && span_compare(span_of(item(self, right)), span_of(from)) < 0;
		memcpy(item(self, to), right_first ? item(self, right) : from, self->size);
		right += right_first;
		left += !right_first;
	}
}

void span_sort(void *items, size_t count, size_t size)
{
	if (count < 2)
		return;
	const struct sorting sorting = {items, memory_new(count, size), size};
	for (size_t first = 0; first < count; first += PIECE)
		sort_piece(&sorting, first, smaller(first + PIECE, count));
	for (size_t length = PIECE; length < count; length *= 2)
		for (size_t first = 0; first + length < count; first += 2 * length)
			merge(&sorting, first, first + length, smaller(first + 2 * length, count));
	free(sorting.spare);
}
