/* SPDX-License-Identifier: MIT */
#include "base/json.h"

#include <string.h>

#include "base/value.h"
#include "tests/test.h"

static void a_writer_puts_the_commas(void **state)
{
	(void)state;
	struct buffer out = {0};
	struct json_writer writer = {.out = &out};
	json_open(&writer, '{');
	json_key(&writer, "empty");
	json_open(&writer, '[');
	json_close(&writer, ']');
	json_key(&writer, "list");
	json_open(&writer, '[');
	json_write_number(&writer, 4294967295);
	json_write_hundredths(&writer, 97);
	json_write_hundredths(&writer, 100);
	json_write_hundredths(&writer, 5);
	json_write_bool(&writer, true);
	json_open(&writer, '{');
	json_close(&writer, '}');
	json_close(&writer, ']');
	json_key(&writer, "last");
	json_write_bool(&writer, false);
	json_close(&writer, '}');
	assert_string_equal(out.at, "{\"empty\":[],\"list\":[4294967295,0.97,1.00,0.05,true,{}],\"last\":false}");
	buffer_release(&out);
}

/* What a string is written as; and what is read from that is the string again. */
static const struct {
	const char *text, *written;
	size_t length;
} strings[] = {
    {"", "\"\"", 0},
    {"plain", "\"plain\"", 5},
    {"\"quoted\" \\ /", "\"\\\"quoted\\\" \\\\ /\"", 12},
    {"\n\t\r\b\f", "\"\\n\\t\\r\\b\\f\"", 5},
    {"a\0b\x1f\x7f", "\"a\\u0000b\\u001f\x7f\"", 5},
    {"\xe2\x80\x9cyes\xe2\x80\x9d \xf0\x9f\x98\x80", "\"\xe2\x80\x9cyes\xe2\x80\x9d \xf0\x9f\x98\x80\"", 14},
};

static void strings_are_escaped_only_where_they_must_be(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(strings); i++) {
		struct buffer out = {0};
		struct json_writer writer = {.out = &out};
		json_write_string(&writer, strings[i].text, strings[i].length);
		assert_string_equal(out.at, strings[i].written);
		buffer_release(&out);
	}
}

static void strings_are_read_as_they_were_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(strings); i++) {
		struct error error = {0};
		struct value *value = value_read(strings[i].written, strlen(strings[i].written), &error);
		size_t length;
		const char *text = value_string(value, &length);
		assert_non_null(text);
		assert_int_equal(length, strings[i].length);
		assert_memory_equal(text, strings[i].text, length + 1);
		value_free(value);
	}
}

static struct value *read_text(const char *text)
{
	struct error error = {0};
	struct value *value = value_read(text, strlen(text), &error);
	assert_non_null(value);
	return value;
}

static void a_value_answers_what_it_is_asked(void **state)
{
	(void)state;
	struct value *value = read_text("{\"a\":[1,2.5,true,\"s\"],\"o\":{\"n\":7}}");
	const struct value *list = value_member(value, "a");
	assert_true(value_is_object(value));
	assert_true(value_is_array(list));
	assert_int_equal(value_size(list), 4);
	assert_int_equal(value_number(value_element(list, 0), 9), 1);
	assert_true(value_real(value_element(list, 1), 0) == 2.5);
	assert_true(value_bool(value_element(list, 2), false));
	assert_int_equal(value_number(value_member(value_member(value, "o"), "n"), 9), 7);
	value_free(value);
}

static void what_is_not_there_is_nothing(void **state)
{
	(void)state;
	struct value *value =
	    read_text("{\"negative\":-1,\"large\":4294967296,\"real\":1.5,\"text\":\"5\",\"void\":null}");
	static const char *const names[] = {"nosuch", "negative", "large", "real", "text"};
	for (size_t i = 0; i < COUNT(names); i++)
		assert_int_equal(value_number(value_member(value, names[i]), 9), 9);

	size_t length = 5;
	assert_null(value_member(value, "void"));
	assert_null(value_member(value_element(value_member(value, "text"), 3), "deeper"));
	assert_null(value_string(NULL, &length));
	assert_int_equal(length, 0);
	assert_int_equal(value_size(value), 0);
	assert_false(value_bool(NULL, false));
	value_free(value);
	value_free(NULL);
}

static void what_is_no_json_is_refused_with_its_place(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint32_t line;
	} cases[] = {{"", 1},         {"{\"a\":1", 1},   {"[1,\n2,\n}", 3}, {"1 2", 1},
		     {"\"\xff\"", 1}, {"{\"a\":1}}", 1}, {"nul", 1}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct error error = {0};
		assert_null(value_read(cases[i].text, strlen(cases[i].text), &error));
		assert_non_null(error.message);
		assert_int_equal(error.line, cases[i].line);
		error_release(&error);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_writer_puts_the_commas),
	    cmocka_unit_test(strings_are_escaped_only_where_they_must_be),
	    cmocka_unit_test(strings_are_read_as_they_were_written),
	    cmocka_unit_test(a_value_answers_what_it_is_asked),
	    cmocka_unit_test(what_is_not_there_is_nothing),
	    cmocka_unit_test(what_is_no_json_is_refused_with_its_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
