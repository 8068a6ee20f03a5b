/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/sanitise.h"

bool error_set(struct error *self, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const int length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);

	const size_t size = (size_t)(length > 0 ? length : 0) + 1;
	char *message = memory_new(size, 1);
	va_start(arguments, format);
	vsnprintf(message, size, format, arguments);
	va_end(arguments);

	free(self->message);
	self->message = message;
	return false;
}

bool error_in(struct error *self, const char *file)
{
	char *copy = memory_copy(file, strlen(file));
	free(self->file);
	self->file = copy;
	return false;
}

bool error_at(struct error *self, uint32_t line, uint32_t column)
{
	self->line = line;
	self->column = column;
	return false;
}

void error_write(const struct error *self, struct buffer *out)
{
	if (self->file) {
		sanitise_line(self->file, strlen(self->file), out);
		buffer_putc(out, ':');
	}
	if (self->line)
		buffer_format(out, "%u:", self->line);
	if (self->line && self->column)
		buffer_format(out, "%u:", self->column);
	if (self->file || self->line)
		buffer_putc(out, ' ');
	if (self->message)
		sanitise_line(self->message, strlen(self->message), out);
}

void error_release(struct error *self)
{
	free(self->message);
	free(self->file);
	*self = (struct error){0};
}
