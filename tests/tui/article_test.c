/* SPDX-License-Identifier: MIT */
#include "tui/article.h"

#include "tests/test.h"
#include "tests/tui/session.h"

/* Opens a sample and lays it out at a size, with what was found in it. */
static struct article *open_sample(struct session *session, size_t columns, size_t rows)
{
	session_open(session, "harbour.txt");
	session_play(session, "", columns, rows);
	return session_article(session);
}

static void scrolling_stops_at_the_ends(void **state)
{
	(void)state;
	struct session session;
	struct article *article = open_sample(&session, 80, 24);
	assert_false(article_scroll(article, -1));
	assert_true(article_scroll(article, 1));
	assert_true(article_scroll(article, 100000));
	assert_int_equal(article_visible(article).end, article->document->text.count);
	assert_false(article_scroll(article, 1));
	assert_true(article_scroll(article, -100000));
	assert_int_equal(article_visible(article).start, 0);
	session_close(&session);
}

static void scrolling_up_undoes_scrolling_down(void **state)
{
	(void)state;
	struct session session;
	struct article *article = open_sample(&session, 50, 30);
	for (long rows = 1; rows < 40; rows++) {
		const struct place before = article_top(article);
		assert_true(article_scroll(article, rows));
		assert_true(article_scroll(article, -rows));
		assert_int_equal(layout_distance(article->layout, before, article_top(article), 1000), 0);
	}
	session_close(&session);
}

static void the_focus_stays_for_as_long_as_it_is_on_the_screen(void **state)
{
	(void)state;
	struct session session;
	struct article *article = open_sample(&session, 80, 24);
	session_play(&session, "keys ]q]q]q]q", 80, 24);
	const struct focus before = article->view.focus;
	assert_int_equal(before.kind, FOCUS_QUOTE);
	bool given_up = false;
	while (!given_up) {
		assert_true(article_scroll(article, 1));
		given_up = article->view.focus.kind == FOCUS_NONE;
		assert_int_equal(given_up, article_visible(article).start > before.span.start);
	}
	session_close(&session);
}

static void what_is_revealed_is_on_the_screen_and_what_is_there_moves_nothing(void **state)
{
	(void)state;
	struct session session;
	struct article *article = open_sample(&session, 80, 24);
	const uint32_t length = (uint32_t)article->document->text.count;
	for (uint32_t at = 0; at < length; at = at * 2 + 97) {
		article_reveal(article, (struct span){at, at + 1});
		const struct span visible = article_visible(article);
		assert_true(visible.start <= at && at < visible.end);
		article_reveal(article, (struct span){visible.start, visible.start + 1});
		assert_int_equal(article_visible(article).start, visible.start);
	}
	session_close(&session);
}

static void jumps_lead_back_and_forward_again(void **state)
{
	(void)state;
	struct session session;
	struct article *article = open_sample(&session, 80, 24);
	static const uint32_t places[] = {0, 700, 1500};
	for (size_t i = 0; i < COUNT(places); i++) {
		article->view.focus = (struct focus){.kind = FOCUS_PLACE, .span = {places[i], places[i]}};
		if (i + 1 < COUNT(places))
			article_remember(article);
	}
	assert_false(article_jump(article, +1));
	for (size_t i = COUNT(places) - 1; i--;) {
		assert_true(article_jump(article, -1));
		assert_int_equal(article->view.focus.span.start, places[i]);
	}
	assert_false(article_jump(article, -1));
	for (size_t i = 1; i < COUNT(places); i++) {
		assert_true(article_jump(article, +1));
		assert_int_equal(article->view.focus.span.start, places[i]);
	}
	assert_false(article_jump(article, +1));
	session_close(&session);
}

static void the_oldest_jumps_are_forgotten(void **state)
{
	(void)state;
	struct session session;
	struct article *article = open_sample(&session, 80, 24);
	for (uint32_t i = 1; i <= 1000; i++) {
		article->view.focus = (struct focus){.kind = FOCUS_PLACE, .span = {i, i}};
		article_remember(article);
	}
	assert_true(article->jumps.count <= 100);
	assert_int_equal(array_last(&article->jumps).offset, 1000);
	session_close(&session);
}

static void the_first_screen_of_any_size_begins_at_the_first_word(void **state)
{
	(void)state;
	struct session session;
	struct article *article = open_sample(&session, 80, 24);
	for (size_t columns = 1; columns <= 200; columns += 7) {
		session_play(&session, "", columns, 24);
		assert_int_equal(article_visible(article).start, 0);
	}
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(scrolling_stops_at_the_ends),
	    cmocka_unit_test(scrolling_up_undoes_scrolling_down),
	    cmocka_unit_test(the_focus_stays_for_as_long_as_it_is_on_the_screen),
	    cmocka_unit_test(what_is_revealed_is_on_the_screen_and_what_is_there_moves_nothing),
	    cmocka_unit_test(jumps_lead_back_and_forward_again),
	    cmocka_unit_test(the_oldest_jumps_are_forgotten),
	    cmocka_unit_test(the_first_screen_of_any_size_begins_at_the_first_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
