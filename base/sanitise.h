/* SPDX-License-Identifier: MIT */
#ifndef BASE_SANITISE_H
#define BASE_SANITISE_H

#include <stddef.h>

#include "base/buffer.h"
#include "base/shifts.h"

/*
 * The one sanitiser: foreign bytes -> valid UTF-8 that a terminal shows and never acts on.
 *
 * - bytes that are not UTF-8, noncharacters and unassigned specials become U+FFFD;
 * - CR LF, CR, U+2028 and U+2029 become LF; tab and LF stay; other C0 controls and DEL become their pictures (U+2400...);
 * - U+0080-U+009F become the windows-1252 characters that their author meant, or U+FFFD;
 * - bidi controls, tags, soft hyphens, byte order marks, zero-width spaces and whatever else cannot be seen go; but ZWJ,
 *   ZWNJ, VS15 and VS16 stay where they shape an emoji, or a letter of a script whose letters join.
 *
 * Doing it again changes nothing. Linear in the length.
 */

/* What becomes of white space. */
enum white {
	WHITE_KEPT,
	WHITE_SPACES,    /* every line end and tab becomes a space: for one line */
	WHITE_COLLAPSED, /* runs become one space, none at the ends; U+2028 is a line end that is meant */
	WHITE_TRIMMED,   /* kept, but no empty lines at the start and nothing at the end: preformatted text */
};

/*
 * Appends the clean form of bytes to out; NUL behind it. With shifts (NULL if not wanted), says where the bytes went:
 * both places count from the start of bytes and of what was appended.
 */
void sanitise_text(const char *bytes, size_t length, enum white white, struct buffer *out, struct shifts *shifts);

/* The same for what is not an article but is shown: file names, options, messages. One line. */
void sanitise_line(const char *bytes, size_t length, struct buffer *out);

#endif
