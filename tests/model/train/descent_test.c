/* SPDX-License-Identifier: MIT */
#include "model/train/descent.h"

#include <math.h>
#include <string.h>

#include "tests/test.h"

/* How often a function was asked for its value. */
struct counter {
	int asked;
};

static double length(const double *of, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += of[i] * of[i];
	return sqrt(sum);
}

/* Once makes the gradient small against the first one, ten thousand times at least; from there it can be made so again. */
static void assert_descends(descent_function *function, double *at, size_t count)
{
	enum { COUNT_MAX = 32 };
	struct counter counter = {0}, *data = &counter;
	double gradient[COUNT_MAX];
	assert_true(count <= COUNT_MAX);
	function(&data, at, gradient);
	const double first = length(gradient, count);
	descent(function, &data, at, count);
	assert_in_range(counter.asked, 2, 300);
	function(&data, at, gradient);
	assert_true(length(gradient, count) <= 1e-4 * first);
	descent(function, &data, at, count);
}

/* sum of (i + 1) (x - i)^2: its minimum is where each number is its index. Steep one way and flat the other. */
static double quadratic(const void *data, const double *at, double *gradient)
{
	enum { NUMBERS = 20 };
	(*(struct counter *const *)data)->asked++;
	double value = 0;
	for (int i = 0; i < NUMBERS; i++) {
		const double steep = i + 1, away = at[i] - i;
		value += steep * away * away;
		gradient[i] = 2 * steep * away;
	}
	return value;
}

static void the_minimum_of_a_quadratic_is_found(void **state)
{
	(void)state;
	double at[20] = {0};
	assert_descends(quadratic, at, COUNT(at));
	for (size_t i = 0; i < COUNT(at); i++)
		assert_true(fabs(at[i] - (double)i) < 1e-4);
}

/* Rosenbrock 1960: a bent valley; steepest descent needs thousands of steps for it. Its minimum is 0, at (1, 1). */
static double valley(const void *data, const double *at, double *gradient)
{
	(*(struct counter *const *)data)->asked++;
	const double across = at[1] - at[0] * at[0], along = 1 - at[0];
	gradient[0] = -400 * at[0] * across - 2 * along;
	gradient[1] = 200 * across;
	return 100 * across * across + along * along;
}

static void the_end_of_rosenbrocks_valley_is_found(void **state)
{
	(void)state;
	static const double starts[][2] = {{-1.2, 1}, {0, 0}, {2, -2}, {-3, 3}};
	for (size_t i = 0; i < COUNT(starts); i++) {
		double at[2] = {starts[i][0], starts[i][1]};
		assert_descends(valley, at, 2);
		assert_true(fabs(at[0] - 1) < 1e-3 && fabs(at[1] - 1) < 1e-3);
	}
}

static void at_the_minimum_nothing_moves(void **state)
{
	(void)state;
	struct counter counter = {0}, *data = &counter;
	double at[2] = {1, 1};
	descent(valley, &data, at, 2);
	assert_float_equal(at[0], 1, 0);
	assert_float_equal(at[1], 1, 0);
	assert_int_equal(counter.asked, 1);
}

/* Falls for ever: no minimum is there to be found, and the search ends all the same. */
static double slope(const void *data, const double *at, double *gradient)
{
	(*(struct counter *const *)data)->asked++;
	gradient[0] = 1;
	return at[0];
}

static void without_a_minimum_the_search_ends(void **state)
{
	(void)state;
	struct counter counter = {0}, *data = &counter;
	double at[1] = {5};
	descent(slope, &data, at, 1);
	assert_true(isfinite(at[0]) && at[0] < 5);
	assert_in_range(counter.asked, 2, 5000);
}

static void the_same_start_gives_the_same_bits(void **state)
{
	(void)state;
	struct counter counter = {0}, *data = &counter;
	double one[2] = {-1.2, 1}, other[2] = {-1.2, 1};
	descent(valley, &data, one, 2);
	descent(valley, &data, other, 2);
	assert_memory_equal(one, other, sizeof one);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_minimum_of_a_quadratic_is_found),
	    cmocka_unit_test(the_end_of_rosenbrocks_valley_is_found),
	    cmocka_unit_test(at_the_minimum_nothing_moves),
	    cmocka_unit_test(without_a_minimum_the_search_ends),
	    cmocka_unit_test(the_same_start_gives_the_same_bits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
