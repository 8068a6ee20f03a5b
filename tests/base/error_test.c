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

/* One row an error: its parts, and the line that is shown. */
static const struct {
	const char *message, *file;
	uint32_t line, column;
	const char *shown;
} lines[] = {
    {"no such file", "a.txt", 0, 0, "a.txt: no such file"},
    {"no such action", "my.keys", 3, 7, "my.keys:3:7: no such action"},
    {"no such action", "my.keys", 3, 0, "my.keys:3: no such action"},
    {"not JSON", NULL, 1, 2, "1:2: not JSON"},
    {"no terminal", NULL, 0, 0, "no terminal"},
    {"x\033[31m\ny", "a\n\xff\u202e.txt", 0, 0, "a \ufffd.txt: x␛[31m y"},
};

static void an_error_is_shown_in_one_clean_line(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct error error = {0};
		struct buffer line = {0};
		error_set(&error, "%s", lines[i].message);
		if (lines[i].file)
			error_in(&error, lines[i].file);
		error_at(&error, lines[i].line, lines[i].column);
		error_write(&error, &line);
		assert_string_equal(line.at, lines[i].shown);
		buffer_release(&line);
		error_release(&error);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_error_says_what_and_where),
	    cmocka_unit_test(setting_it_again_replaces_what_it_said),
	    cmocka_unit_test(an_error_is_shown_in_one_clean_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
