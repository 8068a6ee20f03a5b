/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

/* reported.json holds 8 quotes that count and 10 stretches of indirect speech. */
enum { QUOTES = 8, REPORTED = 10 };

static enum quote_kind kind_in_focus(const struct session *session)
{
	const struct article *article = session_article(session);
	assert_int_equal(article->view.focus.kind, FOCUS_QUOTE);
	return article->findings->quotes.at[article->view.focus.index].kind;
}

static void it_is_walked_and_counted_only_when_asked_for(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "reported.json");
	assert_non_null(strstr(session_screen(&session, "]q", 80, 24), "quote 1/8 · Petra Vance 1/3"));
	assert_int_equal(kind_in_focus(&session), QUOTE_DIRECT);
	for (size_t i = 0; i < QUOTES; i++) {
		assert_int_not_equal(kind_in_focus(&session), QUOTE_INDIRECT);
		session_screen(&session, "]q", 80, 24);
	}
	assert_non_null(strstr(session_screen(&session, "zi", 80, 24), "indirect speech too: 10 more"));
	assert_non_null(strstr(session_screen(&session, "99[q", 80, 24), "quote 1/18 · undecided 1/2 · paraphrased"));
	size_t reported = 0;
	for (size_t i = 0; i < QUOTES + REPORTED; i++) {
		assert_int_equal(session_quote(&session), i + 1);
		reported += kind_in_focus(&session) == QUOTE_INDIRECT;
		session_screen(&session, "]q", 80, 24);
	}
	assert_int_equal(reported, REPORTED);
	session_close(&session);
}

static void a_speaker_is_walked_with_it(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "reported.json");
	assert_non_null(strstr(session_screen(&session, "]q]s]s]s]s", 80, 24), "Petra Vance 3/3"));
	assert_non_null(strstr(session_screen(&session, "zi[s", 80, 24), "Petra Vance 6/7 · paraphrased"));
	session_close(&session);
}

static void what_is_hidden_is_not_in_focus(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "reported.json");
	session_screen(&session, "zi3]q", 80, 24);
	assert_int_equal(kind_in_focus(&session), QUOTE_INDIRECT);
	const uint32_t start = session_article(&session)->view.focus.span.start;
	session_screen(&session, "zi", 80, 24);
	assert_int_equal(session_article(&session)->view.focus.kind, FOCUS_PLACE);
	assert_int_equal(session_article(&session)->view.focus.span.start, start);
	assert_non_null(strstr(session_screen(&session, "]q", 80, 24), "quote 1/8"));
	session_close(&session);
}

/* With all that a speaker says hidden again, there is nothing left to filter for. */
static void a_filter_for_a_speaker_who_is_hidden_ends(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "reported.json");
	assert_non_null(
	    strstr(session_screen(&session, "zi/promises<Enter>]q[qs", 120, 40), "only the islanders’ council"));
	session_screen(&session, "zi", 120, 40);
	assert_int_equal(session_article(&session)->speaker, NONE);
	session_close(&session);
}

static void panes_count_it_only_when_asked_for(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "reported.json");
	const char *screen = session_screen(&session, "", 120, 40);
	assert_non_null(strstr(screen, "[Quotes 8]"));
	assert_non_null(strstr(screen, "3 quotes 19%"));
	assert_null(strstr(screen, "the islanders’ council "));
	assert_null(strstr(screen, "≈"));
	assert_non_null(strstr(session_screen(&session, "@", 120, 40), "❝3"));
	screen = session_screen(&session, "zi\"", 120, 40);
	assert_non_null(strstr(screen, "8 quotes ≈10 ·"));
	assert_non_null(strstr(screen, "[Quotes 8 ≈10]"));
	assert_non_null(strstr(screen, "3 quotes ≈4 40%"));
	assert_non_null(strstr(screen, "4 the islanders’ council"));
	assert_non_null(strstr(session_screen(&session, "@", 120, 40), "❝7"));
	session_close(&session);
}

static void it_stays_when_the_article_is_read_again(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "reported.json");
	session_screen(&session, "zi", 80, 24);
	assert_non_null(strstr(session_screen(&session, "R]q", 80, 24), "quote 1/18"));
	session_close(&session);
}

static void it_is_said_when_there_is_none(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, "Rain\n\n“We are wet,” said Ann Lee.\n", FORMAT_TEXT);
	assert_non_null(strstr(session_screen(&session, "zi", 80, 24), "no indirect speech found"));
	assert_non_null(strstr(session_screen(&session, "zi", 80, 24), "only what is quoted"));
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_is_walked_and_counted_only_when_asked_for),
	    cmocka_unit_test(a_speaker_is_walked_with_it),
	    cmocka_unit_test(what_is_hidden_is_not_in_focus),
	    cmocka_unit_test(a_filter_for_a_speaker_who_is_hidden_ends),
	    cmocka_unit_test(panes_count_it_only_when_asked_for),
	    cmocka_unit_test(it_stays_when_the_article_is_read_again),
	    cmocka_unit_test(it_is_said_when_there_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
