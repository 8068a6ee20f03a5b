/* SPDX-License-Identifier: MIT */
#include "render/wrapping.h"

#include <string.h>

#include "tests/test.h"

static const struct {
	const char *what, *text;
	size_t width;
} cases[] = {
    {"nothing", "", 0},
    {"one line", "The council met on Tuesday evening and after three hours", 0},
    {"lines filled to one width",
     "The council met on Tuesday evening and after\nthree hours, two of them about the order of\n"
     "the day, voted for it, with the mayor leading",
     44},
    {"the same with CR LF",
     "The council met on Tuesday evening and after\r\nthree hours, two of them about the order of\r\n"
     "the day, voted for it, with the mayor leading",
     44},
    {"one address wider than the rest",
     "The council met on Tuesday evening and after\nthree hours, two of them about the order of\n"
     "https://www.skarvik.example/council/minutes/2023/april/20/all-of-it.html\n"
     "the day, voted for it, with the mayor leading\nthe way out to a place where beer is drunk in\n"
     "the evening and where nobody talks of ferries\nor of the day on which they may or may not be\n"
     "going to stay there for as long as there is a\nharbour at all, and somebody to look at it in\n"
     "the way that one looks at things one has seen",
     45},
    {"the same among short lines",
     "The council\nmet:\n- on Tuesday\n\nThe council met on Tuesday evening and after\n"
     "three hours, two of them about the order of\nthe day, voted for it, with the mayor leading\nthe way out.",
     44},
    {"a poem", "The sea is wide and I have no boat\nnor none\nthat I would trust.\nWho has?", 0},
    {"a sentence a line",
     "The council met on Tuesday evening, at last.\nAfter three hours it voted for the new ferry.\n"
     "The mayor led the way out for a glass of it.",
     0},
    {"lines too long to be wrapped",
     "The council met on Tuesday evening and after three hours, two of them about the order of the day, voted for it, "
     "with "
     "the mayor leading\nthe way out to a place where beer is drunk in the evening and where nobody talks of ferries "
     "or of "
     "the days on which they may\nor not.",
     0},
    {"paragraphs of one line",
     "The council met on Tuesday evening and after\n\nthree hours, two of them about the order of", 0},
};

static void wrapped_texts_are_told_from_others(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const size_t width = wrapping_width(cases[i].text, strlen(cases[i].text));
		if (width != cases[i].width)
			fail_msg("%s: %zu, wanted %zu", cases[i].what, width, cases[i].width);
	}
}

static void a_line_is_what_stands_on_it(void **state)
{
	(void)state;
	static const char text[] = "  one \r\n\ttwo\rthree\n\n";
	static const struct written_line wanted[] = {{2, 5}, {9, 12}, {13, 18}, {19, 19}};
	size_t at = 0, count = 0;
	for (; at < sizeof text - 1; count++) {
		const struct written_line line = written_line_at(text, sizeof text - 1, at, &at);
		assert_in_range(count, 0, COUNT(wanted) - 1);
		assert_int_equal(line.start, wanted[count].start);
		assert_int_equal(line.end, wanted[count].end);
	}
	assert_int_equal(count, COUNT(wanted));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(wrapped_texts_are_told_from_others),
	    cmocka_unit_test(a_line_is_what_stands_on_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
