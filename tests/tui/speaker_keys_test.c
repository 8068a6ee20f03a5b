/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "tests/test.h"
#include "tests/tui/samples.h"
#include "tests/tui/session.h"
#include "tui/speaker.h"

/* How the quotes of one speaker are gone to: a mark's keys, at most three from anywhere. */

enum { KEYS = 3 };

/* The nth of count quotes of a speaker, from the first or from the last: whichever is nearer. Returns how many keys it takes. */
static size_t write_keys(char mark, size_t nth, size_t count, struct buffer *keys)
{
	buffer_cut(keys, 0);
	if (nth <= count / 2 + 1)
		buffer_format(keys, "%zu.%c", nth, mark);
	else
		buffer_format(keys, "%zu`%c", count - nth + 1, mark);
	return keys->count;
}

static void go_to_all(struct session *session, void *argument)
{
	struct article *article = session_article(session);
	size_t *gone = argument;
	struct buffer keys = {0};
	for (uint32_t i = 0; article->findings && i < article->findings->quotes.count; i++) {
		const struct quote *quote = &article->findings->quotes.at[i];
		const uint32_t speaker = findings_speaker_at(article->findings, i);
		size_t count;
		if (!article_counts(article, quote) || speaker == NONE)
			continue;
		const char mark = speaker_mark(article, speaker);
		assert_int_not_equal(mark, '.'); /* no sample has more than 35 speakers */
		const size_t nth = article_speaker_number(article, i, &count);
		if (write_keys(mark, nth, count, &keys) > KEYS)
			fail_msg("%s: quote %zu of %zu takes %s", session->path.at, nth, count, keys.at);
		session_play(session, "keys G", 80, 24);
		buffer_puts(&keys, "\n");
		char script[32];
		snprintf(script, sizeof script, "keys %s", keys.at);
		session_play(session, script, 80, 24);
		assert_int_equal(article->view.focus.kind, FOCUS_QUOTE);
		assert_int_equal(article->view.focus.index, i);
		++*gone;
	}
	buffer_release(&keys);
}

static void any_quote_of_a_speaker_takes_three_keys(void **state)
{
	(void)state;
	size_t gone = 0;
	samples_each(go_to_all, &gone);
	printf("# %zu quotes with a speaker, each in %d keys\n", gone, KEYS);
	assert_true(gone > 100);
}

static const char story[] = "“One,” said Ann Lee.\n\n“Two,” said Tom Moss.\n\n“Three,” said Lee. “Four,” she said.\n\n"
			    "“Five,” said Moss.\n\n“Six.”\n";

/* Keys typed at the start, the number of the quote that is then in focus, and a word that is said. */
static const struct {
	const char *keys;
	size_t quote;
	const char *says;
} cases[] = {
    {".1", 1, ""},
    {".2", 2, ""},
    {".1.1", 3, ""},
    {".1.1.1", 4, ""},
    {".1.1.1.1", 1, "went on from the top"},
    {"2.1", 3, ""},
    {"2.2", 5, ""},
    {"1`1", 4, ""},
    {"3`1", 1, ""},
    {"`1", 4, "went on from the end"},
    {".2`1", 1, ""},
    {".1;", 3, ""},
    {".1;;,", 3, ""},
    {"`2;", 2, ""},
    {"4.1", 0, "only 3 quotes"},
    {".9", 0, "no speaker with that mark"},
};

static void marks_lead_to_their_quotes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open_text(&session, story, FORMAT_TEXT);
		session_screen(&session, cases[i].keys, 80, 24);
		if (session_quote(&session) != cases[i].quote)
			fail_msg("%s leads to quote %zu", cases[i].keys, session_quote(&session));
		assert_string_equal(buffer_text(&session.app->message), cases[i].says);
		session_close(&session);
	}
}

/* Those whose mark is a dot are gone through one by one, and the panes name them. */
static void further_speakers_are_reached_by_their_common_mark(void **state)
{
	(void)state;
	enum { MARKS = 35, SPEAKERS = 38 };
	struct session session;
	struct buffer text = {0};
	for (int i = 0; i < SPEAKERS; i++)
		buffer_format(&text, "“We counted %d boats,” said Ann Lee%c%c, who was there.\n\n", i + 2, 'b' + i / 6,
			      'm' + i % 6);
	session_open_text(&session, text.at, FORMAT_TEXT);
	for (size_t i = 1; i <= SPEAKERS - MARKS; i++) {
		session_screen(&session, "..", 80, 24);
		assert_int_equal(session_quote(&session), MARKS + i);
	}
	const char *screen = session_screen(&session, "..", 80, 24);
	assert_int_equal(session_quote(&session), MARKS + 1);
	assert_string_equal(session.app->message.at, "went on from the top");
	assert_non_null(strstr(screen, ". Ann Leegr"));
	assert_non_null(strstr(screen, ". Ann Leehm"));
	session_close(&session);
	buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(any_quote_of_a_speaker_takes_three_keys),
	    cmocka_unit_test(further_speakers_are_reached_by_their_common_mark),
	    cmocka_unit_test(marks_lead_to_their_quotes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
