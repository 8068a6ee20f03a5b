/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/app_message.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/strings.h"

enum { PATH_COLUMNS = 28 };

void app_say(struct app *self, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const int length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	char *message = memory_new((size_t)length + 1, 1);
	va_start(arguments, format);
	vsnprintf(message, (size_t)length + 1, format, arguments);
	va_end(arguments);
	buffer_cut(&self->message, 0);
	buffer_add(&self->message, message, (size_t)length);
	free(message);
}

static bool is_known(const struct app *self, const struct error *error)
{
	for (size_t i = 0; i < self->errors.count; i++)
		if (!strcmp(self->errors.at[i].file, error->file) &&
		    !strcmp(self->errors.at[i].message, error->message))
			return true;
	return false;
}

/* Where the last parts of a path begin that fit into so many columns: never behind its last part. */
static size_t last_parts(const char *path, size_t length, size_t columns)
{
	const char *name = strrchr(path, '/');
	size_t start = name ? (size_t)(name - path) : 0;
	for (size_t at = start; at-- > 0;)
		if (path[at] == '/' && utf8_columns(path + at, length - at) <= columns)
			start = at;
	return start;
}

/* "~/…/pullquote/config" */
static void write_path(const char *path, struct buffer *out)
{
	const char *home = getenv("HOME");
	const size_t inside = home && *home == '/' ? strlen(home) : 0;
	struct buffer whole = {0};
	if (inside && !strncmp(path, home, inside) && path[inside] == '/')
		buffer_format(&whole, "~%s", path + inside);
	else
		buffer_puts(&whole, path);
	const char *slash = whole.count ? strchr(whole.at + 1, '/') : NULL;
	const size_t first = slash ? (size_t)(slash - whole.at) : 0, wide = utf8_columns(buffer_text(&whole), first);
	const bool is_short = wide + 2 < PATH_COLUMNS / 2;
	const size_t last = last_parts(whole.at, whole.count, PATH_COLUMNS - (is_short ? wide + 2 : 1));
	if (utf8_columns(whole.at, whole.count) <= PATH_COLUMNS || last < first + is_short || !last)
		buffer_puts(out, whole.at);
	else
		buffer_format(out, "%.*s…%s", is_short ? (int)first + 1 : 0, whole.at, whole.at + last);
	buffer_release(&whole);
}

void app_write_error(const struct error *error, struct buffer *out)
{
	struct buffer path = {0};
	struct error brief = *error;
	if (error->file) {
		write_path(error->file, &path);
		brief.file = path.at;
	}
	error_write(&brief, out);
	buffer_release(&path);
}

void app_complain(struct app *self, const struct error *error)
{
	buffer_cut(&self->message, 0);
	app_write_error(error, &self->message);
	if (is_known(self, error))
		return;
	struct error copy = {0};
	error_set(&copy, "%s", error->message);
	error_in(&copy, error->file);
	array_push(&self->errors, copy);
}

void app_say_notices(struct app *self, const struct notices *notices, const struct buffer *strings)
{
	for (size_t i = 0; i < notices->count; i++) {
		buffer_puts(&self->message, self->message.count ? " · " : "");
		buffer_puts(&self->message, strings_get(strings, notices->at[i].message));
	}
}

void app_say_trouble(struct app *self, const struct error *error)
{
	if (!error->message)
		return;
	buffer_puts(&self->message, self->message.count ? " · " : "");
	app_write_error(error, &self->message);
}

void app_note_trouble(struct app *self, unsigned parts, const struct error *error)
{
	self->lost |= parts;
	if (self->trouble.message)
		return;
	error_set(&self->trouble, "%s", error->message);
	if (error->file)
		error_in(&self->trouble, error->file);
}

void app_say_problems(struct app *self, const struct problems *problems)
{
	if (!problems || !problems->count)
		return;
	if (problems->count > 1)
		buffer_format(&self->message, "1 of %zu: ", problems->count);
	app_write_error(&problems->at[0], &self->message);
}
