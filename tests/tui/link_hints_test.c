/* SPDX-License-Identifier: MIT */
#include "tui/link_hints.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"
#include "tui/link.h"

/* So many links, one a line, all of them on the screen. */
static void open_links(struct session *session, size_t count)
{
	struct buffer text = {0};
	for (size_t i = 0; i < count; i++)
		buffer_format(&text, "[link %zu](https://a.example/%zu)\n\n", i, i);
	session_open_text(session, buffer_text(&text), FORMAT_MARKDOWN);
	session_play(session, "tick 1\n", 40, 3 * count + 10);
	buffer_release(&text);
}

static void each_link_has_letters_that_begin_no_others(void **state)
{
	(void)state;
	static const struct {
		size_t links, letters;
	} cases[] = {{1, 1}, {9, 1}, {10, 2}, {81, 2}, {82, 3}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		struct link_hints hints = {0};
		open_links(&session, cases[i].links);
		assert_true(link_hints_open(&hints, session_article(&session)));
		assert_int_equal(hints.rows.count, cases[i].links);
		for (size_t j = 0; j < hints.rows.count; j++) {
			const char *label = hints.labels.at + hints.rows.at[j].label;
			bool is_known;
			assert_int_equal(strlen(label), cases[i].letters);
			assert_int_equal(link_hints_find(&hints, label, &is_known), hints.rows.at[j].link);
			assert_true(is_known);
			struct buffer begun = {0};
			buffer_add(&begun, label, cases[i].letters - 1);
			assert_int_equal(link_hints_find(&hints, buffer_text(&begun), &is_known), NONE);
			assert_true(is_known);
			buffer_release(&begun);
		}
		link_hints_close(&hints);
		session_close(&session);
	}
}

static void letters_of_no_link_are_not_known(void **state)
{
	(void)state;
	struct session session;
	struct link_hints hints = {0};
	bool is_known = true;
	open_links(&session, 3);
	link_hints_open(&hints, session_article(&session));
	assert_int_equal(link_hints_find(&hints, "f", &is_known), NONE);
	assert_false(is_known);
	assert_int_equal(link_hints_find(&hints, "aa", &is_known), NONE);
	assert_false(is_known);
	link_hints_close(&hints);
	session_close(&session);
}

static void only_links_of_the_screen_have_letters(void **state)
{
	(void)state;
	struct session session;
	struct link_hints hints = {0};
	struct buffer text = {0};
	for (size_t i = 0; i < 30; i++)
		buffer_format(&text, "A line with a [link %zu](https://a.example/%zu).\n\n", i, i);
	session_open_text(&session, buffer_text(&text), FORMAT_MARKDOWN);
	session_play(&session, "keys jjjjjjjj\n", 40, 10);
	assert_true(link_hints_open(&hints, session_article(&session)));
	const struct span visible = article_visible(session_article(&session));
	assert_in_range(hints.rows.count, 3, 6);
	for (size_t i = 0; i < hints.rows.count; i++)
		assert_in_range(hints.rows.at[i].offset, visible.start, visible.end);
	link_hints_close(&hints);
	session_close(&session);

	session_open_text(&session, "No link.\n", FORMAT_MARKDOWN);
	session_play(&session, "tick 1\n", 40, 10);
	assert_false(link_hints_open(&hints, session_article(&session)));
	session_close(&session);
	buffer_release(&text);
}

static void a_byte_is_of_the_link_around_it(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, "See [one](https://a.example/)[two](https://b.example/) here.\n", FORMAT_MARKDOWN);
	const struct article *article = session_article(&session);
	const uint32_t one = link_next(article, NONE, UINT32_MAX), two = link_next(article, one, UINT32_MAX);
	static const uint32_t outside[] = {0, 3, 10, 15};
	assert_int_not_equal(two, NONE);
	assert_int_equal(link_next(article, two, UINT32_MAX), NONE);
	assert_int_equal(link_at(article, 4), one);
	assert_int_equal(link_at(article, 6), one);
	assert_int_equal(link_at(article, 7), two);
	assert_int_equal(link_at(article, 9), two);
	for (size_t i = 0; i < COUNT(outside); i++)
		assert_int_equal(link_at(article, outside[i]), NONE);
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_link_has_letters_that_begin_no_others),
	    cmocka_unit_test(letters_of_no_link_are_not_known),
	    cmocka_unit_test(only_links_of_the_screen_have_letters),
	    cmocka_unit_test(a_byte_is_of_the_link_around_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
