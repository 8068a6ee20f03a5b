/* SPDX-License-Identifier: MIT */
/* Waiting for a page from the web, on a real pseudo-terminal. The helper is a program of the test's that never gets further. */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buffer.h"
#include "tests/test.h"
#include "tests/tui/pty.h"

static const char helper[] = "#!/bin/sh\n"
			     "case $1 in\n"
			     "*whole*) echo '<!DOCTYPE html><p>The page is here.' ;;\n"
			     "*) echo 'progress 12 KiB of 40 KiB, 8 KiB/s' >&2; exec sleep 100 ;;\n"
			     "esac\n";
static const char coming[] = "12 KiB of 40 KiB, 8 KiB/s";
static const char article[] = "harbour.txt";

static void start(struct pty *pty, const char *first, const char *second)
{
	static const struct pty_setting usual = {.rows = 24, .columns = 80};
	const char *const arguments[] = {getenv("PULLQUOTE"), "--no-state", first, second, NULL};
	pty_start(pty, &usual, arguments);
}

static void assert_ends(struct pty *pty, int expected)
{
	const int status = pty_wait_status(pty);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), expected);
	assert_true(pty_is_restored(pty));
}

static void each_way_to_give_up_ends_a_first_page(void **state)
{
	(void)state;
	static const char *const ways[] = {"\007", "\003", "q", "Q"};
	for (size_t i = 0; i < COUNT(ways); i++) {
		struct pty pty;
		start(&pty, "https://example.org/tides", NULL);
		assert_true(pty_wait_text(&pty, coming));
		pty_type(&pty, ways[i], 1);
		assert_ends(&pty, 1);
		assert_true(pty_wait_text(&pty, "pullquote: https://example.org/tides: given up"));
		pty_stop(&pty);
	}
}

static void the_next_file_is_read_instead(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, "https://example.org/tides", article);
	assert_true(pty_wait_text(&pty, coming));
	pty_resize(&pty, 20, 70);
	assert_true(pty_wait_text(&pty, coming));
	pty_type(&pty, "\007", 1);
	assert_true(pty_wait_text(&pty, "quote -/"));
	pty_type(&pty, "q", 1);
	assert_ends(&pty, 1);
	pty_stop(&pty);
}

static void an_open_article_stays_until_the_page_is_there(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, article, "https://example.org/tides");
	assert_true(pty_wait_text(&pty, "quote -/"));
	for (int again = 0; again < 2; again++) {
		pty_type(&pty, "J", 1);
		assert_true(pty_wait_text(&pty, coming));
		assert_true(pty_wait_text(&pty, "that will not stop"));
		pty_type(&pty, "\007", 1);
		assert_true(pty_wait_text(&pty, "given up"));
	}
	pty_type(&pty, "J", 1);
	assert_true(pty_wait_text(&pty, coming));
	pty_type(&pty, "Q", 1);
	assert_ends(&pty, 0);
	pty_stop(&pty);
}

static void a_page_that_is_there_is_shown(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, "https://example.org/whole", NULL);
	assert_true(pty_wait_text(&pty, "The page is here."));
	pty_type(&pty, "q", 1);
	assert_ends(&pty, 0);
	pty_stop(&pty);
}

static void without_a_screen_it_is_a_line(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, "--json", "https://example.org/tides");
	assert_true(pty_wait_text(&pty, coming));
	assert_false(pty.alternate);
	pty_type(&pty, "\003", 1);
	const int status = pty_wait_status(&pty);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGINT);
	pty_stop(&pty);
}

/* A folder on the PATH with the helper in it, and the articles. */
static int set_up(void **state)
{
	(void)state;
	struct buffer folders = {0}, path = {0};
	buffer_format(&path, "%s/opening", getenv("HOME"));
	mkdir(path.at, 0700);
	buffer_format(&folders, "%s:%s", path.at, getenv("PATH"));
	setenv("PATH", folders.at, 1);
	buffer_release(&folders);
	buffer_puts(&path, "/pullquote-fetch");
	const int file = open(path.at, O_WRONLY | O_CREAT | O_TRUNC, 0700);
	const ssize_t written = write(file, helper, strlen(helper));
	close(file);
	buffer_release(&path);
	const char *source = getenv("TEST_SOURCE");
	return written < 0 || !source || chdir(source) || chdir("articles") ? -1 : 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_way_to_give_up_ends_a_first_page),
	    cmocka_unit_test(the_next_file_is_read_instead),
	    cmocka_unit_test(an_open_article_stays_until_the_page_is_there),
	    cmocka_unit_test(a_page_that_is_there_is_shown),
	    cmocka_unit_test(without_a_screen_it_is_a_line),
	};
	return cmocka_run_group_tests(tests, set_up, NULL);
}
