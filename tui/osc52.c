/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/osc52.h"

#include <stdint.h>

enum { SCREEN_CHUNK = 240 }; /* old versions of screen have buffers of 256 bytes */

/* RFC 4648, section 4. */
static void write_base64(const char *text, size_t length, struct buffer *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (size_t at = 0; at < length; at += 3) {
		uint32_t bits = 0;
		for (size_t i = 0; i < 3; i++)
			bits = bits << 8 | (at + i < length ? (unsigned char)text[at + i] : 0);
		for (size_t i = 0; i < 4; i++)
			buffer_putc(out, at + i <= length ? digits[bits >> (18 - 6 * i) & 63] : '=');
	}
}

/* Ended by BEL, which more terminals take than ST, and which needs no care inside another sequence. */
static void write_sequence(const char *text, size_t length, struct buffer *out)
{
	buffer_puts(out, "\033]52;c;");
	write_base64(text, length, out);
	buffer_putc(out, '\a');
}

static void write_for_tmux(const struct buffer *sequence, struct buffer *out)
{
	buffer_add(out, sequence->at, sequence->count);
	buffer_puts(out, "\033Ptmux;\033"); /* every ESC of it is doubled: it has the one at its start */
	buffer_add(out, sequence->at, sequence->count);
	buffer_puts(out, "\033\\");
}

static void write_for_screen(const struct buffer *sequence, struct buffer *out)
{
	for (size_t at = 0; at < sequence->count; at += SCREEN_CHUNK) {
		const size_t left = sequence->count - at;
		buffer_puts(out, "\033P");
		buffer_add(out, sequence->at + at, left < SCREEN_CHUNK ? left : SCREEN_CHUNK);
		buffer_puts(out, "\033\\");
	}
}

void osc52_write(const char *text, size_t length, enum osc52_way way, struct buffer *out)
{
	struct buffer sequence = {0};
	write_sequence(text, length, &sequence);
	switch (way) {
	case OSC52_PLAIN: buffer_add(out, sequence.at, sequence.count); break;
	case OSC52_TMUX: write_for_tmux(&sequence, out); break;
	case OSC52_SCREEN: write_for_screen(&sequence, out); break;
	}
	buffer_release(&sequence);
}
