/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "report.h"

#include <stdio.h>
#include <unistd.h>

#include "base/file.h"

enum status report_say(const struct error *error)
{
	struct buffer line = {0};
	buffer_puts(&line, "pullquote: ");
	error_write(error, &line);
	buffer_putc(&line, '\n');
	fputs(line.at, stderr);
	buffer_release(&line);
	return FAILED;
}

enum status report_say_and_release(struct error *error)
{
	report_say(error);
	error_release(error);
	return FAILED;
}

void report_progress(const char *words)
{
	fprintf(stderr, "\r%s\033[K", words ? words : "");
}

enum status report_put(struct buffer *out)
{
	struct error error = {0};
	const bool done = file_write_descriptor(STDOUT_FILENO, REPORT_OUTPUT_NAME, out->at, out->count, &error);
	buffer_cut(out, 0);
	return done ? FINE : report_say_and_release(&error);
}

enum status report_put_and_release(struct buffer *out)
{
	const enum status status = report_put(out);
	buffer_release(out);
	return status;
}
