/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/fetch_helper.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/process.h"

const char fetch_helper[] = "pullquote-fetch";

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

/* Returns what process_start() says: 0 if it runs. */
static int start(const char *url, bool no_cache, int page, int report, pid_t *process)
{
	const char *const arguments[] = {fetch_helper, url, "--report", no_cache ? "--no-cache" : NULL, NULL};
	struct process_plan plan = {
	    .arguments = arguments, .input = PROCESS_NOTHING, .output = page, .complaints = report};
	struct buffer beside = {0};
	int why = process_start(&plan, process);
	if (why == ENOENT && write_beside(&beside)) {
		plan.program = beside.at;
		why = process_start(&plan, process);
	}
	buffer_release(&beside);
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

bool fetch_helper_start(const char *url, bool no_cache, int pipes[2], pid_t *process, struct error *error)
{
	int page[2], report[2];
	if (!process_pipe(page))
		return file_fail(url, errno, error);
	if (!process_pipe(report)) {
		const int number = errno;
		close_both(page);
		return file_fail(url, number, error);
	}
	const int why = start(url, no_cache, page[1], report[1], process);
	close(page[1]);
	close(report[1]);
	pipes[0] = page[0];
	pipes[1] = report[0];
	if (!why)
		return true;
	close_both(pipes);
	return fail_to_start(url, why, error);
}
