/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/fetch.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"

static const char helper[] = "pullquote-fetch";

bool fetch_is_address(const char *name)
{
	return strncasecmp(name, "http://", 7) == 0 || strncasecmp(name, "https://", 8) == 0;
}

/* Starts the helper with its output going there. Returns what posix_spawnp() says: 0 if it runs. */
static int start(const char *url, int output, pid_t *process)
{
	extern char **environ;
	char *name = memory_copy(helper, strlen(helper)), *address = memory_copy(url, strlen(url));
	char *const arguments[] = {name, address, NULL};

	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	const int why = posix_spawnp(process, helper, &actions, NULL, arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
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
		return file_fail(helper, why, error);
	struct buffer word = {0};
	write_word(url, &word);
	error_set(error, "there is no %s to get it: curl -sL %s | pullquote --url=%s -", helper, word.at, word.at);
	buffer_release(&word);
	return false;
}

static int wait_for(pid_t process)
{
	int status;
	while (waitpid(process, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Appends what the helper sends, and waits for its end. */
static bool read_page(const char *url, int descriptor, pid_t process, size_t cap, struct buffer *bytes,
		      struct error *error)
{
	const size_t before = bytes->count;
	const bool is_read = file_read_descriptor(descriptor, url, cap, bytes, error);
	close(descriptor); /* a helper that has more to send does not wait for us */
	const int status = wait_for(process);
	if (!is_read || status == 0)
		return is_read;
	buffer_cut(bytes, before);
	error_set(error, "%s could not get it (exit status %d)", helper, status);
	return error_in(error, url);
}

bool fetch_read(const char *url, size_t cap, struct buffer *bytes, struct error *error)
{
	int ends[2];
	if (pipe(ends) != 0)
		return file_fail(url, errno, error);
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);

	pid_t process;
	const int why = start(url, ends[1], &process);
	close(ends[1]);
	if (!why)
		return read_page(url, ends[0], process, cap, bytes, error);
	close(ends[0]);
	return fail_to_start(url, why, error);
}
