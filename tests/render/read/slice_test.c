/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/slice.h"

#include "tests/test.h"

static void words_are_compared_without_case(void **state)
{
	(void)state;
	assert_true(slice_is(slice_of("Pier"), "pIER"));
	assert_false(slice_is(slice_of("Piers"), "pier"));
	assert_false(slice_is(slice_of("Pie"), "pier"));
	assert_true(slice_is(slice_of(""), ""));
	assert_false(slice_is(slice_of(""), "pier"));
	assert_false(slice_is(slice_of("pier"), ""));
	assert_true(slice_begins(slice_of("PIER 4"), "pier"));
	assert_true(slice_begins(slice_of("pier"), ""));
	assert_false(slice_begins(slice_of(""), "pier"));
	assert_false(slice_begins(slice_of("pi"), "pier"));
}

static void words_are_found_where_they_are_whole(void **state)
{
	(void)state;
	const struct slice text = slice_of("Åpier pierce sub-pier.");
	const struct slice found = slice_find(text, "PIER");
	assert_int_equal(found.at - text.at, 18);
	assert_int_equal(found.length, 4);
	assert_int_equal(slice_find(text, "rope").length, 0);
	assert_int_equal(slice_find(slice_of(""), "pier").length, 0);
}

static void any_of_several_is_found(void **state)
{
	(void)state;
	static const char *const words[] = {"rope", "the pier", "Über"};
	const struct {
		const char *text;
		bool has;
	} cases[] = {{"", false},        {"ropes", false}, {"no ROPE", true}, {"the piers the pier", true},
		     {"theüber", false}, {"(Über)", true}, {"über", false},   {"rope", true}};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(slice_has_any(slice_of(cases[i].text), words, COUNT(words)), cases[i].has);
	assert_false(slice_has_any(slice_of("rope"), words, 0));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_compared_without_case),
	    cmocka_unit_test(words_are_found_where_they_are_whole),
	    cmocka_unit_test(any_of_several_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
