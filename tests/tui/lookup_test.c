/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/lookup.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

static const char story[] = "# The lock\n\n"
			    "The lock is old. “The lock will hold,” said Ann Lee. Nobody believed her.\n\n"
			    "## A lock of hair\n\n"
			    "“It will not,” said Tom Moss. “No lock holds,” he added. See the [lock](/lock) of\n"
			    "the year. “Wait,” said Lee.\n";

/* Keys typed at the start, and what the status row then says. */
static const struct {
	const char *keys, *says;
} cases[] = {
    {"/lock", "match 1/6"},
    {"/lock<Enter>", "match 1/6"},
    {"/lock<Enter>nn", "match 3/6"},
    {"/lock<Enter>4n", "match 5/6"},
    {"\\lock<Enter>n", "match 5/6"},
    {"/lock<Enter>/<Enter>", "match 2/6"},
    {"/lock<Enter>nn\\<Enter>", "match 2/6"},
    {"/lock<Enter>n/hair<Enter>", "match 1/1"},
    {"/lock<Enter>n/hair<Esc>", "match 2/6"},
    {"/lock<Enter>n/<Backspace>", "match 2/6"},
    {"/lock<Enter>/dam<Enter>", "not found: dam"},
    {"/dam", "no match"},
    {"/Lock", "no match"},
    {"/holds,\"<Enter>", "match 1/1"},
    {"/of<Space>the<Enter>", "match 1/1"},
    {"/in:quotes<Space>lock<Enter>", "match 1/2"},
    {"/in:quotes<Enter>n", "match 2/4"},
    {"/in:names<Space>lee<Enter>n", "match 2/2"},
    {"/in:headings<Space>lock<Enter>n", "match 2/2"},
    {"/in:links<Enter>", "match 1/1"},
    {"/by:lee<Enter>n", "match 2/2"},
    {"/by:ann<Space>lock<Enter>", "match 1/1"},
    {"/by:\"ann<Space>lee\"<Enter>", "match 1/2"},
    {"/by:nobody", "no match"},
    {"/by:", "no match"},
    {"/in:boxes<Enter>", "no in:boxes: there are in:quotes"},
    {"n", "nothing to search for"},
    {"/lock<Enter><Esc>n", "match 2/6"},
#ifdef HAVE_PCRE2
    {"/\\rl.ck|year<Enter>nnnnnn", "match 7/7"},
    {"/\\r(", "missing closing parenthesis"},
    {"/\\r(<Enter>", "missing closing parenthesis"},
    {"/by:moss<Space>\\rh.*s<Enter>", "match 1/1"},
#else
    {"/\\rl.ck<Enter>", "built without regular expressions"},
#endif
};

static void searching_leads_to_matches(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open_text(&session, story, FORMAT_MARKDOWN);
		const char *screen = session_screen(&session, cases[i].keys, 200, 24);
		if (!strstr(screen, cases[i].says))
			fail_msg("%s does not say \"%s\" but:\n%s", cases[i].keys, cases[i].says, screen);
		session_close(&session);
	}
}

/* What wraps says so, behind which match it is and what quote that is in. */
static void it_is_said_that_a_search_went_on(void **state)
{
	static const struct {
		const char *keys, *match, *word;
	} wraps[] = {
	    {"/lock<Enter>N", "match 6/6 · quote ", " · search went on from the end"},
	    {"/lock<Enter>6n", "match 1/6 · quote ", " · search went on from the top"},
	    {"\\lock<Enter>", "match 6/6 · quote ", " · search went on from the end"},
	    {"\\lock<Enter>N", "match 1/6 · quote ", " · search went on from the top"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(wraps); i++) {
		struct session session;
		session_open_text(&session, story, FORMAT_MARKDOWN);
		const char *said = strstr(session_screen(&session, wraps[i].keys, 200, 24), wraps[i].match);
		assert_non_null(said);
		assert_non_null(strstr(said, wraps[i].word));
		session_close(&session);
	}
}

/* A word in marks that nobody says, within what somebody says: the match is in the quote around both. */
static void a_match_within_a_term_is_in_the_quote_around_it(void **state)
{
	static const char text[] = "The gate\n\n“The so-called ‘iron gate’ is made of wood,” said Ann Lee.\n";
	(void)state;
	struct session session;
	session_open_text(&session, text, FORMAT_TEXT);
	assert_non_null(
	    strstr(session_screen(&session, "/iron<Enter>", 100, 24), "match 1/1 · quote 1/1 · Ann Lee 1/1"));
	session_close(&session);
}

static void giving_up_leads_back(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_screen(&session, "]q3j", 80, 24);
	const struct view before = session_article(&session)->view;
	const size_t jumps = session_article(&session)->jumps.count;
	session_screen(&session, "/obsolete", 80, 24);
	assert_int_not_equal(session_article(&session)->view.anchor, before.anchor);
	session_screen(&session, "<Esc>", 80, 24);
	assert_memory_equal(&session_article(&session)->view, &before, sizeof before);
	assert_int_equal(session_article(&session)->jumps.count, jumps);
	session_close(&session);
}

static void the_jump_began_where_the_search_did(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_screen(&session, "3j", 80, 24);
	const uint32_t anchor = session_article(&session)->view.anchor;
	session_screen(&session, "/obsolete<Enter>", 80, 24);
	assert_int_not_equal(session_article(&session)->view.anchor, anchor);
	session_screen(&session, "''", 80, 24);
	assert_int_equal(session_article(&session)->view.anchor, anchor);
	session_screen(&session, "''", 80, 24);
	assert_int_not_equal(session_article(&session)->view.anchor, anchor);
	session_screen(&session, "<lt>", 80, 24);
	assert_int_equal(session_article(&session)->view.anchor, anchor);
	session_close(&session);
}

/* In an article that was not searched yet, n searches for what was searched for last. */
static void another_article_is_searched_for_the_same(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, story, FORMAT_MARKDOWN);
	session_screen(&session, "/lock<Enter>", 80, 24);
	lookup_release(&session_article(&session)->lookup);
	session_screen(&session, "gn", 80, 24);
	assert_int_equal(session_article(&session)->view.focus.kind, FOCUS_MATCH);
	assert_string_equal(buffer_text(&session_article(&session)->lookup.query), "lock");
	session_close(&session);
}

/* In a list, what is selected follows the matches. */
static void a_list_follows_the_matches(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, story, FORMAT_MARKDOWN);
	struct app *app = session.app;
	session_screen(&session, "\"/lock", 200, 24);
	assert_string_equal(buffer_text(&app->prompt.line.text), "in:quotes lock");
	session_screen(&session, "<Enter>", 200, 24);
	assert_int_equal(pane_quotes_selected(&app->quotes, session_article(&session), app->frame.drawer), 0);
	session_screen(&session, "n", 200, 24);
	assert_int_equal(pane_quotes_selected(&app->quotes, session_article(&session), app->frame.drawer), 2);
	session_screen(&session, "@/moss<Enter>", 200, 24);
	const uint32_t entity = pane_entities_selected(&app->entities, session_article(&session));
	assert_string_equal(findings_name(session_article(&session)->findings, entity), "Tom Moss");
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(searching_leads_to_matches),
	    cmocka_unit_test(it_is_said_that_a_search_went_on),
	    cmocka_unit_test(a_match_within_a_term_is_in_the_quote_around_it),
	    cmocka_unit_test(giving_up_leads_back),
	    cmocka_unit_test(another_article_is_searched_for_the_same),
	    cmocka_unit_test(a_list_follows_the_matches),
	    cmocka_unit_test(the_jump_began_where_the_search_did),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
