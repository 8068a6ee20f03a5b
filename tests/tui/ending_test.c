/* SPDX-License-Identifier: MIT */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/test.h"
#include "tests/tui/pty.h"

static void start_keeping(struct pty *pty)
{
	const char *const arguments[] = {getenv("PULLQUOTE"), "harbour.txt", NULL};
	pty_start(pty, &(struct pty_setting){.rows = 24, .columns = 80}, arguments);
	assert_true(pty_wait_text(pty, "quote -/"));
}

/* A note that is half typed, too; and a second hangup, as a shell sends one behind the kernel's. */
static void who_asks_to_end_gets_what_is_kept_first(void **state)
{
	(void)state;
	static const int signals[] = {SIGHUP, SIGTERM};
	char folder[] = "/tmp/pullquote-keptXXXXXX", removal[64];
	assert_non_null(mkdtemp(folder));
	assert_int_equal(setenv("XDG_STATE_HOME", folder, 1), 0);
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct pty pty;
		char note[32];
		start_keeping(&pty);
		pty_type(&pty, "]q", 2);
		assert_true(pty_wait_text(&pty, "quote 1/"));
		snprintf(note, sizeof note, "%sahalf a thought %zu", i ? "]q" : "", i);
		pty_type(&pty, note, strlen(note));
		assert_true(pty_wait_text(&pty, strchr(note, 'h')));
		kill(pty.job, signals[i]);
		kill(pty.job, SIGHUP);
		const int status = pty_wait_status(&pty);
		assert_true(WIFSIGNALED(status));
		assert_true(pty_is_restored(&pty));
		pty_stop(&pty);

		start_keeping(&pty);
		pty_type(&pty, "]a", 2);
		assert_true(pty_wait_text(&pty, "half a thought 0"));
		pty_type(&pty, "]a", i ? 2 : 0);
		assert_true(pty_wait_text(&pty, strchr(note, 'h')));
		pty_stop(&pty);
	}
	unsetenv("XDG_STATE_HOME");
	snprintf(removal, sizeof removal, "rm -r '%s'", folder);
	assert_int_equal(system(removal), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_asks_to_end_gets_what_is_kept_first),
	};
	return cmocka_run_group_tests(tests, pty_enter_articles, NULL);
}
