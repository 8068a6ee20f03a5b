/* SPDX-License-Identifier: MIT */
#include "model/find/features.h"

#include <stdlib.h>

#include "tests/test.h"

static int compare(const void *a, const void *b)
{
	const uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
	return (one > other) - (one < other);
}

/* Small numbers, as features and their values are, do not fall on one another, nor into few weights. */
static void hashes_of_small_numbers_spread(void **state)
{
	(void)state;
	enum { FEATURES = 256, VALUES = 256, BITS = 12 };
	static uint32_t hashes[FEATURES * VALUES], weights[1 << BITS];
	for (uint32_t i = 0; i < FEATURES * VALUES; i++) {
		hashes[i] = features_mix(i / VALUES, i % VALUES);
		weights[hashes[i] % (1 << BITS)]++;
	}
	/* Of 2^16 random numbers of 32 bits one pair in two would be equal; of 16 a weight on average, hardly any has 40. */
	uint32_t equal = 0;
	qsort(hashes, COUNT(hashes), sizeof *hashes, compare);
	for (size_t i = 1; i < COUNT(hashes); i++)
		equal += hashes[i] == hashes[i - 1];
	assert_true(equal <= 4);
	for (size_t i = 0; i < COUNT(weights); i++)
		assert_in_range(weights[i], 1, 40);
}

/* Each bit of the hash is turned by each bit of either number about as often as not. */
static void every_bit_depends_on_every_bit(void **state)
{
	(void)state;
	enum { TRIES = 1000, BITS = 32 };
	for (uint32_t bit = 0; bit < 2 * BITS; bit++) {
		uint32_t turned[BITS] = {0};
		for (uint32_t i = 0; i < TRIES; i++) {
			const uint32_t a = i * 7, b = i * 13 + 1;
			const uint32_t other = bit < BITS ? features_mix(a ^ UINT32_C(1) << bit, b)
							  : features_mix(a, b ^ UINT32_C(1) << (bit - BITS));
			for (uint32_t j = 0; j < BITS; j++)
				turned[j] += (features_mix(a, b) ^ other) >> j & 1;
		}
		for (uint32_t j = 0; j < BITS; j++)
			assert_in_range(turned[j], TRIES / 4, TRIES * 3 / 4);
	}
}

static void a_feature_is_told_from_its_value(void **state)
{
	(void)state;
	struct features features = {.count = 0};
	features_add(&features, 1, 2);
	features_add(&features, 2, 1);
	features_add(&features, 0, 0);
	features_add(&features, 1, 2);
	assert_int_equal(features.count, 4);
	assert_int_equal(features.at[0], features.at[3]);
	assert_int_not_equal(features.at[0], features.at[1]);
	assert_int_not_equal(features.at[2], 0);
}

static void what_does_not_fit_is_left_out(void **state)
{
	(void)state;
	struct {
		struct features features;
		uint32_t behind;
	} box = {.behind = 0x5afe};
	for (uint32_t i = 0; i < FEATURES_MAX + 9; i++)
		features_add(&box.features, i, i);
	assert_int_equal(box.features.count, FEATURES_MAX);
	assert_int_equal(box.behind, 0x5afe);
	struct features last = {.count = 0};
	features_add(&last, FEATURES_MAX - 1, FEATURES_MAX - 1);
	assert_int_equal(box.features.at[FEATURES_MAX - 1], last.at[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hashes_of_small_numbers_spread),
	    cmocka_unit_test(every_bit_depends_on_every_bit),
	    cmocka_unit_test(a_feature_is_told_from_its_value),
	    cmocka_unit_test(what_does_not_fit_is_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
