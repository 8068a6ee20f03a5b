/* SPDX-License-Identifier: MIT */
#include "tui/motion.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

static const char story[] = "# The ferry\n\n"
			    "It sails at six. Always? “Never on Sunday,” said Ann Lee. She has a [bell](/bell).\n\n"
			    "## The crew\n\n"
			    "“We row,” said Tom Moss of the [crew](/crew). “So do I,” said Lee.\n\n"
			    "### The end\n\nNobody was late.\n";

/* Keys typed at the start, and the words that are then in focus. */
static const struct {
	const char *keys, *words;
} cases[] = {
    {"]h", "The ferry"},     {"]h]h", "The crew"},      {"2]h", "The crew"},
    {"3]h[h", "The crew"},   {"9]h", "The end"},        {"]l", "bell"},
    {"]l]l", "crew"},        {"]l]l[l", "bell"},        {"]q", "“Never on Sunday,”"},
    {"]q]q", "“We row,”"},   {"]q]s", "“So do I,”"},    {"]q]s[s", "“Never on Sunday,”"},
    {"3]q[q", "“We row,”"},  {"]q;", "“We row,”"},      {"]q;,", "“Never on Sunday,”"},
    {"]q2;,", "“We row,”"},  {"}", "The ferry"},        {"}}", "It sails"},
    {"}}}{", "It sails"},    {"}}))", "“Never on"},     {"}}))(", "Always?"},
    {"]qs]q", "“So do I,”"}, {"]qs]qs[q", "“We row,”"}, {"]q]h", "The crew"},
};

static void keys_lead_to_the_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open_text(&session, story, FORMAT_MARKDOWN);
		session_screen(&session, cases[i].keys, 80, 24);
		const struct article *article = session_article(&session);
		const char *seen = article->document->text.at + article->view.focus.span.start;
		if (article->view.focus.kind == FOCUS_NONE ||
		    strncmp(seen, cases[i].words, strlen(cases[i].words)) != 0)
			fail_msg("%s leads to: %.30s", cases[i].keys, seen);
		session_close(&session);
	}
}

/* A motion that leads nowhere says so, and leaves the focus where it is. */
static const struct {
	const char *keys, *message;
} ends[] = {
    {"[q", "first quote"}, {"3]q]q", "last quote"},   {"]q[q", "first quote"},   {"]q]u", "no undecided quote"},
    {"9]l", "last link"},  {"3]h]h", "last heading"}, {"]h[h", "first heading"}, {";", "nothing to repeat"},
};

static void the_last_one_stays_with_a_word(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(ends); i++) {
		struct session session;
		session_open_text(&session, story, FORMAT_MARKDOWN);
		session_screen(&session, ends[i].keys, 80, 24);
		assert_string_equal(buffer_text(&session.app->message), ends[i].message);
		session_close(&session);
	}
}

static const char prose[] =
    "Mr. Vale of the U.S. embassy rang at 9 a.m. on Monday. “It is late. Come at once!” he said (loudly. Twice). "
    "Nobody came… Not one.\n\nThe end came at last. It was “over”.\n";

/* From sentence to sentence, and what each begins with. */
static void sentences_end_where_they_do(void **state)
{
	(void)state;
	static const char *const starts[] = {"Mr. Vale", "“It is late", "Come at", "Nobody",
					     "Not one",  "The end",     "It was"};
	struct session session;
	session_open_text(&session, prose, FORMAT_TEXT);
	const struct article *article = session_article(&session);
	session_screen(&session, ")", 80, 24);
	for (size_t i = 0; i < COUNT(starts); i++) {
		const char *seen = article->document->text.at + article->view.focus.span.start;
		if (strncmp(seen, starts[i], strlen(starts[i])) != 0)
			fail_msg("not at %s but at %.20s", starts[i], seen);
		session_screen(&session, ")", 80, 24);
	}
	assert_string_equal(buffer_text(&session.app->message), "last sentence");
	session_screen(&session, "(", 80, 24);
	assert_int_equal(strncmp(article->document->text.at + article->view.focus.span.start, "The end", 7), 0);
	session_close(&session);
}

/* ; and , go on with a search as n and N do. */
static void a_search_is_repeated_too(void **state)
{
	(void)state;
	static const struct {
		const char *keys;
		uint32_t match;
	} searches[] = {
	    {"/crew<Enter>n;", 0}, {"/crew<Enter>n,", 0}, {"/crew<Enter>nn", 0},
	    {"/s<Enter>n;;", 3},   {"/s<Enter>3n,", 2},   {"/s<Enter>nN,", 1},
	};
	for (size_t i = 0; i < COUNT(searches); i++) {
		struct session session;
		session_open_text(&session, story, FORMAT_MARKDOWN);
		session_screen(&session, searches[i].keys, 80, 24);
		if (session_article(&session)->view.focus.index != searches[i].match)
			fail_msg("%s leads to match %u", searches[i].keys, session_article(&session)->view.focus.index);
		session_close(&session);
	}
}

/* Who comes back to a quote by a mark or a jump has it in focus again; where nothing was in focus, nothing is. */
static void what_is_come_back_to_is_in_focus(void **state)
{
	(void)state;
	static const struct {
		const char *keys;
		size_t quote;
	} ways[] = {
	    {"]q]q]qmaG'a", 3}, {"]q]qG<lt>", 2}, {"]q]qG''", 2}, {"]q]qG<lt>]q", 3}, {"G<lt>", 0}, {"G<lt>]q", 1},
	};
	for (size_t i = 0; i < COUNT(ways); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		session_screen(&session, ways[i].keys, 80, 24);
		if (session_quote(&session) != ways[i].quote)
			fail_msg("%s leads to quote %zu", ways[i].keys, session_quote(&session));
		session_close(&session);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_lead_to_the_words),           cmocka_unit_test(the_last_one_stays_with_a_word),
	    cmocka_unit_test(sentences_end_where_they_do),      cmocka_unit_test(a_search_is_repeated_too),
	    cmocka_unit_test(what_is_come_back_to_is_in_focus),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
