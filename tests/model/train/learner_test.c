/* SPDX-License-Identifier: MIT */
#include "model/train/learner.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/find/linear.h"
#include "model/span.h"
#include "tests/test.h"

enum { BITS = 8 };

static const struct learning all = {.bits = BITS, .l2 = 0.1, .left_out = NONE};

/* An option's features: two numbers below 2^BITS, each the place of its weight. */
struct row {
	uint32_t features[2], who;
	bool right;
};

static void add_question(struct lessons *lessons, const struct row *rows, size_t count, uint32_t part)
{
	struct question question = {0};
	bool right[8] = {false};
	assert_true(count <= COUNT(right));
	for (uint32_t i = 0; i < count; i++) {
		struct option *option = question_add(&question, (struct span){0, 0}, i);
		memcpy(option->features.at, rows[i].features, sizeof rows[i].features);
		option->features.count = 2;
		option->who = rows[i].who ? rows[i].who : NONE;
		right[i] = rows[i].right;
	}
	lessons_add(lessons, &question, right, part);
	question_release(&question);
}

/* Questions whose right option is the one with feature 7, wherever it stands and whatever else it has; parts 0 to 4 in turn. */
static void add_toys(struct lessons *lessons, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t right = i % 3;
		struct row rows[3];
		for (uint32_t j = 0; j < 3; j++)
			rows[j] =
			    (struct row){{j == right ? 7 : 20 + (i + j) % 5, 100 + (i * 7 + j) % 50}, 0, j == right};
		add_question(lessons, rows, 3, i % 5);
	}
}

static void a_separable_task_is_learned(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	add_toys(&lessons, 60);
	double *weights = lessons_learn(&lessons, &all);
	const struct lesson_marks marks = lessons_examine(&lessons, weights, &all);
	assert_int_equal(marks.all, 60);
	assert_int_equal(marks.answerable, 60);
	assert_int_equal(marks.right, 60);
	for (uint32_t i = 0; i < 1 << BITS; i++)
		assert_true(i == 7 || weights[i] < weights[7]);
	assert_float_equal(weights[3], 0, 0); /* nothing was seen of it */
	free(weights);
	lessons_release(&lessons);
}

static void a_stronger_regularisation_makes_smaller_weights(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	add_toys(&lessons, 60);
	const struct learning strong = {.bits = BITS, .l2 = 10, .left_out = NONE};
	double *weak = lessons_learn(&lessons, &all), *strict = lessons_learn(&lessons, &strong);
	assert_true(strict[7] > 0 && strict[7] < weak[7] / 2);
	free(weak);
	free(strict);
	lessons_release(&lessons);
}

/*
 * Of one question with two options, told apart by a weight each: v for the right one, -v for the other. The loss is
 * log(1 + e^-2v) + l2 v^2, which is least where l2 v = 1 / (1 + e^2v).
 */
static void the_optimum_is_the_one_that_is_sought(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	add_question(&lessons, (const struct row[]){{{1, 2}, 0, true}, {{3, 2}, 0, false}}, 2, 0);
	const struct learning learning = {.bits = 2, .l2 = 0.5, .left_out = NONE};
	double *weights = lessons_learn(&lessons, &learning);
	const double v = weights[1];
	assert_true(v > 0);
	assert_true(fabs(learning.l2 * v - 1 / (1 + exp(2 * v))) < 1e-4);
	assert_true(fabs(weights[3] + v) < 1e-9);
	assert_true(fabs(weights[2]) < 1e-9);
	free(weights);
	lessons_release(&lessons);
}

static void the_part_left_out_teaches_nothing(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	for (int i = 0; i < 10; i++) {
		add_question(&lessons, (const struct row[]){{{1, 50}, 0, true}, {{2, 50}, 0, false}}, 2, 0);
		add_question(&lessons, (const struct row[]){{{1, 50}, 0, false}, {{2, 50}, 0, true}}, 2, 1);
		add_question(&lessons, (const struct row[]){{{1, 50}, 0, false}, {{2, 50}, 0, true}}, 2, 1);
	}
	for (uint32_t part = 0; part < 2; part++) {
		const struct learning learning = {.bits = BITS, .l2 = 0.1, .left_out = part};
		double *weights = lessons_learn(&lessons, &learning);
		assert_int_equal(weights[1] > weights[2], part == 1);
		const struct lesson_marks marks = lessons_examine(&lessons, weights, &learning);
		assert_int_equal(marks.all, part == 1 ? 20 : 10);
		assert_int_equal(marks.right, 0);
		free(weights);
	}
	lessons_release(&lessons);
}

/* What has no right answer cannot be learned from, and any answer to it is wrong. */
static void questions_without_an_answer_are_asked_but_not_learned(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	add_toys(&lessons, 30);
	double *before = lessons_learn(&lessons, &all);
	add_question(&lessons, (const struct row[]){{{7, 50}, 0, false}, {{2, 50}, 0, false}}, 2, 0);
	double *behind = lessons_learn(&lessons, &all);
	assert_memory_equal(before, behind, (sizeof *before) << BITS);
	const struct lesson_marks marks = lessons_examine(&lessons, behind, &all);
	assert_int_equal(marks.all, 31);
	assert_int_equal(marks.answerable, 30);
	assert_int_equal(marks.right, 30);
	free(before);
	free(behind);
	lessons_release(&lessons);
}

/* Where the first option says that there is no answer, how sure that is counts for nothing. */
static void the_answer_that_there_is_none_is_not_graded(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	add_toys(&lessons, 30); /* the right one is the first in ten */
	struct learning learning = all;
	double *weights = lessons_learn(&lessons, &learning);
	learning.first_is_none = true;
	struct grades grades = {0};
	lessons_grade(&lessons, weights, &learning, &grades);
	assert_int_equal(grades.count, 20);
	for (size_t i = 0; i < grades.count; i++) {
		assert_true(grades.at[i].right);
		assert_true(grades.at[i].probability > 1.0 / 3 && grades.at[i].probability < 1);
	}
	array_release(&grades);
	free(weights);
	lessons_release(&lessons);
}

/* As in question.h: the options of one answer are counted together. */
static void ways_of_saying_the_same_are_graded_together(void **state)
{
	(void)state;
	static const double weights[1 << BITS] = {[1] = 2, [2] = 1.9};
	struct lessons lessons = {0};
	add_question(&lessons, (const struct row[]){{{1, 50}, 0, false}, {{2, 50}, 5, false}, {{2, 51}, 5, true}}, 3,
		     0);
	struct grades grades = {0};
	lessons_grade(&lessons, weights, &all, &grades);
	assert_int_equal(grades.count, 1);
	assert_true(grades.at[0].right);
	assert_true(fabs(grades.at[0].probability - 2 * exp(1.9) / (exp(2) + 2 * exp(1.9))) < 1e-9);
	array_release(&grades);
	lessons_release(&lessons);
}

static void the_same_lessons_give_the_same_bytes(void **state)
{
	(void)state;
	struct buffer files[2] = {{0}, {0}};
	for (size_t i = 0; i < COUNT(files); i++) {
		struct lessons lessons = {0};
		add_toys(&lessons, 200);
		double *weights = lessons_learn(&lessons, &all);
		lessons_write(weights, BITS, 0.8, 0.2, &files[i]);
		free(weights);
		lessons_release(&lessons);
	}
	assert_int_equal(files[0].count, LINEAR_HEADER + (2 << BITS));
	assert_int_equal(files[0].count, files[1].count);
	assert_memory_equal(files[0].at, files[1].at, files[0].count);
	buffer_release(&files[0]);
	buffer_release(&files[1]);
}

static void what_is_written_scores_as_what_was_learned(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	add_toys(&lessons, 60);
	double *weights = lessons_learn(&lessons, &all);
	struct buffer file = {0};
	lessons_write(weights, BITS, 0.75, -0.5, &file);
	struct linear model;
	assert_true(linear_read(&model, file.at, file.count));
	assert_float_equal(model.slope, 0.75, 0);
	assert_float_equal(model.shift, -0.5, 0);
	for (uint32_t i = 0; i < 1 << BITS; i++) {
		const struct features features = {.at = {i, i + (1 << BITS)}, .count = 2};
		assert_true(fabs((double)linear_score(&model, &features) - 2 * weights[i]) <=
			    (double)model.unit * 1.01);
	}
	buffer_release(&file);
	free(weights);
	lessons_release(&lessons);
}

/* Of no lessons, weights of zeros, which is a file like any other. */
static void nothing_is_learned_from_nothing(void **state)
{
	(void)state;
	struct lessons lessons = {0};
	struct buffer file = {0};
	double *weights = lessons_learn(&lessons, &all);
	lessons_write(weights, BITS, 1, 0, &file);
	struct linear model;
	assert_true(linear_read(&model, file.at, file.count));
	assert_float_equal(linear_score(&model, &(struct features){.at = {1, 2}, .count = 2}), 0, 0);
	assert_int_equal(lessons_examine(&lessons, weights, &all).all, 0);
	buffer_release(&file);
	free(weights);
}

/* Of probabilities that are right as often as a line of calibration says, the line is found again. */
static void a_known_line_of_calibration_is_found_again(void **state)
{
	(void)state;
	static const double lines[][2] = {{1, 0}, {0.6, 0.4}, {1.7, -0.5}};
	enum { OFTEN = 2000 };
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct grades grades = {0};
		for (double raw = 0.05; raw < 0.99; raw += 0.05) {
			const double sure = 1 / (1 + exp(-(lines[i][0] * log(raw / (1 - raw)) + lines[i][1])));
			for (int k = 0; k < OFTEN; k++)
				array_push(&grades, (struct graded){raw, k < lround(sure * OFTEN)});
		}
		double slope, shift;
		lessons_calibrate(&grades, &slope, &shift);
		assert_float_equal(slope, lines[i][0], 0.01);
		assert_float_equal(shift, lines[i][1], 0.01);
		array_release(&grades);
	}
	double slope, shift;
	lessons_calibrate(&(struct grades){0}, &slope, &shift);
	assert_float_equal(slope, 1, 0);
	assert_float_equal(shift, 0, 0);
}

/* All right, or sure beyond doubt: the line stays a line. */
static void calibration_stays_finite(void **state)
{
	(void)state;
	static const struct graded sure[] = {{1, true}, {1, true}, {0.9, true}, {0, true}};
	double slope, shift;
	lessons_calibrate(&(struct grades){.at = (struct graded *)sure, .count = 3}, &slope, &shift);
	assert_true(isfinite(slope) && isfinite(shift));
	lessons_calibrate(&(struct grades){.at = (struct graded *)sure, .count = 4}, &slope, &shift);
	assert_true(isfinite(slope) && isfinite(shift));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_separable_task_is_learned),
	    cmocka_unit_test(a_stronger_regularisation_makes_smaller_weights),
	    cmocka_unit_test(the_optimum_is_the_one_that_is_sought),
	    cmocka_unit_test(the_part_left_out_teaches_nothing),
	    cmocka_unit_test(questions_without_an_answer_are_asked_but_not_learned),
	    cmocka_unit_test(the_answer_that_there_is_none_is_not_graded),
	    cmocka_unit_test(ways_of_saying_the_same_are_graded_together),
	    cmocka_unit_test(the_same_lessons_give_the_same_bytes),
	    cmocka_unit_test(what_is_written_scores_as_what_was_learned),
	    cmocka_unit_test(nothing_is_learned_from_nothing),
	    cmocka_unit_test(a_known_line_of_calibration_is_found_again),
	    cmocka_unit_test(calibration_stays_finite),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
