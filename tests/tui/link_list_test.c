/* SPDX-License-Identifier: MIT */
/* The list of links: pictures in it, and what its keys do. */
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

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pictures_are_listed_where_they_stand_and_once),
	    cmocka_unit_test(a_picture_is_gone_to_and_its_address_copied),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
