/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/shell.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/array.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/utf8.h"

extern char **environ;

struct environment ARRAY(char *);

static bool is_given(const struct shell_job *job, const char *entry)
{
	for (size_t i = 0; i < job->count; i++) {
		const size_t length = strlen(job->variables[i].name);
		if (!strncmp(entry, job->variables[i].name, length) && entry[length] == '=')
			return true;
	}
	return false;
}

static char *make_entry(const struct variable *variable)
{
	struct buffer entry = {0};
	size_t length = strlen(variable->value);
	if (length > VARIABLE_CAP)
		length = utf8_start(variable->value, VARIABLE_CAP);
	buffer_format(&entry, "%s=", variable->name);
	buffer_add(&entry, variable->value, length);
	return buffer_take(&entry);
}

/* Ours as it is, with the job's variables in the place of what has their names. All strings are its own. */
static struct environment make_environment(const struct shell_job *job)
{
	struct environment made = {0};
	for (char **entry = environ; *entry; entry++)
		if (!is_given(job, *entry))
			array_push(&made, memory_copy(*entry, strlen(*entry)));
	for (size_t i = 0; i < job->count; i++)
		if (job->variables[i].value)
			array_push(&made, make_entry(&job->variables[i]));
	array_push(&made, NULL);
	return made;
}

static void environment_release(struct environment *self)
{
	for (size_t i = 0; i < self->count; i++)
		free(self->at[i]);
	array_release(self);
}

/* Signals do in it what they always do. */
static void set_signals(posix_spawnattr_t *attributes)
{
	sigset_t all, none;
	sigfillset(&all);
	sigemptyset(&none);
	posix_spawnattr_init(attributes);
	posix_spawnattr_setsigdefault(attributes, &all);
	posix_spawnattr_setsigmask(attributes, &none);
	posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

/* Where keys come from: not always standard input, which an article may have come from. To be closed. */
static int open_terminal(void)
{
	if (isatty(STDIN_FILENO))
		return fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	const int terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC);
	return terminal >= 0 ? terminal : open("/dev/null", O_RDONLY | O_CLOEXEC);
}

static bool spawn(const struct shell_job *job, int input, pid_t *child, struct error *error)
{
	posix_spawnattr_t attributes;
	posix_spawn_file_actions_t actions;
	struct environment environment = make_environment(job);
	set_signals(&attributes);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	const int failure = posix_spawnp(child, job->arguments[0], &actions, &attributes, (char *const *)job->arguments,
					 environment.at);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	environment_release(&environment);
	return !failure || error_set(error, "%s: %s", job->arguments[0], strerror(failure));
}

/* A program need not read all it could: that is no failure. */
static void feed(int descriptor, const struct buffer *input)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	struct error ignored = {0};
	sigaction(SIGPIPE, &ignore, &before);
	file_write_descriptor(descriptor, "", input->at, input->count, &ignored);
	sigaction(SIGPIPE, &before, NULL);
	error_release(&ignored);
}

static int await(pid_t child)
{
	int how;
	while (waitpid(child, &how, 0) < 0)
		if (errno != EINTR)
			return 0;
	return WIFSIGNALED(how) ? 128 + WTERMSIG(how) : WEXITSTATUS(how);
}

bool shell_run(const struct shell_job *job, int *status, struct error *error)
{
	int ends[2] = {-1, -1};
	pid_t child = 0;
	if (job->input && pipe(ends) != 0)
		return error_set(error, "%s", strerror(errno));
	for (size_t i = 0; i < 2 && job->input; i++)
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	if (!job->input)
		ends[0] = open_terminal();
	const bool done = spawn(job, ends[0], &child, error);
	close(ends[0]);
	if (done && job->input)
		feed(ends[1], job->input);
	if (job->input)
		close(ends[1]);
	if (done)
		*status = await(child);
	return done;
}
