/* SPDX-License-Identifier: MIT */
#include "keymaps/action.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "keymaps/context.h"
#include "tests/test.h"

static void every_action_says_what_it_does(void **state)
{
	(void)state;
	for (enum action action = 0; action < ACTION_COUNT; action++) {
		const char *help = action_help(action);
		assert_true(strlen(help) > 3);
		assert_true(*help >= 'A' && *help <= 'Z');
		assert_int_not_equal(help[strlen(help) - 1], '.');
		assert_int_not_equal(action_contexts(action), 0);
	}
}

static void names_are_words_of_small_letters(void **state)
{
	(void)state;
	for (enum action action = 0; action < ACTION_COUNT; action++) {
		const char *name = action_name(action);
		assert_int_equal(strspn(name, "abcdefghijklmnopqrstuvwxyz-"), strlen(name));
		assert_int_not_equal(*name, '-');
		assert_int_not_equal(*name, '\0');
	}
}

static void a_name_finds_its_action_and_no_other(void **state)
{
	(void)state;
	for (enum action action = 0; action < ACTION_COUNT; action++) {
		const char *name = action_name(action);
		assert_int_equal(action_find(name, strlen(name)),
				 action); /* the first of that name: it is the only one */
	}
	assert_int_equal(action_find("quote-nex", 9), ACTION_COUNT);
	assert_int_equal(action_find("quote-next ", 11), ACTION_COUNT);
	assert_int_equal(action_find("", 0), ACTION_COUNT);
}

static void the_manual_page_has_every_action(void **state)
{
	(void)state;
	const char *tests = getenv("TEST_SOURCE"); /* make check sets it */
	if (!tests)
		skip();
	struct buffer path = {0}, page = {0};
	struct error error = {0};
	buffer_format(&path, "%s/../doc/pullquote-keys.5", tests);
	assert_true(file_read(path.at, 1 << 20, &page, &error));
	for (enum action action = 0; action < ACTION_COUNT; action++) {
		struct buffer first = {0}, other = {0};
		buffer_format(&first, ".It Ic %s", action_name(action));
		buffer_format(&other, " , %s", action_name(action));
		assert_true(strstr(page.at, first.at) || strstr(page.at, other.at));
		buffer_release(&first);
		buffer_release(&other);
	}
	buffer_release(&path);
	buffer_release(&page);
}

static void arguments_have_names_and_choices(void **state)
{
	(void)state;
	assert_string_equal(argument_name(ARGUMENT_SPEAKER), "speaker");
	assert_string_equal(argument_choice(ARGUMENT_SPEAKER, SPEAKER_ANY), "any");
	assert_string_equal(argument_choice(ARGUMENT_SPEAKER, SPEAKER_SAME), "same");
	assert_string_equal(argument_choice(ARGUMENT_SPEAKER, SPEAKER_UNDECIDED), "undecided");
	assert_null(argument_choice(ARGUMENT_SPEAKER, 3));
	assert_null(argument_choice(ARGUMENT_SPEAKER, UINT32_MAX));
	assert_null(argument_choice(ARGUMENT_MARK, 0));
	assert_int_equal(argument_find("mark", 4), ARGUMENT_MARK);
	assert_int_equal(argument_find("marks", 5), ARGUMENT_COUNT);
}

static void only_a_character_that_was_left_out_is_open(void **state)
{
	(void)state;
	const struct operation set = {.action = ACTION_MARK_SET}, next = {.action = ACTION_QUOTE_NEXT};
	const struct operation given = {.action = ACTION_MARK_SET, .values[ARGUMENT_MARK] = 'a'};
	assert_int_equal(operation_open(&set), ARGUMENT_MARK);
	assert_int_equal(operation_open(&given), ARGUMENT_COUNT);
	assert_int_equal(operation_open(&next), ARGUMENT_COUNT);
}

static void contexts_are_found_by_name(void **state)
{
	(void)state;
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		assert_int_equal(context_find(context_name(context), strlen(context_name(context))), context);
	assert_int_equal(context_find("tex", 3), CONTEXT_COUNT);
	assert_int_equal(context_find("", 0), CONTEXT_COUNT);
}

static void all_contexts_inherit_but_the_global_one_and_the_prompt(void **state)
{
	(void)state;
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		assert_int_equal(context_inherits(context), context != CONTEXT_GLOBAL && context != CONTEXT_PROMPT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_action_says_what_it_does),
	    cmocka_unit_test(names_are_words_of_small_letters),
	    cmocka_unit_test(a_name_finds_its_action_and_no_other),
	    cmocka_unit_test(the_manual_page_has_every_action),
	    cmocka_unit_test(arguments_have_names_and_choices),
	    cmocka_unit_test(only_a_character_that_was_left_out_is_open),
	    cmocka_unit_test(contexts_are_found_by_name),
	    cmocka_unit_test(all_contexts_inherit_but_the_global_one_and_the_prompt),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
