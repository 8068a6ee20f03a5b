/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/feeding.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/process.h"
#include "base/sanitise.h"

enum { LOOK = 2, COMPLAINT_CAP = 1 << 16 }; /* ms between two looks whether it has ended; bytes of what it says */

/*
 * What a program reads and what it complains about are files, not pipes: nobody has to wait until it reads, and one that goes
 * on in the background, as those do that hold an X selection, keeps nobody waiting for the end of what it writes.
 */
struct feeding {
	const char *program;
	FILE *input, *complaints;
};

static bool fail(const struct feeding *self, const char *why, struct error *error)
{
	return error_set(error, "%s failed: %s", self->program, why);
}

static bool open_files(struct feeding *self, const struct buffer *text, struct error *error)
{
	self->input = tmpfile();
	self->complaints = tmpfile();
	const bool done = self->input && self->complaints &&
			  fwrite(text->at, 1, text->count, self->input) == text->count && !fflush(self->input) &&
			  lseek(fileno(self->input), 0, SEEK_SET) == 0;
	return done || fail(self, strerror(errno), error);
}

static void close_files(struct feeding *self)
{
	if (self->input)
		fclose(self->input);
	if (self->complaints)
		fclose(self->complaints);
}

/* Waits for its end. False if that does not come in time: it is ended then. */
static bool wait_for(pid_t process, uint32_t milliseconds, int *status)
{
	for (uint32_t waited = 0; waited < milliseconds; waited += LOOK) {
		const pid_t ended = waitpid(process, status, WNOHANG);
		if (ended == process || (ended < 0 && errno != EINTR))
			return true;
		nanosleep(&(struct timespec){.tv_nsec = LOOK * 1000000L}, NULL);
	}
	kill(process, SIGKILL);
	process_wait(process);
	return false;
}

/* What it complained of, its first line. */
static bool complain(const struct feeding *self, int status, struct error *error)
{
	struct buffer said = {0}, line = {0};
	lseek(fileno(self->complaints), 0, SEEK_SET);
	struct error none = {0};
	file_read_descriptor(fileno(self->complaints), "", COMPLAINT_CAP, &said, &none);
	error_release(&none);
	const char *text = buffer_text(&said);
	text += strspn(text, "\n");
	sanitise_line(text, strcspn(text, "\n"), &line);
	if (!line.count && WIFSIGNALED(status))
		buffer_format(&line, "ended by signal %d", WTERMSIG(status));
	else if (!line.count)
		buffer_format(&line, "exit status %d", WEXITSTATUS(status));
	fail(self, line.at, error);
	buffer_release(&said);
	buffer_release(&line);
	return false;
}

bool feeding_run(const char *const arguments[], const struct buffer *text, uint32_t milliseconds, struct error *error)
{
	struct feeding self = {.program = arguments[0]};
	pid_t process = 0;
	int status = 0;
	bool done = open_files(&self, text, error);
	if (done) {
		const struct process_plan plan = {.arguments = arguments,
						  .input = fileno(self.input),
						  .output = PROCESS_NOTHING,
						  .complaints = fileno(self.complaints),
						  .place = PROCESS_BESIDE};
		const int why = process_start(&plan, &process);
		done = !why || fail(&self, why == ENOENT ? "not installed" : strerror(why), error);
	}
	if (done)
		done = wait_for(process, milliseconds, &status) || fail(&self, "it takes too long", error);
	if (done && status)
		done = complain(&self, status, error);
	close_files(&self);
	return done;
}
