/* SPDX-License-Identifier: MIT */
/* The question for the background on a real pseudo-terminal: answered at once, late, in pieces, between keys, or never. */
#include <stdlib.h>
#include <string.h>

#include "tests/test.h"
#include "tests/tui/pty.h"

static const char question[] = "\033]11;?\007";

/* The first speaker's colour in the shipped themes, as xterm-256color is told it. */
static const char either[] = "[38;5;29m", dark[] = "38;5;114m", light[] = "38;5;19m";

static bool has_printed(const struct pty *pty, const void *text)
{
	return strstr(buffer_text((struct buffer *)&pty->printed), text);
}

static void start(struct pty *pty, const char *term)
{
	const char *const arguments[] = {getenv("PULLQUOTE"), "--no-state", "harbour.txt", NULL};
	pty_start(pty, &(struct pty_setting){.rows = 24, .columns = 80, .term = term}, arguments);
	assert_true(pty_wait_text(pty, "quote -/"));
}

static void type(struct pty *pty, const char *bytes)
{
	pty_type(pty, bytes, strlen(bytes));
}

static void an_answer_changes_the_theme(void **state)
{
	(void)state;
	static const struct {
		const char *answer, *color;
	} cases[] = {
	    {"\033]11;rgb:0000/0000/0000\007", dark},
	    {"\033]11;rgb:ffff/ffff/ffff\033\\", light},
	    {"\033]11;rgba:fdfd/f6f6/e3e3/ffff\007", light},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct pty pty;
		start(&pty, NULL);
		assert_true(has_printed(&pty, question));
		assert_true(pty_wait(&pty, has_printed, either));
		assert_false(has_printed(&pty, cases[i].color));
		type(&pty, cases[i].answer);
		assert_true(pty_wait(&pty, has_printed, cases[i].color));
		assert_true(pty_wait_text(&pty, "quote -/")); /* nothing of it was a key */
		pty_stop(&pty);
	}
}

/* Each byte for itself, the next one only when the program has had time to look at the one before. */
static void an_answer_may_come_in_pieces(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, NULL);
	static const char *const pieces[] = {"]q", "\033]1", "1;rgb:", "ffff/ff", "ff/ffff\033", "\\", "]q"};
	for (size_t i = 0; i < COUNT(pieces); i++) {
		type(&pty, pieces[i]);
		if (i == 0)
			assert_true(pty_wait_text(&pty, "quote 1/"));
	}
	assert_true(pty_wait(&pty, has_printed, light));
	assert_true(pty_wait_text(&pty, "quote 2/"));
	pty_stop(&pty);
}

static void keys_around_an_answer_are_keys(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, NULL);
	type(&pty, "]q\033]11;rgb:1e1e/1e1e/1e1e\007]q]q");
	assert_true(pty_wait_text(&pty, "quote 3/"));
	assert_true(pty_wait(&pty, has_printed, dark));
	pty_stop(&pty);
}

/* Without an answer, Esc is a key as ever. */
static void no_answer_is_fine(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, NULL);
	type(&pty, "/quay");
	assert_true(pty_wait_text(&pty, "/quay"));
	type(&pty, "\033");
	assert_true(pty_wait_text(&pty, "quote -/"));
	type(&pty, "]q");
	assert_true(pty_wait_text(&pty, "quote 1/"));
	type(&pty, "q");
	assert_int_equal(pty_wait_status(&pty), 0);
	pty_stop(&pty);
}

static void some_terminals_are_not_asked(void **state)
{
	(void)state;
	static const char *const terms[] = {"linux", "screen-256color", "vt100"};
	for (size_t i = 0; i < COUNT(terms); i++) {
		struct pty pty;
		start(&pty, terms[i]);
		assert_false(has_printed(&pty, question));
		pty_stop(&pty);
	}
}

static int prepare(void **state)
{
	static const char *const signs[] = {"TMUX",      "STY",     "TERM_PROGRAM", "TERM_PROGRAM_VERSION",
					    "COLORFGBG", "NO_COLOR"};
	for (size_t i = 0; i < COUNT(signs); i++)
		unsetenv(signs[i]);
	return pty_enter_articles(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_answer_changes_the_theme),    cmocka_unit_test(an_answer_may_come_in_pieces),
	    cmocka_unit_test(keys_around_an_answer_are_keys), cmocka_unit_test(no_answer_is_fine),
	    cmocka_unit_test(some_terminals_are_not_asked),
	};
	return cmocka_run_group_tests(tests, prepare, NULL);
}
