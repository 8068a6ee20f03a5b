/* SPDX-License-Identifier: MIT */
/* The reader in words: what is said to which keys. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/test.h"
#include "tests/tui/session.h"

static const char text[] =
    "Ferry stops\n\n"
    "\xe2\x80\x9cThe boat is old,\xe2\x80\x9d said Ada Byrne, who runs it. She has run it for nine years now.\n\n"
    "Nobody has asked the islanders what they think of it. They have no other way to the town.\n\n"
    "\xe2\x80\x9cIt will not come back,\xe2\x80\x9d Byrne added.\n";

static const char opening[] = "Ferry stops\n2 quotes, 1 name.\n";

static void expect(const char *keys, const char *expected)
{
	struct session session;
	struct buffer whole = {0};
	session_open_text(&session, text, FORMAT_TEXT);
	char *said = session_say(&session, keys);
	buffer_format(&whole, "%s%s", opening, expected);
	assert_string_equal(said, whole.at);
	free(said);
	buffer_release(&whole);
	session_close(&session);
}

static void quotes_have_number_speaker_and_cue(void **state)
{
	(void)state;
	expect("]q", "Quote 1 of 2, Ada Byrne, said: \xe2\x80\x9cThe boat is old,\xe2\x80\x9d\n");
	expect("2]q\n]q\n",
	       "Quote 2 of 2, Ada Byrne, added: \xe2\x80\x9cIt will not come back,\xe2\x80\x9d\nlast quote\n");
}

static void it_is_read_line_by_line(void **state)
{
	(void)state;
	expect("jj",
	       "\n\xe2\x80\x9cThe boat is old,\xe2\x80\x9d said Ada Byrne, who runs it. She has run it for nine\n");
	expect("3j", "\n\xe2\x80\x9cThe boat is old,\xe2\x80\x9d said Ada Byrne, who runs it. She has run it for "
		     "nine\nyears now.\n");
	expect("3jk",
	       "\n\xe2\x80\x9cThe boat is old,\xe2\x80\x9d said Ada Byrne, who runs it. She has run it for nine\nyears "
	       "now.\n"
	       "\xe2\x80\x9cThe boat is old,\xe2\x80\x9d said Ada Byrne, who runs it. She has run it for nine\n");
	expect("k", "start of the article\n");
	expect("kk", "start of the article\nstart of the article\n");
}

static void paragraphs_and_sentences_are_said_whole(void **state)
{
	(void)state;
	expect("}}", "Ferry stops\n"
		     "\xe2\x80\x9cThe boat is old,\xe2\x80\x9d said Ada Byrne, who runs it. She has run it for nine "
		     "years now.\n");
	expect("3)", "She has run it for nine years now.\n");
}

static void names_are_said_with_their_kind(void **state)
{
	(void)state;
	expect("@", "Names. Name Ada Byrne, People, 3 mentions, 2 quotes\n");
	expect("\"j", "Quotes. Quote 1 of 2, Ada Byrne, said: \xe2\x80\x9cThe boat is old,\xe2\x80\x9d\n"
		      "Quote 2 of 2, Ada Byrne, added: \xe2\x80\x9cIt will not come back,\xe2\x80\x9d\n");
}

static void what_is_typed_is_said_too(void **state)
{
	(void)state;
	expect("/islanders\n",
	       "/islanders\nMatch 1 of 1: Nobody has asked the islanders what they think of it. They have no other\n");
}

static void help_is_lines(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, text, FORMAT_TEXT);
	char *said = session_say(&session, "?]q");
	assert_non_null(strstr(said, "\n]q: Next quote\n"));
	assert_non_null(strstr(said, "\nQuote 1 of 2, ")); /* the keys go to the text again */
	free(said);
	session_close(&session);
}

static void why_is_said(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, text, FORMAT_TEXT);
	char *said = session_say(&session, "]qw");
	assert_non_null(strstr(said, "\nSpeaker: Ada Byrne\n"));
	free(said);
	session_close(&session);
}

static void undecided_ones_say_so(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "unsure.json");
	char *said = session_say(&session, "]u");
	assert_non_null(strstr(said, ", undecided, perhaps "));
	free(said);
	session_close(&session);
}

/* No byte of what is said does anything but show a character or end a line, whatever keys come. */
static void nothing_is_said_to_the_terminal(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	char *said = session_say(&session, "]q]s]e]hw\"jj@jjqq?/tide\nnNzZzi+=-G\f\033[A\033\x01");
	for (const char *at = said; *at; at++)
		assert_true((unsigned char)*at >= 0x20 || *at == '\n');
	assert_null(strchr(said, 0x7f));
	free(said);
	session_close(&session);
}

/* "--linear FILE | head": keys may still come, but there is nobody to hear what is said. */
static void it_ends_when_nobody_listens(void **state)
{
	(void)state;
	struct session session;
	struct error error = {0};
	int keys[2], said[2];
	session_open(&session, "harbour.txt");
	assert_int_equal(pipe(keys), 0);
	assert_int_equal(pipe(said), 0);
	close(said[0]);
	signal(SIGPIPE, SIG_IGN);
	alarm(60);
	FILE *out = fdopen(said[1], "w");
	struct terminal *terminal = terminal_linear_new(keys[0], out, true, &error);
	assert_non_null(terminal);
	app_run(session.app, terminal);
	alarm(0);
	terminal->verbs->free(terminal);
	fclose(out);
	close(keys[0]);
	close(keys[1]);
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(quotes_have_number_speaker_and_cue),
	    cmocka_unit_test(it_is_read_line_by_line),
	    cmocka_unit_test(paragraphs_and_sentences_are_said_whole),
	    cmocka_unit_test(names_are_said_with_their_kind),
	    cmocka_unit_test(what_is_typed_is_said_too),
	    cmocka_unit_test(help_is_lines),
	    cmocka_unit_test(why_is_said),
	    cmocka_unit_test(undecided_ones_say_so),
	    cmocka_unit_test(nothing_is_said_to_the_terminal),
	    cmocka_unit_test(it_ends_when_nobody_listens),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
