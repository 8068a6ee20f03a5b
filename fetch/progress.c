/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/progress.h"

#include <inttypes.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/error.h"
#include "base/file.h"

enum { PAUSE = 100 }; /* ms */

void progress_write_size(uint64_t bytes, struct buffer *out)
{
	const uint64_t kibibyte = 1024, mebibyte = 1024 * kibibyte;
	if (bytes < kibibyte)
		buffer_format(out, "%" PRIu64 " byte%s", bytes, bytes == 1 ? "" : "s");
	else if (bytes < mebibyte)
		buffer_format(out, "%" PRIu64 " KiB", bytes / kibibyte);
	else
		buffer_format(out, "%" PRIu64 ".%" PRIu64 " MiB", bytes / mebibyte, bytes % mebibyte * 10 / mebibyte);
}

static void write_words(uint64_t bytes, uint64_t total, uint64_t milliseconds, struct buffer *out)
{
	progress_write_size(bytes, out);
	if (total) {
		buffer_puts(out, " of ");
		progress_write_size(total, out);
	}
	if (milliseconds) {
		buffer_puts(out, ", ");
		progress_write_size(bytes * 1000 / milliseconds, out);
		buffer_puts(out, "/s");
	}
}

/* Nobody is left to be told where this fails. */
static void say(const char *before, const struct buffer *words, const char *behind)
{
	struct error error = {0};
	struct buffer line = {0};
	buffer_puts(&line, before);
	buffer_add(&line, words->at, words->count);
	buffer_puts(&line, behind);
	if (!file_write_descriptor(STDERR_FILENO, "standard error", line.at, line.count, &error))
		error_release(&error);
	buffer_release(&line);
}

void progress_tell(struct progress *self, uint64_t bytes, uint64_t total, uint64_t start)
{
	const uint64_t now = clock_milliseconds();
	if (self->form == PROGRESS_NONE || !bytes || now < self->said + PAUSE)
		return;
	struct buffer words = {0};
	write_words(bytes, total, now - start, &words);
	if (self->form == PROGRESS_LINE)
		say("\r", &words, "\033[K");
	else
		say("progress ", &words, "\n");
	buffer_release(&words);
	self->said = now;
	self->shown = true;
}

void progress_end(struct progress *self)
{
	if (self->form == PROGRESS_LINE && self->shown)
		say("\r", &(struct buffer){.at = ""}, "\033[K");
	self->shown = false;
}
