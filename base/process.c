/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static bool can_open_terminal(void)
{
	const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (terminal >= 0)
		close(terminal);
	return terminal >= 0;
}

static int resolve(int from)
{
	if (from != PROCESS_TERMINAL)
		return from;
	if (isatty(STDIN_FILENO))
		return PROCESS_OURS;
	return can_open_terminal() ? PROCESS_TERMINAL : PROCESS_NOTHING;
}

static void wire(posix_spawn_file_actions_t *actions, int from, int to)
{
	const int usable = resolve(from);
	if (usable == PROCESS_TERMINAL)
		posix_spawn_file_actions_addopen(actions, to, "/dev/tty", O_RDWR, 0);
	else if (usable == PROCESS_NOTHING)
		posix_spawn_file_actions_addopen(actions, to, "/dev/null", to == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
	else if (usable >= 0)
		posix_spawn_file_actions_adddup2(actions, usable, to);
}

/* What is caught here is not caught in another program: only what is ignored here has to be set back. */
static void set_signals(posix_spawnattr_t *attributes, enum process_place place)
{
	sigset_t ignored;
	sigemptyset(&ignored);
	sigaddset(&ignored, SIGPIPE);
	if (place == PROCESS_BEFORE) {
		sigaddset(&ignored, SIGINT);
		sigaddset(&ignored, SIGQUIT);
	}
	posix_spawnattr_setsigdefault(attributes, &ignored);
	posix_spawnattr_setpgroup(attributes, 0);
	posix_spawnattr_setflags(
	    attributes, (short)(POSIX_SPAWN_SETSIGDEF | (place == PROCESS_BESIDE ? POSIX_SPAWN_SETPGROUP : 0)));
}

int process_start(const struct process_plan *plan, pid_t *process)
{
	posix_spawnattr_t attributes;
	posix_spawn_file_actions_t actions;
	posix_spawnattr_init(&attributes);
	posix_spawn_file_actions_init(&actions);
	set_signals(&attributes, plan->place);
	wire(&actions, plan->input, STDIN_FILENO);
	wire(&actions, plan->output, STDOUT_FILENO);
	wire(&actions, plan->complaints, STDERR_FILENO);
	const int why = posix_spawnp(process, plan->program ? plan->program : plan->arguments[0], &actions, &attributes,
				     (char *const *)plan->arguments, plan->environment ? plan->environment : environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return why;
}

int process_wait(pid_t process)
{
	int status = 0;
	while (waitpid(process, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return status;
}

bool process_pipe(int ends[2])
{
	if (pipe(ends) != 0)
		return false;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return true;
}
