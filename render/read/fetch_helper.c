/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/fetch_helper.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

const char fetch_helper[] = "pullquote-fetch";

static int spawn(char *program, char *const arguments[], const int outputs[2], pid_t *process)
{
	extern char **environ;
	sigset_t usual;
	posix_spawnattr_t attributes;
	posix_spawn_file_actions_t actions;
	posix_spawnattr_init(&attributes);
	posix_spawn_file_actions_init(&actions);
	sigemptyset(&usual);
	sigaddset(&usual, SIGPIPE); /* nobody who reads any more: it ends */
	posix_spawnattr_setsigdefault(&attributes, &usual);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, outputs[0], STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, outputs[1], STDERR_FILENO);
	const int why = posix_spawnp(process, program, &actions, &attributes, arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return why;
}

/* Appends where the helper is if it is beside this program: where both were built, or installed out of the PATH. */
static bool write_beside(struct buffer *path)
{
	char own[PATH_MAX + 1] = "";
	const ssize_t length = readlink("/proc/self/exe", own, PATH_MAX);
	const char *slash = length > 0 ? strrchr(own, '/') : NULL;
	if (!slash)
		return false;
	buffer_add(path, own, (size_t)(slash + 1 - own));
	buffer_puts(path, fetch_helper);
	return true;
}

/* Returns what posix_spawnp() says: 0 if it runs. */
static int start(const char *url, bool no_cache, const int outputs[2], pid_t *process)
{
	char *name = memory_copy(fetch_helper, strlen(fetch_helper)), *address = memory_copy(url, strlen(url));
	char report[] = "--report", traceless[] = "--no-cache";
	char *const arguments[] = {name, address, report, no_cache ? traceless : NULL, NULL};
	struct buffer beside = {0};
	int why = spawn(name, arguments, outputs, process);
	if (why == ENOENT && write_beside(&beside))
		why = spawn(beside.at, arguments, outputs, process);
	buffer_release(&beside);
	free(name);
	free(address);
	return why;
}

/* Appends the address as one word of a shell's command: a quotation mark in it is written as %27. */
static void write_word(const char *url, struct buffer *out)
{
	buffer_putc(out, '\'');
	for (; *url; url++)
		buffer_puts(out, *url == '\'' ? "%27" : (const char[]){*url, '\0'});
	buffer_putc(out, '\'');
}

static bool fail_to_start(const char *url, int why, struct error *error)
{
	if (why != ENOENT)
		return file_fail(fetch_helper, why, error);
	struct buffer word = {0};
	write_word(url, &word);
	error_set(error, "there is no %s to get it: curl -sL %s | pullquote --url=%s -", fetch_helper, word.at,
		  word.at);
	buffer_release(&word);
	return false;
}

static void close_both(const int ends[2])
{
	close(ends[0]);
	close(ends[1]);
}

static bool open_pipe(int ends[2])
{
	if (pipe(ends) != 0)
		return false;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return true;
}

bool fetch_helper_start(const char *url, bool no_cache, int pipes[2], pid_t *process, struct error *error)
{
	int page[2], report[2];
	if (!open_pipe(page))
		return file_fail(url, errno, error);
	if (!open_pipe(report)) {
		const int number = errno;
		close_both(page);
		return file_fail(url, number, error);
	}
	const int why = start(url, no_cache, (const int[]){page[1], report[1]}, process);
	close(page[1]);
	close(report[1]);
	pipes[0] = page[0];
	pipes[1] = report[0];
	if (!why)
		return true;
	close_both(pipes);
	return fail_to_start(url, why, error);
}
