/* SPDX-License-Identifier: MIT */
#include "base/embed.h"

#include <string.h>

#include "tests/test.h"

EMBED(test_embedded, "tests/base/embedded.txt");
EMBED(test_embedded_empty, "tests/base/empty.txt");

static void a_file_is_embedded_byte_for_byte(void **state)
{
	(void)state;
	static const char expected[] = "First line.\nUTF-8: \xe2\x80\x9cyes\xe2\x80\x9d\nno newline at the end";
	assert_int_equal(test_embedded_size, strlen(expected));
	assert_memory_equal(test_embedded, expected, sizeof expected);
}

static void an_empty_file_is_an_empty_string(void **state)
{
	(void)state;
	assert_int_equal(test_embedded_empty_size, 0);
	assert_string_equal(test_embedded_empty, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_file_is_embedded_byte_for_byte),
	    cmocka_unit_test(an_empty_file_is_an_empty_string),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
