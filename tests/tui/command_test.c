/* SPDX-License-Identifier: MIT */
#include "tests/tui/session.h"

#include <string.h>

#include "tests/test.h"

/* Types a line behind ":" in a reader of its own; what it says then has to be the message. */
static void assert_answer(const char *line, const char *message)
{
	struct session session;
	struct buffer keys = {0};
	session_open(&session, "council.md");
	buffer_puts(&keys, ":");
	for (const char *at = line; *at; at++)
		buffer_format(&keys, *at == ' ' ? "<Space>" : "%c", *at);
	buffer_puts(&keys, "<Enter>");
	session_screen(&session, keys.at, 80, 24);
	assert_string_equal(buffer_text(&session.app->message), message);
	buffer_release(&keys);
	session_close(&session);
}

static void a_setting_says_what_it_is_now_and_what_it_may_be_when_that_is_asked(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
	    {"set measure", "measure 72: a number from 40 to 200"},
	    {"set measure 60", "measure 60"},
	    {"set mouse off", "mouse off"},
	    {"set theme", "theme auto: auto, light, dark, high-contrast, mono, either"},
	    {"set browser", "browser is empty"},
	    {"set browser lynx %s", "browser lynx %s"},
	};
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_answer(rows[i][0], rows[i][1]);
}

/* Where no action is called so. */
static void a_settings_name_is_a_command(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
	    {"theme light", "theme light"},
	    {"theme=dark", "theme dark"},
	    {"measure", "measure 72: a number from 40 to 200"},
	    {"measure 7", "measure cannot be \"7\": a number from 40 to 200"},
	};
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_answer(rows[i][0], rows[i][1]);
}

static void what_is_no_command_is_answered_with_what_may_be_meant(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
	    {"thme", "no such command: \"thme\": did you mean \"theme\"?"},
	    {"order", "no such command: \"order\": did you mean \"quotes-order\"?"},
	    {"pane", "\"pane\" may be several: pane-next, pane-previous"},
	    {"citations", "no such command: \"citations\""},
	    {"quotes", "\"quotes\" may be several: quotes-pane, quotes-order"},
	    {"why not", "why takes nothing behind it: \"not\""},
	};
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_answer(rows[i][0], rows[i][1]);
}

static void fingers_that_know_vi_are_understood(void **state)
{
	(void)state;
	static const char *const quits[] = {"q", "q!", "qa", "qa!", "wq", "x", "exit"};
	for (size_t i = 0; i < COUNT(quits); i++) {
		struct session session;
		struct buffer keys = {0};
		session_open(&session, "council.md");
		buffer_format(&keys, "keys :%s<Enter>\n", quits[i]);
		session_play(&session, keys.at, 80, 24);
		assert_true(session.app->quit);
		buffer_release(&keys);
		session_close(&session);
	}
	assert_answer("w", "all is kept as it is made; :notes, :corrections and :export write files");
	assert_answer("w story.txt", "all is kept as it is made; :notes, :corrections and :export write files");
	assert_answer("e", "read again");
	assert_answer("e story.txt", "reload takes nothing behind it: \"story.txt\"");
	assert_answer("next", "last article");
}

static void help_looks_for_words(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "council.md");
	assert_non_null(strstr(session_screen(&session, ":help<Space>sentence<Enter>", 80, 24), "with “sentence”"));
	assert_non_null(strstr(session.screen.at, "Next sentence"));
	assert_null(strstr(session.screen.at, "Next quote"));
	session_close(&session);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_setting_says_what_it_is_now_and_what_it_may_be_when_that_is_asked),
	    cmocka_unit_test(a_settings_name_is_a_command),
	    cmocka_unit_test(what_is_no_command_is_answered_with_what_may_be_meant),
	    cmocka_unit_test(fingers_that_know_vi_are_understood),
	    cmocka_unit_test(help_looks_for_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
