/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/fetch.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/process.h"
#include "base/sanitise.h"
#include "render/read/fetch_helper.h"

/* No line of the report is longer. In bytes. */
enum { LINE_CAP = 64 * 1024 };

enum { PAGE, REPORT, PIPES }; /* what comes from the helper, a pipe each */

struct fetch {
	const char *url;
	pid_t process;         /* 0 when it has ended */
	int status;            /* how */
	int pipes[PIPES];      /* -1 when closed */
	struct buffer line;    /* of the report, as far as it came */
	struct buffer message; /* what the helper says is wrong */
	struct buffer progress;
	struct fetched fetched;
	struct error error; /* of reading the page */
};

bool fetch_is_address(const char *name)
{
	return strncasecmp(name, "http://", 7) == 0 || strncasecmp(name, "https://", 8) == 0;
}

struct fetch *fetch_start(const char *url, bool no_cache, struct error *error)
{
	struct fetch *self = memory_new(1, sizeof *self);
	self->url = url;
	if (fetch_helper_start(url, no_cache, self->pipes, &self->process, error))
		return self;
	free(self);
	return NULL;
}

static void close_pipe(struct fetch *self, int pipe)
{
	if (self->pipes[pipe] >= 0)
		close(self->pipes[pipe]);
	self->pipes[pipe] = -1;
}

static void wait_for_end(struct fetch *self)
{
	if (!self->process)
		return;
	const int status = process_wait(self->process);
	self->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	self->process = 0;
}

/* Takes "WORD REST" where it is a line of that word: into out, clean. */
static void take_words(const char *line, const char *word, struct buffer *out)
{
	const size_t length = strlen(word);
	if (strncmp(line, word, length) != 0 || line[length] != ' ')
		return;
	buffer_cut(out, 0);
	sanitise_line(line + length + 1, strlen(line + length + 1), out);
}

static void take_line(struct fetch *self, const char *line)
{
	take_words(line, "progress", &self->progress);
	take_words(line, "error", &self->message);
	take_words(line, "address", &self->fetched.address);
	take_words(line, "type", &self->fetched.type);
}

/* Whole lines are taken; what is left is the beginning of the next one. */
static void take_lines(struct fetch *self)
{
	char *line = self->line.at, *newline;
	for (; (newline = strchr(line, '\n')); line = newline + 1) {
		*newline = '\0';
		take_line(self, line);
	}
	const size_t left = strlen(line);
	memmove(self->line.at, line, left + 1);
	buffer_cut(&self->line, left < LINE_CAP ? left : 0);
}

/* False at the end of a pipe, or where it cannot be read. */
static bool read_pipe(struct fetch *self, int pipe)
{
	struct buffer *bytes = pipe == PAGE ? &self->fetched.bytes : &self->line;
	const size_t before = bytes->count;
	if (!file_read_some(self->pipes[pipe], self->url, bytes, &self->error) || bytes->count == before)
		return false;
	if (pipe == REPORT)
		take_lines(self);
	if (self->fetched.bytes.count <= FETCH_CAP)
		return true;
	error_set(&self->error, "larger than %d MiB", FETCH_CAP >> 20);
	close_pipe(self, REPORT);
	return false;
}

bool fetch_step(struct fetch *self, uint32_t milliseconds)
{
	struct pollfd waits[PIPES];
	for (int i = 0; i < PIPES; i++)
		waits[i] = (struct pollfd){.fd = self->pipes[i], .events = POLLIN};
	if (poll(waits, PIPES, milliseconds > INT32_MAX ? -1 : (int)milliseconds) > 0)
		for (int i = 0; i < PIPES; i++)
			if (waits[i].revents && self->pipes[i] >= 0 && !read_pipe(self, i))
				close_pipe(self, i);
	if (self->pipes[PAGE] >= 0 || self->pipes[REPORT] >= 0)
		return true;
	wait_for_end(self); /* a helper that has more to send does not wait for us: its pipes are closed */
	return false;
}

const char *fetch_progress(struct fetch *self)
{
	return buffer_text(&self->progress);
}

bool fetch_take(struct fetch *self, struct fetched *fetched, struct error *error)
{
	if (!self->error.message && self->status != 0 && self->message.count)
		error_set(&self->error, "%s", self->message.at);
	else if (!self->error.message && self->status != 0)
		error_set(&self->error, "%s could not get it (exit status %d)", fetch_helper, self->status);
	if (self->error.message) {
		error_set(error, "%s", self->error.message);
		return error_in(error, self->url);
	}
	*fetched = self->fetched;
	self->fetched = (struct fetched){0};
	return true;
}

void fetch_free(struct fetch *self)
{
	if (!self)
		return;
	close_pipe(self, PAGE);
	close_pipe(self, REPORT);
	if (self->process)
		kill(self->process, SIGTERM);
	wait_for_end(self);
	buffer_release(&self->fetched.bytes);
	buffer_release(&self->fetched.address);
	buffer_release(&self->fetched.type);
	buffer_release(&self->line);
	buffer_release(&self->message);
	buffer_release(&self->progress);
	error_release(&self->error);
	free(self);
}
