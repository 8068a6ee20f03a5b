/* SPDX-License-Identifier: MIT */
#include "model/find/linear.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "model/words/weights.h"
#include "tests/test.h"

static void put_number(struct buffer *out, uint32_t number)
{
	for (int byte = 0; byte < 4; byte++)
		buffer_putc(out, (char)(number >> 8 * byte & 0xff));
}

static void put_real(struct buffer *out, float real)
{
	uint32_t number;
	memcpy(&number, &real, sizeof number);
	put_number(out, number);
}

/* A file as linear.h says it is, byte by byte. */
static void put_model(struct buffer *out, uint32_t bits, float unit, const int16_t *weights)
{
	buffer_puts(out, "PQLM");
	put_number(out, bits);
	put_real(out, unit);
	put_real(out, 2);
	put_real(out, -1);
	put_number(out, 0);
	for (size_t i = 0; i < (size_t)1 << bits; i++) {
		buffer_putc(out, (char)(weights[i] & 0xff));
		buffer_putc(out, (char)((uint16_t)weights[i] >> 8));
	}
}

static const int16_t four[] = {1, -2, INT16_MAX, INT16_MIN};

static void a_file_is_read_and_its_weights_are_summed(void **state)
{
	(void)state;
	struct buffer bytes = {0};
	put_model(&bytes, 2, 0.5F, four);
	struct linear model;
	assert_true(linear_read(&model, bytes.at, bytes.count));
	assert_float_equal(model.slope, 2, 0);
	assert_float_equal(model.shift, -1, 0);

	assert_float_equal(linear_score(&model, &(struct features){.count = 0}), 0, 0);
	assert_float_equal(linear_score(&model, &(struct features){.at = {0}, .count = 1}), 0.5, 0);
	assert_float_equal(linear_score(&model, &(struct features){.at = {0, 1, 1}, .count = 3}), -1.5, 0);
	/* The hash's low bits say where its weight stands. */
	assert_float_equal(linear_score(&model, &(struct features){.at = {0xfffffffe}, .count = 1}), 16383.5, 0);
	assert_float_equal(linear_score(&model, &(struct features){.at = {7}, .count = 1}), -16384, 0);
	buffer_release(&bytes);
}

/* As many of the largest weights as an option can have do not overflow. */
static void the_largest_sums_are_right(void **state)
{
	(void)state;
	struct buffer bytes = {0};
	put_model(&bytes, 2, 1, four);
	struct linear model;
	assert_true(linear_read(&model, bytes.at, bytes.count));
	struct features most = {.count = FEATURES_MAX}, least = {.count = FEATURES_MAX};
	for (uint32_t i = 0; i < FEATURES_MAX; i++) {
		most.at[i] = 2;
		least.at[i] = 3;
	}
	assert_float_equal(linear_score(&model, &most), (float)FEATURES_MAX * INT16_MAX, 0);
	assert_float_equal(linear_score(&model, &least), (float)FEATURES_MAX * INT16_MIN, 0);
	buffer_release(&bytes);
}

/* What is no model: nothing is read behind its end, and all scores are 0. */
static void assert_refused(const char *bytes, size_t length)
{
	struct linear model;
	assert_false(linear_read(&model, bytes, length));
	assert_float_equal(linear_score(&model, &(struct features){.at = {1, 2, 3}, .count = 3}), 0, 0);
	assert_float_equal(linear_calibrated(&model, 0.5F), 0.5, 1e-6);
}

static void cut_and_foreign_bytes_are_refused(void **state)
{
	(void)state;
	struct buffer bytes = {0};
	put_model(&bytes, 2, 1, four);
	for (size_t length = 0; length < bytes.count; length++)
		assert_refused(bytes.at, length);
	assert_refused(NULL, 0);

	buffer_putc(&bytes, 0);
	assert_refused(bytes.at, bytes.count);
	buffer_cut(&bytes, bytes.count - 1);

	bytes.at[0] = 'p';
	assert_refused(bytes.at, bytes.count);
	bytes.at[0] = 'P';
	for (int bits = 0; bits < 256; bits++) {
		bytes.at[4] = (char)bits;
		struct linear model;
		assert_int_equal(linear_read(&model, bytes.at, bytes.count), bits == 2);
	}
	bytes.at[4] = 2;
	bytes.at[7] = 1; /* 2^24 and two bits */
	assert_refused(bytes.at, bytes.count);
	buffer_release(&bytes);
}

static void the_weights_of_the_program_can_be_read(void **state)
{
	(void)state;
	static const char *const names[] = {"speaker", "pronoun", "content"};
	size_t sum = 0, length = 0;
	for (size_t i = 0; i < COUNT(names); i++) {
		const char *bytes = weights_find(names[i], &length);
		struct linear model;
		assert_non_null(bytes);
		assert_true(linear_read(&model, bytes, length));
		assert_true(isfinite(model.unit) && isfinite(model.slope) && isfinite(model.shift));
		assert_true(model.unit > 0);
		assert_true(model.slope > 0);
		sum += length;
	}
	assert_true(sum <= 256 << 10);
	assert_null(weights_find("speakers", &length));
}

static void calibration_rises_and_stays_between_0_and_1(void **state)
{
	(void)state;
	static const float slopes[] = {0.1F, 0.8F, 1, 5}, shifts[] = {-3, 0, 0.3F, 3};
	for (size_t i = 0; i < COUNT(slopes); i++)
		for (size_t j = 0; j < COUNT(shifts); j++) {
			const struct linear model = {.slope = slopes[i], .shift = shifts[j]};
			float before = linear_calibrated(&model, 0);
			assert_true(before >= 0);
			for (int raw = 1; raw <= 1000; raw++) {
				const float sure = linear_calibrated(&model, (float)raw / 1000);
				assert_true(sure >= before && sure <= 1);
				before = sure;
			}
			assert_true(before > linear_calibrated(&model, 0));
		}
}

static void calibration_is_platts_line(void **state)
{
	(void)state;
	static const struct {
		double slope, shift, raw, sure;
	} cases[] = {
	    {1, 0, 0.5, 0.5},         {1, 0, 0.9, 0.9}, {1, 0, 0.125, 0.125}, {0.5, 0, 0.9, 0.75}, {2, 0, 0.75, 0.9},
	    {1, 2.1972246, 0.5, 0.9}, {1, 0, 0, 0},     {1, 0, 1, 1},         {1, 0, -FLT_MAX, 0}, {1, 0, FLT_MAX, 1},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct linear model = {.slope = (float)cases[i].slope, .shift = (float)cases[i].shift};
		assert_float_equal(linear_calibrated(&model, (float)cases[i].raw), cases[i].sure, 2e-6);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_file_is_read_and_its_weights_are_summed),
	    cmocka_unit_test(the_largest_sums_are_right),
	    cmocka_unit_test(cut_and_foreign_bytes_are_refused),
	    cmocka_unit_test(the_weights_of_the_program_can_be_read),
	    cmocka_unit_test(calibration_rises_and_stays_between_0_and_1),
	    cmocka_unit_test(calibration_is_platts_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
