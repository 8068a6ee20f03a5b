/* SPDX-License-Identifier: MIT */
/* The program on a real pseudo-terminal: what it reads, what it shows there, and at every size. */
#include <ctype.h>
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

static void start_ready(struct pty *pty)
{
	start(pty, &usual, article, NULL);
	assert_true(pty_wait_text(pty, ready));
}

static void an_unknown_terminal_is_a_line_and_not_a_crash(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, &(struct pty_setting){.rows = 24, .columns = 80, .term = "no-such-terminal"}, article, NULL);
	const int status = pty_wait_status(&pty);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 1);

	struct buffer screen = {0};
	pty_read_screen(&pty, &screen);
	assert_memory_equal(buffer_text(&screen), "pullquote: ", strlen("pullquote: "));
	assert_non_null(strstr(screen.at, "no-such-terminal"));
	assert_int_equal(strspn(strchr(screen.at, '\n'), "\n"), 24);
	buffer_release(&screen);
	assert_true(pty_is_restored(&pty) && !pty.alternate);
	pty_stop(&pty);
}

static void keys_come_from_the_terminal_when_the_document_does_not(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, &(struct pty_setting){.rows = 24, .columns = 80, .input = article}, "-", NULL);
	assert_true(pty_wait_text(&pty, ready));
	pty_type(&pty, "]q", 2);
	assert_true(pty_wait_text(&pty, "quote 1/"));
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	assert_true(pty_is_restored(&pty) && !pty.alternate);
	pty_stop(&pty);
}

static void several_files_are_read_one_after_the_other(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, &usual, article, "interview.txt");
	assert_true(pty_wait_text(&pty, ready));
	assert_true(pty_wait_text(&pty, "that will not stop"));
	pty_type(&pty, "J", 1);
	assert_true(pty_wait_text(&pty, "A map is an argument"));
	pty_type(&pty, "K", 1);
	assert_true(pty_wait_text(&pty, "that will not stop"));
	pty_stop(&pty);
}

static void a_bad_file_is_a_line_and_the_next_one_is_read(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, &usual, "no-such-file", article);
	assert_true(pty_wait_text(&pty, "no-such-file"));
	assert_true(pty_wait_text(&pty, ready));
	pty_type(&pty, "q", 1);
	const int status = pty_wait_status(&pty);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 1);
	assert_true(pty_is_restored(&pty) && !pty.alternate);
	pty_stop(&pty);
}

/* The first row of the text, at a size that shows no header, and a word of it. */
struct top {
	struct buffer row, below;
	char word[32];
};

static void read_top(const struct pty *pty, struct top *top)
{
	*top = (struct top){0};
	pty_read_row(pty, 0, &top->row);
	pty_read_row(pty, 1, &top->below);
	const char *at = buffer_text(&top->row);
	while (*at && !isalpha((unsigned char)*at))
		at++;
	for (size_t i = 0; i + 1 < sizeof top->word && isalpha((unsigned char)at[i]); i++)
		top->word[i] = at[i];
}

static void release_top(struct top *top)
{
	buffer_release(&top->row);
	buffer_release(&top->below);
}

/* Whether it is laid out anew with the same word in its first row. */
static bool has_same_word(const struct pty *pty, const void *context)
{
	const struct top *before = context;
	struct top top;
	read_top(pty, &top);
	const bool anew = strncmp(top.below.at, before->below.at, top.below.count) != 0;
	const bool same = strstr(top.row.at, before->word);
	release_top(&top);
	return anew && same;
}

static bool has_same_row(const struct pty *pty, const void *context)
{
	const struct top *before = context;
	struct top top;
	read_top(pty, &top);
	const bool same = !strcmp(top.row.at, before->row.at);
	release_top(&top);
	return same;
}

static bool has_other_row(const struct pty *pty, const void *context)
{
	return !has_same_row(pty, context);
}

static void the_first_word_stays_on_top_at_every_size(void **state)
{
	(void)state;
	static const struct pty_setting no_header = {.rows = 14, .columns = 80};
	struct pty pty;
	start(&pty, &no_header, article, NULL);
	assert_true(pty_wait_text(&pty, ready));
	struct top top;
	read_top(&pty, &top);
	pty_type(&pty, "d", 1);
	assert_true(pty_wait(&pty, has_other_row, &top));
	release_top(&top);
	read_top(&pty, &top);
	assert_true(top.word[0]);

	static const int widths[] = {50, 64, 44};
	for (size_t i = 0; i < COUNT(widths); i++) {
		pty_resize(&pty, no_header.rows, widths[i]);
		assert_true(pty_wait(&pty, has_same_word, &top));
	}
	pty_resize(&pty, no_header.rows, no_header.columns);
	assert_true(pty_wait(&pty, has_same_row, &top));
	release_top(&top);
	pty_stop(&pty);
}

static bool has_printed_more(const struct pty *pty, const void *context)
{
	const size_t *before = context;
	return pty->printed.count > *before;
}

static void no_size_is_too_small(void **state)
{
	(void)state;
	static const int sizes[][2] = {{1, 1}, {1, 80}, {24, 1}, {2, 2}, {3, 19}, {4, 20}, {24, 80}};
	struct pty pty;
	start_ready(&pty);
	for (size_t i = 0; i < COUNT(sizes); i++) {
		const size_t before = pty.printed.count;
		pty_resize(&pty, sizes[i][0], sizes[i][1]);
		assert_true(pty_wait(&pty, has_printed_more, &before));
	}
	assert_true(pty_wait_text(&pty, ready));
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	pty_stop(&pty);
}

static void no_byte_of_a_document_speaks_to_the_terminal(void **state)
{
	(void)state;
	static const char hostile[] = "\033]0;pwned\007 \302\233"
				      "41mred \033[2J\033[31mpwned\b\b\b\r over \xe2\x80\xae done.\n\n"
				      "\xe2\x80\x9cSay \033]52;c;cHduZWQ=\007,\xe2\x80\x9d said Ada \033[7mByrne.\n";
	char name[] = "/tmp/pullquote-hostile-XXXXXX";
	const int file = mkstemp(name);
	assert_int_equal(write(file, hostile, strlen(hostile)), strlen(hostile));
	close(file);

	struct pty pty;
	start(&pty, &usual, name, NULL);
	assert_true(pty_wait_text(&pty, ready));
	assert_true(pty_wait_text(&pty, "done."));
	static const char *const never[] = {"\033]0;",      "\302\233", "\033[2J\033[31mpwned",
					    "\xe2\x80\xae", "\033]52;", "\b\b\b\r"};
	for (size_t i = 0; i < COUNT(never); i++)
		assert_null(strstr(buffer_text(&pty.printed), never[i]));
	pty_stop(&pty);
	unlink(name);
}

/* Without a screen: no byte that a terminal could take for anything but text, and the terminal as it was. */
static void assert_plain(struct pty *pty)
{
	for (const char *at = buffer_text(&pty->printed); *at; at++)
		assert_true((unsigned char)*at >= 0x20 || *at == '\n' || *at == '\r');
	assert_true(pty_is_restored(pty));
}

static void a_dumb_terminal_reads_line_by_line(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, &(struct pty_setting){.rows = 24, .columns = 80, .term = "dumb"}, article, NULL);
	assert_true(pty_wait_text(&pty, "This terminal is dumb"));
	assert_true(pty_wait_text(&pty, "24 quotes"));
	pty_type(&pty, "2]q\n", 4);
	assert_true(pty_wait_text(&pty, "Quote 2 of 24, Isla Drummond, says:"));
	pty_type(&pty, "q\n", 2);
	assert_int_equal(pty_wait_status(&pty), 0);
	assert_plain(&pty);
	pty_stop(&pty);
}

static void line_by_line_keys_come_one_by_one(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, &usual, "--linear", article);
	assert_true(pty_wait_text(&pty, "24 quotes"));
	pty_type(&pty, "]q", 2);
	assert_true(pty_wait_text(&pty, "Quote 1 of 24, "));
	pty_type(&pty, "/tide", 5);
	assert_true(pty_wait_text(&pty, "/tide"));
	pty_type(&pty, "\r", 1);
	assert_true(pty_wait_text(&pty, "Match "));
	pty_type(&pty, "\032", 1);
	assert_true(WIFSTOPPED(pty_wait_status(&pty)));
	assert_true(pty_is_restored(&pty));
	pty_continue(&pty);
	pty_type(&pty, "2]q", 3);
	assert_true(pty_wait_text(&pty, "Quote "));
	pty_type(&pty, "q", 1);
	assert_int_equal(pty_wait_status(&pty), 0);
	assert_plain(&pty);
	pty_stop(&pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_unknown_terminal_is_a_line_and_not_a_crash),
	    cmocka_unit_test(keys_come_from_the_terminal_when_the_document_does_not),
	    cmocka_unit_test(several_files_are_read_one_after_the_other),
	    cmocka_unit_test(a_bad_file_is_a_line_and_the_next_one_is_read),
	    cmocka_unit_test(the_first_word_stays_on_top_at_every_size),
	    cmocka_unit_test(no_size_is_too_small),
	    cmocka_unit_test(no_byte_of_a_document_speaks_to_the_terminal),
	    cmocka_unit_test(a_dumb_terminal_reads_line_by_line),
	    cmocka_unit_test(line_by_line_keys_come_one_by_one),
	};
	return cmocka_run_group_tests(tests, pty_enter_articles, NULL);
}
