/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/app_message.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/strings.h"

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

void app_complain(struct app *self, const struct error *error)
{
	buffer_cut(&self->message, 0);
	error_write(error, &self->message);
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
	error_write(error, &self->message);
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
	error_write(&problems->at[0], &self->message);
}
