/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

/* unsure.json holds 12 quotes that count; 6 are not sure enough to have a speaker on the screen. */

/* Keys typed at the start, and what the status row says then. */
static const struct {
	const char *keys, *status;
} walks[] = {
    {"]q", "quote 1/12 · Agnes Holt 1/3"},
    {"2]q", "quote 2/12 · Agnes Holt 2/3"}, /* as sure as the first half */
    {"3]q", "quote 3/12 · undecided 1/6"},
    {"10]q", "quote 10/12 · undecided 5/6"},
    {"]u", "quote 3/12 · undecided 1/6"},
    {"4]u", "quote 6/12 · undecided 4/6"},
    {"5]u", "quote 10/12 · undecided 5/6"},
    {"6]u[u", "quote 10/12 · undecided 5/6"},
    {"]q3]s", "quote 12/12 · Agnes Holt 3/3"},
    {"]q3]s[s", "quote 2/12 · Agnes Holt 2/3"},
    {"]u]s", "quote 3/12 · undecided 1/6 · no quote by the same speaker"},
    {"]u[s", "quote 3/12 · undecided 1/6 · no quote by the same speaker"},
    {"]us", "quote 3/12 · undecided 1/6 · no quote with a speaker in focus"},
    {"zi]q99]u", "quote 13/14 · undecided 7/7 · paraphrased"},
};

static void undecided_quotes_are_nobodys(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(walks); i++) {
		struct session session;
		session_open(&session, "unsure.json");
		const char *screen = session_screen(&session, walks[i].keys, 120, 40);
		if (!strstr(screen, walks[i].status))
			fail_msg("%s leads to\n%s", walks[i].keys, screen);
		session_close(&session);
	}
}

static void a_filter_leaves_them_out(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "unsure.json");
	const char *screen = session_screen(&session, "]qs", 120, 40);
	assert_non_null(strstr(screen, "[Quotes 3]"));
	assert_non_null(strstr(screen, "only Agnes Holt"));
	assert_null(strstr(screen, "Undecided"));
	assert_null(strstr(screen, "perhaps"));
	session_close(&session);
}

/* They come last, each with whom it may be said by; those whom only such quotes name have no mark. */
static void panes_say_perhaps(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "unsure.json");
	const char *screen = session_screen(&session, "", 120, 40), *group = strstr(screen, "? Undecided ");
	assert_non_null(group);
	assert_non_null(strstr(group, "6 quotes 48%"));
	assert_null(strstr(group, "quotes 21%"));
	assert_non_null(strstr(group, "      perhaps Ruben Falk"));
	assert_non_null(strstr(group, "      perhaps a voice from the back"));
	assert_null(strstr(screen, "3 Ruben Falk"));
	screen = session_screen(&session, "@", 120, 40);
	assert_non_null(strstr(screen, "··▅·▃▃·   4 ❝3"));
	assert_non_null(strstr(screen, "··▅▅·▃·   5"));
	assert_null(strstr(screen, "··▅▅·▃·   5 ❝"));
	screen = session_screen(&session, "", 200, 60);
	assert_non_null(strstr(screen, "? Undecided · perhaps Ruben Falk"));
	assert_non_null(strstr(screen, "? Undecided · perhaps a voice from the back"));
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(undecided_quotes_are_nobodys),
	    cmocka_unit_test(a_filter_leaves_them_out),
	    cmocka_unit_test(panes_say_perhaps),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
