/* SPDX-License-Identifier: MIT */
#include "model/span.h"

#include "base/memory.h"
#include "tests/test.h"

#include <stdlib.h>

/* Something that begins with its span, and remembers where it stood. */
struct thing {
	struct span span;
	uint32_t number;
};

/* How far from its place in the order an item may stand: not at all, a little, anywhere; or all are in two sorted halves. */
enum disorder { IN_ORDER, NEARLY, ANYHOW, HALVES };

/* A sequence that looks random and is always the same (Park and Miller). */
static uint32_t next(uint32_t *state)
{
	*state = (uint32_t)((uint64_t)*state * 48271 % 2147483647);
	return *state;
}

static uint32_t start_of(enum disorder disorder, uint32_t i, uint32_t count, uint32_t *state)
{
	switch (disorder) {
	case IN_ORDER: return i / 2;
	case NEARLY: return i + next(state) % 8;
	case ANYHOW: return next(state) % (count + 1);
	case HALVES: return i < count / 2 ? 2 * i : i - count / 2;
	}
	return 0;
}

static void check(enum disorder disorder, uint32_t count)
{
	uint32_t state = 1;
	struct thing *things = memory_new(count, sizeof *things);
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t start = start_of(disorder, i, count, &state);
		things[i] = (struct thing){{start, start + 1 + next(&state) % 3}, i};
	}
	span_sort(things, count, sizeof *things);
	uint64_t sum = 0;
	for (uint32_t i = 0; i < count; i++) {
		sum += things[i].number;
		if (i == 0)
			continue;
		const int order = span_compare(things[i - 1].span, things[i].span);
		assert_true(order <= 0);
		assert_true(order < 0 || things[i - 1].number < things[i].number);
	}
	assert_int_equal(sum, count ? (uint64_t)count * (count - 1) / 2 : 0);
	free(things);
}

static void items_are_sorted_and_equal_ones_keep_their_order(void **state)
{
	(void)state;
	static const uint32_t counts[] = {0, 1, 2, 15, 16, 17, 31, 33, 100, 1000, 5000};
	for (size_t i = 0; i < COUNT(counts); i++)
		for (enum disorder disorder = IN_ORDER; disorder <= HALVES; disorder++)
			check(disorder, counts[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(items_are_sorted_and_equal_ones_keep_their_order)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
