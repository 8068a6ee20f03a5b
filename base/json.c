/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/json.h"

#include <string.h>

static void begin_value(struct json_writer *self)
{
	if (self->comma)
		buffer_putc(self->out, ',');
	self->comma = true;
}

void json_open(struct json_writer *self, char bracket)
{
	begin_value(self);
	buffer_putc(self->out, bracket);
	self->comma = false;
}

void json_close(struct json_writer *self, char bracket)
{
	buffer_putc(self->out, bracket);
	self->comma = true;
}

static void write_escaped(struct buffer *out, const char *text, size_t length)
{
	static const char shorthand[0x20] = {['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};

	buffer_putc(out, '"');
	size_t plain = 0;
	for (size_t i = 0; i < length; i++) {
		const unsigned char byte = (unsigned char)text[i];
		if (byte >= 0x20 && byte != '"' && byte != '\\')
			continue;
		buffer_add(out, text + plain, i - plain);
		plain = i + 1;
		if (byte >= 0x20)
			buffer_format(out, "\\%c", byte);
		else if (shorthand[byte])
			buffer_format(out, "\\%c", shorthand[byte]);
		else
			buffer_format(out, "\\u%04x", byte);
	}
	buffer_add(out, text + plain, length - plain);
	buffer_putc(out, '"');
}

void json_key(struct json_writer *self, const char *name)
{
	begin_value(self);
	write_escaped(self->out, name, strlen(name));
	buffer_putc(self->out, ':');
	self->comma = false;
}

void json_write_string(struct json_writer *self, const char *text, size_t length)
{
	begin_value(self);
	write_escaped(self->out, text, length);
}

void json_write_number(struct json_writer *self, uint64_t number)
{
	enum { DIGITS_MAX = 20 };
	char digits[DIGITS_MAX];
	size_t first = DIGITS_MAX;
	do {
		digits[--first] = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	begin_value(self);
	buffer_add(self->out, digits + first, DIGITS_MAX - first);
}

void json_write_hundredths(struct json_writer *self, unsigned hundredths)
{
	begin_value(self);
	buffer_format(self->out, "%u.%02u", hundredths / 100, hundredths % 100);
}

void json_write_bool(struct json_writer *self, bool value)
{
	begin_value(self);
	buffer_puts(self->out, value ? "true" : "false");
}
