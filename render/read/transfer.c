/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/transfer.h"

#include <string.h>

/* What a letter of hexadecimal is worth; -1 for others. */
static int hex_value(char byte)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	const char *found = byte ? strchr(digits, byte) : NULL;
	return found ? (int)((found - digits) % 16) : -1;
}

/* Takes "=E4" off the front: the byte; -1, and takes nothing, if it is no code. */
static int take_code(struct slice *rest)
{
	const int high = rest->length > 2 ? hex_value(rest->at[1]) : -1;
	const int low = high >= 0 ? hex_value(rest->at[2]) : -1;
	if (low >= 0)
		*rest = slice_after(*rest, 3);
	return low >= 0 ? high * 16 + low : -1;
}

/* Takes a "=" with the line end, and the white space before that, off the front. */
static bool take_soft_break(struct slice *rest)
{
	size_t end = 1;
	while (end < rest->length && strchr(" \t\r", rest->at[end]) && rest->at[end])
		end++;
	if (end < rest->length && rest->at[end] != '\n')
		return false;
	*rest = slice_after(*rest, end + 1);
	return true;
}

void transfer_quoted_printable(struct slice text, struct buffer *bytes)
{
	while (text.length) {
		const char *equals = memchr(text.at, '=', text.length);
		const size_t plain = equals ? (size_t)(equals - text.at) : text.length;
		buffer_add(bytes, text.at, plain);
		text = slice_after(text, plain);
		if (!text.length)
			return;
		const int code = take_code(&text);
		if (code >= 0) {
			buffer_putc(bytes, (char)code);
		} else if (!take_soft_break(&text)) {
			buffer_putc(bytes, '=');
			text = slice_after(text, 1);
		}
	}
}

void transfer_q(struct slice text, struct buffer *bytes)
{
	while (text.length) {
		const int code = *text.at == '=' ? take_code(&text) : -1;
		if (code >= 0) {
			buffer_putc(bytes, (char)code);
			continue;
		}
		buffer_putc(bytes, *text.at == '_' ? ' ' : *text.at);
		text = slice_after(text, 1);
	}
}

/* What a letter of base64 is worth; -1 for others. */
static int base64_value(char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return byte - 'A';
	if (byte >= 'a' && byte <= 'z')
		return byte - 'a' + 26;
	if (byte >= '0' && byte <= '9')
		return byte - '0' + 52;
	return byte == '+' ? 62 : byte == '/' ? 63 : -1;
}

bool transfer_base64(struct slice text, struct buffer *bytes)
{
	bool clean = true;
	unsigned bits = 0, held = 0;
	for (size_t i = 0; i < text.length; i++) {
		const char byte = text.at[i];
		const int value = base64_value(byte);
		if (value < 0) {
			clean = clean && byte && strchr("= \t\r\n", byte);
			held = byte == '=' ? 0 : held; /* padding: whole bytes begin anew behind it */
			continue;
		}
		bits = (bits << 6 | (unsigned)value) & 0xffffff;
		held += 6;
		if (held >= 8) {
			held -= 8;
			buffer_putc(bytes, (char)(bits >> held & 0xff));
		}
	}
	return clean;
}
