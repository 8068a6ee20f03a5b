/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/shell.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/array.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/process.h"
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

static bool start(const struct shell_job *job, int input, pid_t *child, struct error *error)
{
	struct environment environment = make_environment(job);
	const struct process_plan plan = {.arguments = job->arguments,
					  .environment = environment.at,
					  .input = input,
					  .output = PROCESS_OURS,
					  .complaints = PROCESS_OURS,
					  .place = PROCESS_BEFORE};
	const int failure = process_start(&plan, child);
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

static int exit_status(int how)
{
	return WIFSIGNALED(how) ? 128 + WTERMSIG(how) : WEXITSTATUS(how);
}

bool shell_run(const struct shell_job *job, int *status, struct error *error)
{
	int ends[2] = {PROCESS_TERMINAL, -1};
	pid_t child = 0;
	if (job->input && !process_pipe(ends))
		return error_set(error, "%s", strerror(errno));
	const bool done = start(job, ends[0], &child, error);
	if (job->input) {
		close(ends[0]);
		if (done)
			feed(ends[1], job->input);
		close(ends[1]);
	}
	if (done)
		*status = exit_status(process_wait(child));
	return done;
}
