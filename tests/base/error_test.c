/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include "tests/test.h"

static void an_error_says_what_and_where(void **state)
{
	(void)state;
	struct error error = {0};
	assert_false(error_set(&error, "%d apples", 3));
	assert_false(error_in(&error, "basket"));
	assert_false(error_at(&error, 4, 5));
	assert_string_equal(error.message, "3 apples");
	assert_string_equal(error.file, "basket");
	assert_int_equal(error.line, 4);
	assert_int_equal(error.column, 5);
	error_release(&error);
	assert_null(error.message);
	assert_null(error.file);
}

static void setting_it_again_replaces_what_it_said(void **state)
{
	(void)state;
	struct error error = {0};
	error_set(&error, "first");
	error_in(&error, "file");
	error_set(&error, "because: %s", error.message);
	error_in(&error, error.file);
	assert_string_equal(error.message, "because: first");
	assert_string_equal(error.file, "file");
	error_release(&error);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_error_says_what_and_where),
	    cmocka_unit_test(setting_it_again_replaces_what_it_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
