/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "tests/test.h"

struct numbers ARRAY(uint32_t);

static void an_empty_buffer_is_an_empty_string(void **state)
{
	(void)state;
	struct buffer buffer = {0};
	assert_string_equal(buffer_text(&buffer), "");
	assert_int_equal(buffer.count, 0);
	buffer_release(&buffer);
}

static void what_is_added_stands_in_order_with_a_nul_behind_it(void **state)
{
	(void)state;
	struct buffer buffer = {0};
	buffer_puts(&buffer, "one");
	buffer_putc(&buffer, ' ');
	buffer_add(&buffer, "two\0three", 9);
	buffer_format(&buffer, "%s%d", "", 4);
	buffer_format(&buffer, "%s", "");
	assert_int_equal(buffer.count, 14);
	assert_memory_equal(buffer.at, "one two\0three4", 15);
	buffer_release(&buffer);
	assert_null(buffer.at);
}

static void what_is_formatted_may_have_any_length(void **state)
{
	(void)state;
	static const int widths[] = {1, 63, 64, 65, 66, 127, 1000, 100000};
	for (size_t i = 0; i < COUNT(widths); i++) {
		struct buffer buffer = {0};
		buffer_puts(&buffer, "x");
		buffer_format(&buffer, "%*d", widths[i], 7);
		buffer_format(&buffer, "%s", "y");
		assert_int_equal(buffer.count, widths[i] + 2);
		assert_int_equal(strlen(buffer.at), buffer.count);
		assert_string_equal(buffer.at + buffer.count - 2, "7y");
		buffer_release(&buffer);
	}
}

static void cutting_keeps_the_start(void **state)
{
	(void)state;
	struct buffer buffer = {0};
	buffer_cut(&buffer, 0);
	buffer_puts(&buffer, "abcdef");
	buffer_cut(&buffer, 2);
	assert_string_equal(buffer.at, "ab");
	buffer_puts(&buffer, "c");
	assert_string_equal(buffer.at, "abc");
	buffer_release(&buffer);
}

static void what_is_taken_is_the_callers(void **state)
{
	(void)state;
	struct buffer buffer = {0};
	buffer_puts(&buffer, "mine");
	char *taken = buffer_take(&buffer);
	buffer_puts(&buffer, "another");
	assert_string_equal(taken, "mine");
	assert_string_equal(buffer.at, "another");
	free(taken);
	buffer_release(&buffer);
}

static void an_array_keeps_what_is_pushed_while_it_grows(void **state)
{
	(void)state;
	enum { MANY = 10000 };
	struct numbers numbers = {0};
	for (uint32_t i = 0; i < MANY; i++)
		array_push(&numbers, i * 3);
	assert_int_equal(numbers.count, MANY);
	assert_int_equal(array_last(&numbers), (MANY - 1) * 3);
	for (uint32_t i = 0; i < MANY; i++)
		assert_int_equal(numbers.at[i], i * 3);
	array_release(&numbers);
	assert_int_equal(numbers.count, 0);
}

static void a_value_may_be_made_of_what_the_array_holds(void **state)
{
	(void)state;
	struct numbers numbers = {0};
	array_push(&numbers, 1);
	for (size_t i = 1; i < 40; i++)
		array_push(&numbers, array_last(&numbers) + 1);
	assert_int_equal(numbers.count, 40);
	assert_int_equal(array_last(&numbers), 40);
	array_release(&numbers);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_empty_buffer_is_an_empty_string),
	    cmocka_unit_test(what_is_added_stands_in_order_with_a_nul_behind_it),
	    cmocka_unit_test(what_is_formatted_may_have_any_length),
	    cmocka_unit_test(cutting_keeps_the_start),
	    cmocka_unit_test(what_is_taken_is_the_callers),
	    cmocka_unit_test(an_array_keeps_what_is_pushed_while_it_grows),
	    cmocka_unit_test(a_value_may_be_made_of_what_the_array_holds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
