/* SPDX-License-Identifier: MIT */
/* The program on a real pseudo-terminal: how it takes it over, lends it to other programs, and gives it back. */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/test.h"
#include "tests/tui/pty.h"

static const char article[] = "harbour.txt";

/* On the status line once the findings are there. */
static const char ready[] = "quote -/";

static const struct pty_setting usual = {.rows = 24, .columns = 80};

static void start(struct pty *pty, const struct pty_setting *setting, const char *first, const char *second)
{
	const char *const arguments[] = {getenv("PULLQUOTE"), "--no-state", first, second, NULL};
	pty_start(pty, setting, arguments);
}

/* What a terminal is told at the start, and what takes it back. */
static const struct mode {
	const char *on, *off;
} modes[] = {
    {"\033[?1049h", "\033[?1049l"}, /* the alternate screen */
    {"\033[?1h", "\033[?1l"},       /* cursor keys of applications */
    {"1000h", "1000l"},             /* the mouse */
    {"\033[8l", "\033[8h"},         /* cells stay as they come, from right to left too */
};

/* Which of the two the terminal was told last. */
static bool is_on(const struct pty *pty, const struct mode *mode)
{
	size_t at = pty->printed.count;
	while (at-- > 0) {
		const char *here = pty->printed.at + at;
		const size_t rest = pty->printed.count - at;
		if (rest >= strlen(mode->on) && !memcmp(here, mode->on, strlen(mode->on)))
			return true;
		if (rest >= strlen(mode->off) && !memcmp(here, mode->off, strlen(mode->off)))
			return false;
	}
	return false;
}

static bool are_all_on(const struct pty *pty, const void *context)
{
	(void)context;
	for (size_t i = 0; i < COUNT(modes); i++)
		if (!is_on(pty, &modes[i]))
			return false;
	return true;
}

static bool are_all_off(const struct pty *pty)
{
	for (size_t i = 0; i < COUNT(modes); i++)
		if (is_on(pty, &modes[i]))
			return false;
	return true;
}

/* They are set one by one while it takes the terminal: text of before may be seen first. */
static void wait_until_taken(struct pty *pty)
{
	assert_true(pty_wait(pty, are_all_on, NULL));
	assert_true(pty->alternate);
	assert_false(pty_is_restored(pty));
}

static void start_ready(struct pty *pty)
{
	start(pty, &usual, article, NULL);
	assert_true(pty_wait_text(pty, ready));
	wait_until_taken(pty);
}

static void assert_given_back(struct pty *pty)
{
	assert_true(pty_is_restored(pty));
	assert_false(pty->alternate);
	assert_true(are_all_off(pty));
}

static void leaving_gives_the_terminal_back(void **state)
{
	(void)state;
	static const char *const ways[] = {"q", "Q"};
	for (size_t i = 0; i < COUNT(ways); i++) {
		struct pty pty;
		start_ready(&pty);
		pty_type(&pty, ways[i], strlen(ways[i]));
		const int status = pty_wait_status(&pty);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 0);
		assert_given_back(&pty);
		pty_stop(&pty);
	}
}

static void a_signal_gives_the_terminal_back_and_has_its_way(void **state)
{
	(void)state;
	static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGSEGV, SIGABRT, SIGBUS};
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct pty pty;
		start_ready(&pty);
		kill(pty.job, signals[i]);
		const int status = pty_wait_status(&pty);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_given_back(&pty);
		pty_stop(&pty);
	}
}

static void a_broken_pipe_is_no_reason_to_die(void **state)
{
	(void)state;
	struct pty pty;
	start_ready(&pty);
	kill(pty.job, SIGPIPE);
	pty_type(&pty, "]q", 2);
	assert_true(pty_wait_text(&pty, "quote 1/"));
	pty_stop(&pty);
}

static void a_stopped_reader_lends_the_terminal_to_the_shell(void **state)
{
	(void)state;
	struct pty pty;
	start_ready(&pty);
	for (int again = 0; again < 2; again++) {
		pty_type(&pty, "\032", 1);
		assert_true(WIFSTOPPED(pty_wait_status(&pty)));
		assert_given_back(&pty);

		pty_continue(&pty);
		pty_type(&pty, "]q", 2);
		assert_true(pty_wait_text(&pty, again ? "quote 2/" : "quote 1/"));
		wait_until_taken(&pty);
	}
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	assert_given_back(&pty);
	pty_stop(&pty);
}

static void a_command_has_the_terminal_until_it_ends(void **state)
{
	(void)state;
	struct pty pty;
	start_ready(&pty);
	static const char command[] = "!echo bor''rowed; read line; echo got $line\r";
	pty_type(&pty, command, strlen(command));
	assert_true(pty_wait_text(&pty, "borrowed"));
	assert_given_back(&pty);
	pty_type(&pty, "words\r", 6);
	assert_true(pty_wait_text(&pty, "got words"));
	assert_true(pty_wait_text(&pty, "Press Enter"));
	pty_type(&pty, "\r]q", 3);
	assert_true(pty_wait_text(&pty, "quote 1/"));
	wait_until_taken(&pty);
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	assert_given_back(&pty);
	pty_stop(&pty);
}

static bool has_set_bidi_since(const struct pty *pty, const void *before)
{
	return strstr(buffer_text((struct buffer *)&pty->printed) + *(const size_t *)before, "\033[8l");
}

/* Stopped without a word, and continued: nothing was given back, but another program may have had the terminal meanwhile. */
static void a_reader_that_is_stopped_by_force_takes_all_again(void **state)
{
	(void)state;
	struct pty pty;
	start_ready(&pty);
	kill(pty.job, SIGSTOP);
	assert_true(WIFSTOPPED(pty_wait_status(&pty)));
	const size_t before = pty.printed.count;
	pty_continue(&pty);
	assert_true(pty_wait(&pty, has_set_bidi_since, &before));
	pty_stop(&pty);
}

/* Reports that nobody can do anything with are not typed as keys: "q" in one does not quit. */
static void reports_of_the_mouse_are_no_keys(void **state)
{
	(void)state;
	static const char reports[] = "\033[<0;4000;4000M\033[<0;4000;4000m\033[<2;10;10M\033[<35;10;10M\033[<64;10;2M"
				      "\033[<66;1;1M]q";
	struct pty pty;
	start_ready(&pty);
	pty_type(&pty, reports, strlen(reports));
	assert_true(pty_wait_text(&pty, "quote 1/"));
	pty_type(&pty, "\033[<65;10;10M", 12);
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	assert_given_back(&pty);
	pty_stop(&pty);
}

/* A file of its own in the tests' home that can be run. */
static void write_program(const char *name, const char *text, struct buffer *path)
{
	buffer_format(path, "%s/%s", getenv("HOME"), name);
	FILE *file = fopen(buffer_text(path), "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(chmod(path->at, 0700), 0);
}

static void a_browser_of_the_terminal_has_it_until_it_ends(void **state)
{
	(void)state;
	struct pty pty;
	struct buffer path = {0};
	write_program("lynx", "#!/bin/sh\necho \"open: $1\"; read answer; echo \"read $answer\"; read answer\n", &path);
	setenv("BROWSER", buffer_text(&path), 1);
	start(&pty, &usual, "links.md", NULL);
	assert_true(pty_wait_text(&pty, ready));
	pty_type(&pty, "]l", 2);
	assert_true(pty_wait_text(&pty, "harbour.example — "));
	pty_type(&pty, "o", 1);
	assert_true(pty_wait_text(&pty, "open: https://harbour.example/bells"));
	assert_given_back(&pty);
	pty_type(&pty, "line\r", 5);
	assert_true(pty_wait_text(&pty, "read line"));
	pty_type(&pty, "\r", 1);
	assert_true(pty_wait_text(&pty, "harbour.example — "));
	wait_until_taken(&pty);
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	assert_given_back(&pty);
	pty_stop(&pty);
	unlink(path.at);
	buffer_release(&path);
	setenv("BROWSER", "true", 1);
}

static void a_browser_beside_the_reader_is_not_seen_and_its_failure_is_said(void **state)
{
	(void)state;
	struct pty pty;
	struct buffer path = {0};
	write_program("browse", "#!/bin/sh\necho nobody sees this; echo nor this >&2; read answer && exit 0; exit 3\n",
		      &path);
	setenv("BROWSER", buffer_text(&path), 1);
	start(&pty, &usual, "links.md", NULL);
	assert_true(pty_wait_text(&pty, ready));
	pty_type(&pty, "]lo", 3);
	assert_true(pty_wait_text(&pty, "browse failed: https://harbour.example/bells"));
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	buffer_putc(&pty.printed, '\0');
	assert_null(strstr(pty.printed.at, "this"));
	pty_stop(&pty);
	unlink(path.at);
	buffer_release(&path);
	setenv("BROWSER", "true", 1);
}

int main(void)
{
	setenv("VTE_VERSION", "7006", 1); /* the terminal that has modes for the direction of text */
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(leaving_gives_the_terminal_back),
	    cmocka_unit_test(a_signal_gives_the_terminal_back_and_has_its_way),
	    cmocka_unit_test(a_broken_pipe_is_no_reason_to_die),
	    cmocka_unit_test(a_stopped_reader_lends_the_terminal_to_the_shell),
	    cmocka_unit_test(a_command_has_the_terminal_until_it_ends),
	    cmocka_unit_test(a_reader_that_is_stopped_by_force_takes_all_again),
	    cmocka_unit_test(reports_of_the_mouse_are_no_keys),
	    cmocka_unit_test(a_browser_of_the_terminal_has_it_until_it_ends),
	    cmocka_unit_test(a_browser_beside_the_reader_is_not_seen_and_its_failure_is_said),
	};
	return cmocka_run_group_tests(tests, pty_enter_articles, NULL);
}
