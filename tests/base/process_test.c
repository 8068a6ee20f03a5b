/* SPDX-License-Identifier: MIT */
#include "base/process.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/file.h"
#include "tests/test.h"

/* Runs it with its output into a file; *said is what stands there then. Returns how it ended. */
static int run(struct process_plan plan, struct buffer *said)
{
	struct error error = {0};
	pid_t process;
	FILE *output = tmpfile();
	plan.output = fileno(output);
	assert_int_equal(process_start(&plan, &process), 0);
	const int status = process_wait(process);
	rewind(output);
	assert_true(file_read_descriptor(fileno(output), "", 1 << 16, said, &error));
	fclose(output);
	return status;
}

/* What a shell's line says. */
static void assert_says(struct process_plan plan, const char *line, const char *expected)
{
	const char *const arguments[] = {"/bin/sh", "-c", line, NULL};
	struct buffer said = {0};
	plan.arguments = arguments;
	assert_int_equal(run(plan, &said), 0);
	assert_string_equal(buffer_text(&said), expected);
	buffer_release(&said);
}

static const struct process_plan quiet = {.input = PROCESS_NOTHING, .complaints = PROCESS_NOTHING};

static void words_are_words(void **state)
{
	(void)state;
	static const char *const arguments[] = {"printf", "%s|", "a b", "$HOME", "`id`", "", NULL};
	struct process_plan plan = quiet;
	struct buffer said = {0};
	plan.arguments = arguments;
	assert_int_equal(run(plan, &said), 0);
	assert_string_equal(buffer_text(&said), "a b|$HOME|`id`||");
	buffer_release(&said);
}

static void streams_are_wired_as_the_plan_says(void **state)
{
	(void)state;
	FILE *both = tmpfile();
	fputs("in\n", both);
	rewind(both);
	const struct process_plan plan = {.input = fileno(both), .complaints = fileno(both)};
	assert_says(plan, "cat; echo said >&2", "in\n");
	char line[16] = "";
	fseek(both, 3, SEEK_SET);
	assert_non_null(fgets(line, sizeof line, both));
	assert_string_equal(line, "said\n");
	fclose(both);
	assert_says(quiet, "cat; readlink /proc/self/fd/0", "/dev/null\n");
}

static void nothing_else_of_ours_is_open_in_it(void **state)
{
	(void)state;
	int ends[2];
	char line[80];
	assert_true(process_pipe(ends));
	snprintf(line, sizeof line, "test -e /proc/$$/fd/%d || test -e /proc/$$/fd/%d || echo closed", ends[0],
		 ends[1]);
	assert_says(quiet, line, "closed\n");
	close(ends[0]);
	close(ends[1]);
}

static void what_is_ignored_here_is_not_ignored_there(void **state)
{
	(void)state;
	static const struct {
		int signal;
		enum process_place place;
		const char *line, *said;
	} rows[] = {
	    {SIGPIPE, PROCESS_WITH, "kill -PIPE $$; echo ignored", ""},
	    {SIGINT, PROCESS_BEFORE, "kill -INT $$; echo ignored", ""},
	    {SIGQUIT, PROCESS_BEFORE, "ulimit -c 0; kill -QUIT $$; echo ignored", ""},
	    {SIGINT, PROCESS_WITH, "kill -INT $$; echo ignored", "ignored\n"},
	    {SIGHUP, PROCESS_BEFORE, "kill -HUP $$; echo ignored", "ignored\n"}, /* nohup */
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *const arguments[] = {"/bin/sh", "-c", rows[i].line, NULL};
		struct process_plan plan = quiet;
		struct buffer said = {0};
		plan.arguments = arguments;
		plan.place = rows[i].place;
		signal(rows[i].signal, SIG_IGN);
		const int status = run(plan, &said);
		signal(rows[i].signal, SIG_DFL);
		assert_string_equal(buffer_text(&said), rows[i].said);
		assert_true(*rows[i].said ? status == 0 : WIFSIGNALED(status) && WTERMSIG(status) == rows[i].signal);
		buffer_release(&said);
	}
}

static void a_job_of_its_own_is_a_group(void **state)
{
	(void)state;
	static const char line[] =
	    "read -r _ _ _ _ group _ </proc/$$/stat; test $group = $$ && echo own || echo shared";
	struct process_plan plan = quiet;
	assert_says(plan, line, "shared\n");
	plan.place = PROCESS_BEFORE;
	assert_says(plan, line, "shared\n");
	plan.place = PROCESS_BESIDE;
	assert_says(plan, line, "own\n");
}

static void the_environment_and_the_program_may_be_others(void **state)
{
	(void)state;
	char given[] = "GIVEN=yes";
	char *const environment[] = {given, NULL};
	struct process_plan plan = quiet;
	plan.environment = environment;
	plan.program = "/bin/sh";
	assert_says(plan, "echo $GIVEN$HOME", "yes\n");
}

static void a_failure_says_why(void **state)
{
	(void)state;
	static const char *const missing[] = {"no-such-program-here", NULL}, *const folder[] = {"/tmp", NULL},
				 *const fails[] = {"/bin/sh", "-c", "exit 7", NULL};
	struct process_plan plan = quiet;
	struct buffer said = {0};
	pid_t process;
	plan.output = PROCESS_NOTHING;
	plan.arguments = missing;
	assert_int_equal(process_start(&plan, &process), ENOENT);
	plan.arguments = folder;
	assert_int_equal(process_start(&plan, &process), EACCES);
	plan.arguments = fails;
	const int status = run(plan, &said);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 7);
	buffer_release(&said);
	assert_int_equal(process_wait(getppid()), -1); /* no child of ours */
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_words),
	    cmocka_unit_test(streams_are_wired_as_the_plan_says),
	    cmocka_unit_test(nothing_else_of_ours_is_open_in_it),
	    cmocka_unit_test(what_is_ignored_here_is_not_ignored_there),
	    cmocka_unit_test(a_job_of_its_own_is_a_group),
	    cmocka_unit_test(the_environment_and_the_program_may_be_others),
	    cmocka_unit_test(a_failure_says_why),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
