/* SPDX-License-Identifier: MIT */
/* The list of links: pictures in it, and what its keys do; links to places of the page. */
#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

static const char page[] =
    "<!doctype html><base href=https://a.example/><title>Ropes</title><article><h1>Ropes of the north pier</h1>"
    "<p>The ropes were <a href=/counted>counted</a> in a long night of snow by those who had made them.</p>"
    "<figure><img src=/knot.jpg alt='A knot of tarred rope'><figcaption>A knot, seen from below.</figcaption></figure>"
    "<p>They were hung on the wall of the shed, one beside the other, and each was given a number.</p>"
    "<figure><img src=/knot.jpg alt='The knot again'></figure><p>Nobody has counted the <a href=/nails>nails</a> so "
    "far.</p>"
    "<figure><a href=/shed.jpg><img src=/shed.jpg alt='The shed'></a></figure></article>";

static size_t count_of(const char *text, const char *what)
{
	size_t count = 0;
	for (const char *at = text; (at = strstr(at, what)); at++)
		count++;
	return count;
}

static void pictures_are_listed_where_they_stand_and_once(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, page, FORMAT_HTML);
	const char *screen = session_screen(&session, "L", 100, 30);
	const char *const rows[] = {"1  counted", "2  A knot of tarred rope", "3  nails"};
	const char *before = screen;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *row = strstr(screen, rows[i]);
		assert_non_null(row);
		assert_true(row > before);
		before = row;
	}
	assert_non_null(strstr(screen, "a.example · image"));
	assert_int_equal(count_of(screen, "knot.jpg") + count_of(screen, "  The knot again  "), 0);
	session_close(&session);
}

static void a_picture_is_gone_to_and_its_address_copied(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, page, FORMAT_HTML);
	session_screen(&session, "Lknot<C-t>", 100, 30);
	const struct article *article = session_article(&session);
	const char *place = article->document->text.at + article->view.focus.span.start;
	assert_memory_equal(place, "A knot of tarred rope", 21);
	assert_int_equal(session.sent.count, 0);
	const char *screen = session_screen(&session, ":set<Space>clipboard<Space>osc52<Enter>Lknot<C-y>", 100, 30);
	assert_non_null(strstr(screen, "terminal"));
	assert_non_null(
	    strstr(buffer_text(&session.sent), "aHR0cHM6Ly9hLmV4YW1wbGUva25vdC5qcGc=")); /* the address, base64 */
	session_close(&session);
}

static const char places[] =
    "<!doctype html><link rel=canonical href=https://a.example/ropes><title>Ropes</title><nav id=menu>News "
    "Sport</nav><article>"
    "<p>The ropes were <a href='#nails'>counted</a> in a long night, see <a href='https://a.example/ropes#shed'>the "
    "shed</a>, "
    "<a href='#wall'>the wall</a>, <a href='#nothing'>nothing</a> and <a href='#menu'>the menu</a>.</p>"
    "<p>They were hung up beside each other <b id=wall>on the wall</b> and were given numbers by hand.</p>"
    "<a name=shed></a><p id=unasked>The shed is red, and was painted once a year until the painter left for the "
    "south.</p>"
    "<p id=nails>Nobody has counted the nails so far, as far as anybody in the town knows, and nobody "
    "will.</p></article>";

static void links_in_the_page_go_to_their_places(void **state)
{
	(void)state;
	static const struct {
		const char *keys, *place;
	} rows[] = {
	    {"]lo", "Nobody has counted"},
	    {"g]l]lo", "The shed is red"},
	    {"g]l]l]lo", "They were hung up"},
	    {"g]l]lo''", "The ropes were"},
	};
	struct session session;
	session_open_text(&session, places, FORMAT_HTML);
	for (size_t i = 0; i < COUNT(rows); i++) {
		session_screen(&session, rows[i].keys, 60, 10);
		const struct article *article = session_article(&session);
		const uint32_t leaf = document_leaf_at(article->document, article->view.focus.span.start);
		assert_memory_equal(article->document->text.at + article->document->blocks.at[leaf].span.start,
				    rows[i].place, strlen(rows[i].place));
	}
	/* Only what a link leads to is kept, and only where it is in the article; a link to nothing is none. */
	const struct document *story = session_article(&session)->document;
	assert_int_equal(story->anchors.count, 3);
	assert_int_equal(document_anchor(story, "unasked"), NONE);
	assert_int_equal(document_anchor(story, "menu"), NONE);
	for (size_t i = 0; i < story->links.count; i++)
		assert_string_not_equal(document_string(story, story->links.at[i]), "#nothing");
	session_close(&session);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pictures_are_listed_where_they_stand_and_once),
	    cmocka_unit_test(a_picture_is_gone_to_and_its_address_copied),
	    cmocka_unit_test(links_in_the_page_go_to_their_places),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
