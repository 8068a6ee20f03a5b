/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"
#include "tui/whole.h"

/* kelm.html leaves out 13 blocks, two of them comments; in the first somebody is quoted. */

static void assert_shows(struct session *session, const char *keys, const char *text)
{
	assert_non_null(strstr(session_screen(session, keys, 80, 60), text));
}

static void assert_hides(struct session *session, const char *keys, const char *text)
{
	assert_null(strstr(session_screen(session, keys, 80, 60), text));
}

static void what_was_left_out_stands_in_its_place(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	assert_hides(&session, "j", "Front page");
	assert_shows(&session, "zx", "13 left out: ]x goes there");
	assert_shows(&session, "g", "┆ left out: menu or navigation");
	assert_shows(&session, "g", "┆ • Front page");
	assert_hides(&session, "zx", "Front page");
	session_close(&session);
}

static void the_place_stays(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	session_screen(&session, "]q]qm'zt", 60, 16);
	const struct article *article = session_article(&session);
	const struct span before = article->view.focus.span;
	const char *words = article->document->text.at + before.start;
	char quote[32] = {0};
	memcpy(quote, words, sizeof quote - 1);
	for (int i = 0; i < 2; i++) {
		session_screen(&session, "zx", 60, 16);
		assert_int_equal(article->view.focus.kind, FOCUS_QUOTE);
		assert_memory_equal(article->document->text.at + article->view.focus.span.start, quote, strlen(quote));
		assert_int_equal(article->bookmarks.at[0].offset, article->view.focus.span.start);
		assert_int_equal(session_quote(&session), 2);
	}
	assert_true(span_equal(article->view.focus.span, before));
	session_close(&session);
}

static void what_is_brought_back_is_part_of_the_article(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	assert_shows(&session, "99]q", "quote 3/3");
	assert_shows(&session, "zx/Ole<Enter>", "x brings back: comments");
	assert_shows(&session, "x", "brought back");
	assert_shows(&session, "g99]q", "quote 4/4 · Ole Strand 1/1");
	assert_shows(&session, "zx", "quote 4/4 · Ole Strand 1/1");
	assert_hides(&session, "j", "Paint the tower");
	assert_shows(&session, "zxx", "left out again");
	assert_shows(&session, "g99]q", "quote 3/3");
	assert_hides(&session, "zx", "Ole Strand");
	session_close(&session);
}

static void the_key_goes_to_a_block_first(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	assert_shows(&session, "x", "zx shows what was left out");
	assert_shows(&session, "zx<Esc>x", "x brings back: menu or navigation");
	assert_int_equal(whole_count(session_article(&session)), 13);
	session_screen(&session, "x", 80, 60);
	assert_int_equal(whole_count(session_article(&session)), 12);
	assert_shows(&session, "3<Enter>", "3 blocks left out again");
	session_close(&session);
}

static void a_motion_shows_the_page(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	assert_shows(&session, "]x", "x brings back: menu or navigation");
	assert_shows(&session, "]x", "x brings back: advertising or sign-up");
	assert_shows(&session, "[x", "x brings back: menu or navigation");
	assert_shows(&session, "[x", "first block that was left out");
	assert_shows(&session, ";", "first block that was left out");
	session_close(&session);
}

static void a_search_finds_what_is_shown(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	assert_shows(&session, "/Front<Space>page<Enter>", "not found");
	assert_shows(&session, "zx/Front<Space>page<Enter>", "match 1/1");
	assert_shows(&session, "/Kelm<Enter>", "match");
	const size_t all = lookup_matches(&session_article(&session)->lookup)->count;
	session_screen(&session, "zx", 80, 60);
	assert_true(lookup_matches(&session_article(&session)->lookup)->count < all);
	session_close(&session);
}

static void a_text_has_nothing_that_was_left_out(void **state)
{
	(void)state;
	static const char *const keys[] = {"zx", "x", "]x", "[x"};
	struct session session;
	session_open(&session, "harbour.txt");
	for (size_t i = 0; i < COUNT(keys); i++)
		assert_shows(&session, keys[i], "nothing was left out");
	session_close(&session);
}

/* Reading again shows what was shown before. */
static void reading_again_shows_the_page_again(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	assert_shows(&session, "zxR", "read again");
	assert_true(session_article(&session)->shows_page);
	assert_shows(&session, "j", "┆ left out: comments");
	session_close(&session);
}

/* The end of the page, behind the story, is the story's end, however far it goes on. */
static void the_story_is_read_to_its_end(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	session_screen(&session, "zxG", 80, 24);
	const struct article *article = session_article(&session);
	const uint32_t end = (uint32_t)whole_story(article)->text.count;
	assert_true(article_visible(article).start > end);
	assert_int_equal(article->keeping.read.to, end);
	assert_true(article->keeping.read.finished);
	session_close(&session);
}

/* What was read of a block that is left out again is not there any more: the article ends before it. */
static void what_is_left_out_again_was_not_read(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	session_screen(&session, "zxG100[x100xG", 80, 24);
	const struct article *article = session_article(&session);
	const uint32_t more = article->keeping.read.to;
	assert_int_equal(more, whole_story(article)->text.count);
	session_screen(&session, "100[x100x", 80, 24);
	assert_true(whole_story(article)->text.count < more);
	assert_int_equal(article->keeping.read.to, whole_story(article)->text.count);
	session_close(&session);
}

/* At every size, down to one cell. */
static void it_is_drawn_at_every_size(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "kelm.html");
	session_screen(&session, "zx", 80, 24);
	for (size_t columns = 1; columns < 50; columns += 3) {
		session_screen(&session, "G", columns, 1 + columns / 2);
		session_screen(&session, "g]x", columns, 1 + columns / 2);
	}
	assert_int_equal(session_article(&session)->view.focus.kind, FOCUS_PLACE);
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_left_out_stands_in_its_place),
	    cmocka_unit_test(the_place_stays),
	    cmocka_unit_test(what_is_brought_back_is_part_of_the_article),
	    cmocka_unit_test(the_key_goes_to_a_block_first),
	    cmocka_unit_test(a_motion_shows_the_page),
	    cmocka_unit_test(a_search_finds_what_is_shown),
	    cmocka_unit_test(a_text_has_nothing_that_was_left_out),
	    cmocka_unit_test(reading_again_shows_the_page_again),
	    cmocka_unit_test(the_story_is_read_to_its_end),
	    cmocka_unit_test(what_is_left_out_again_was_not_read),
	    cmocka_unit_test(it_is_drawn_at_every_size),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
