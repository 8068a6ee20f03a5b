/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"

/* What buffer_format() writes is seldom longer: then it is written once. */
enum { FORMAT_ROOM = 64 };

static void reserve(struct buffer *self, size_t more)
{
	if (self->count + more >= self->room)
		array_make_room(self, self->count + more + 1);
}

void buffer_add(struct buffer *self, const char *bytes, size_t length)
{
	reserve(self, length);
	if (length)
		memcpy(self->at + self->count, bytes, length);
	self->count += length;
	self->at[self->count] = '\0';
}

void buffer_puts(struct buffer *self, const char *string)
{
	buffer_add(self, string, strlen(string));
}

void buffer_putc(struct buffer *self, char byte)
{
	reserve(self, 1);
	self->at[self->count++] = byte;
	self->at[self->count] = '\0';
}

void buffer_format(struct buffer *self, const char *format, ...)
{
	for (size_t more = FORMAT_ROOM;;) {
		reserve(self, more);
		va_list arguments;
		va_start(arguments, format);
		const int length = vsnprintf(self->at + self->count, more + 1, format, arguments);
		va_end(arguments);
		if (length >= 0 && (size_t)length <= more) {
			self->count += (size_t)length;
			return;
		}
		self->at[self->count] = '\0';
		if (length < 0)
			return;
		more = (size_t)length;
	}
}

const char *buffer_text(struct buffer *self)
{
	reserve(self, 0);
	self->at[self->count] = '\0';
	return self->at;
}

void buffer_cut(struct buffer *self, size_t length)
{
	self->count = length;
	if (self->at)
		self->at[length] = '\0';
}

char *buffer_take(struct buffer *self)
{
	buffer_text(self);
	char *bytes = self->at;
	*self = (struct buffer){0};
	return bytes;
}

void buffer_release(struct buffer *self)
{
	free(self->at);
	*self = (struct buffer){0};
}
