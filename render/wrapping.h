/* SPDX-License-Identifier: MIT */
#ifndef RENDER_WRAPPING_H
#define RENDER_WRAPPING_H

#include <stddef.h>

/*
 * Text as lines, and whether whoever wrote it wrapped it, so that its line ends stand where a line was full and mean nothing.
 */

/* What stands on a line, without the white space around it; both are places in the text. */
struct written_line {
	size_t start, end;
};

/* The line that begins at byte at; *next is where the one after it begins. LF, CR LF and CR end a line. */
struct written_line written_line_at(const char *text, size_t length, size_t at, size_t *next);

/*
 * The width, in characters, that the lines of a text are wrapped at; 0 if its line ends are meant. Linear in the length, and a few
 * pages of a long text tell as much as all of it.
 */
size_t wrapping_width(const char *text, size_t length);

#endif
