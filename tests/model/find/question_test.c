/* SPDX-License-Identifier: MIT */
#include "model/find/question.h"

#include "model/find/work.h"
#include "tests/test.h"

/* A model of four weights, -1 0 1 2: a hash's last two bits choose one. */
static const unsigned char weights[] = {0xff, 0xff, 0, 0, 1, 0, 2, 0};
static const struct linear model = {.weights = weights, .mask = 3, .unit = 1, .slope = 1};

/* Asks which of some options, each with one feature. */
static void ask(struct question *question, const uint32_t *features, size_t count)
{
	question_clear(question, TASK_PRONOUN, (struct span){3, 5});
	for (uint32_t i = 0; i < count; i++) {
		struct option *option = question_add(question, (struct span){i, i + 1}, i);
		option->features.at[option->features.count++] = features[i];
	}
}

/* The likeliest option that a model answers a question with, and how probable its answer is. */
static uint32_t answer(const struct work *work, struct question *question, float *probability)
{
	const uint32_t option = question_answer(work, question);
	*probability = question->options.at[option].probability;
	return option;
}

static void the_likeliest_is_answered_with_its_softmax(void **state)
{
	(void)state;
	const struct work work = {.models = {[TASK_PRONOUN] = model}};
	struct question question = {0};
	float probability;
	ask(&question, (const uint32_t[]){1, 3, 0, 2}, 4);
	assert_int_equal(answer(&work, &question, &probability), 1);
	assert_float_equal(probability, 0.643914, 1e-5); /* e^2 / (e^-1 + e^0 + e^1 + e^2) */
	assert_float_equal(question.options.at[2].score, -1, 0);
	assert_float_equal(question.options.at[2].probability, 0.032059, 1e-5);

	ask(&question, (const uint32_t[]){0}, 1);
	assert_int_equal(answer(&work, &question, &probability), 0);
	assert_float_equal(probability, 1, 0);

	ask(&question, (const uint32_t[]){1, 2, 2}, 3); /* of equals the first */
	assert_int_equal(answer(&work, &question, &probability), 1);
	assert_float_equal(probability, 0.422319, 1e-5);
	question_release(&question);
}

/* Two ways of saying the same are one answer: together they may be likelier than what is likelier than either. */
static void options_that_mean_the_same_are_counted_together(void **state)
{
	(void)state;
	const struct work work = {.models = {[TASK_PRONOUN] = model}};
	struct question question = {0};
	float probability;
	ask(&question, (const uint32_t[]){3, 2, 2, 2}, 4);
	question.options.at[1].who = question.options.at[2].who = question.options.at[3].who = 9;
	assert_int_equal(answer(&work, &question, &probability), 1);
	assert_float_equal(probability, 0.524633, 1e-5); /* 3e / (e^2 + 3e) */
	assert_float_equal(question.options.at[0].probability, 0.475367, 1e-5);
	assert_int_equal(question_second(&question, 1), 0);

	ask(&question, (const uint32_t[]){1, 3}, 2); /* of the same answer the likelier way */
	question.options.at[0].who = question.options.at[1].who = 9;
	assert_int_equal(answer(&work, &question, &probability), 1);
	assert_float_equal(probability, 1, 1e-6);
	assert_int_equal(question_second(&question, 1), NONE);
	question_release(&question);
}

static void each_task_has_its_own_model(void **state)
{
	(void)state;
	const struct work work = {.models = {[TASK_SPEAKER] = model}};
	struct question question = {0};
	float probability;
	ask(&question, (const uint32_t[]){0, 3}, 2);
	assert_int_equal(answer(&work, &question, &probability), 0); /* no weights: all are alike */
	assert_float_equal(probability, 0.5, 1e-6);
	question.task = TASK_SPEAKER;
	assert_int_equal(answer(&work, &question, &probability), 1);
	question_release(&question);
}

static void the_second_is_the_likeliest_but_one(void **state)
{
	(void)state;
	const struct work work = {.models = {[TASK_PRONOUN] = model}};
	struct question question = {0};
	float probability;
	ask(&question, (const uint32_t[]){3, 1, 2}, 3);
	answer(&work, &question, &probability);
	assert_int_equal(question_second(&question, 0), 2);
	assert_int_equal(question_second(&question, 2), 0);
	assert_int_equal(question_second(&question, 1), 0);

	ask(&question, (const uint32_t[]){3, 0}, 2);
	answer(&work, &question, &probability);
	assert_int_equal(question_second(&question, 0), 1);
	ask(&question, (const uint32_t[]){3}, 1);
	answer(&work, &question, &probability);
	assert_int_equal(question_second(&question, 0), NONE);
	question_release(&question);
}

/* A score that the exponential function cannot take is still a probability. */
static void far_scores_stay_probabilities(void **state)
{
	(void)state;
	struct work work = {.models = {[TASK_PRONOUN] = model}};
	work.models[TASK_PRONOUN].unit = 1e6F;
	struct question question = {0};
	float probability;
	ask(&question, (const uint32_t[]){0, 3, 1}, 3);
	assert_int_equal(answer(&work, &question, &probability), 1);
	assert_float_equal(probability, 1, 0);
	assert_float_equal(question.options.at[0].probability, 0, 0);
	question_release(&question);
}

struct lesson {
	uint32_t answer, asked, about;
};

static uint32_t teach(void *data, const struct work *work, const struct question *question)
{
	struct lesson *lesson = data;
	assert_non_null(work);
	lesson->asked++;
	lesson->about = question->about.start;
	assert_float_equal(question->options.at[0].score, 2, 0); /* the model was asked before */
	return lesson->answer;
}

static void a_teacher_is_asked_and_believed(void **state)
{
	(void)state;
	struct lesson lesson = {.answer = 2};
	const struct teacher teacher = {teach, &lesson};
	const struct work work = {.models = {[TASK_PRONOUN] = model}, .teacher = &teacher};
	struct question question = {0};
	float probability;
	ask(&question, (const uint32_t[]){3, 1, 2}, 3);
	assert_int_equal(answer(&work, &question, &probability), 2);
	assert_float_equal(probability, 0.244728, 1e-5); /* the model's own: e / (e^2 + 1 + e) */
	assert_int_equal(lesson.about, 3);

	lesson.answer = NONE;
	assert_int_equal(answer(&work, &question, &probability), 0);
	assert_int_equal(lesson.asked, 2);
	question_release(&question);
}

static void a_question_that_is_cleared_is_empty(void **state)
{
	(void)state;
	struct question question = {0};
	ask(&question, (const uint32_t[]){1, 2, 3}, 3);
	question.options.at[0].score = 5;
	question_clear(&question, TASK_CONTENT, (struct span){7, 9});
	assert_int_equal(question.options.count, 0);
	assert_int_equal(question.task, TASK_CONTENT);
	assert_int_equal(question.about.end, 9);
	const struct option *option = question_add(&question, (struct span){1, 2}, 4);
	assert_int_equal(option->features.count, 0);
	assert_float_equal(option->score, 0, 0);
	assert_int_equal(option->who, NONE);
	question_release(&question);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_likeliest_is_answered_with_its_softmax),
	    cmocka_unit_test(options_that_mean_the_same_are_counted_together),
	    cmocka_unit_test(each_task_has_its_own_model),
	    cmocka_unit_test(the_second_is_the_likeliest_but_one),
	    cmocka_unit_test(far_scores_stay_probabilities),
	    cmocka_unit_test(a_teacher_is_asked_and_believed),
	    cmocka_unit_test(a_question_that_is_cleared_is_empty),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
