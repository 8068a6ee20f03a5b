/* SPDX-License-Identifier: MIT */
#ifndef BASE_LINE_READER_H
#define BASE_LINE_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * The lines of a stream, one at a time, as they come: a line is handed on before the next one is waited for, and
 * memory is that of the longest line.
 *
 *     struct line_reader reader = {.descriptor = 0, .name = "standard input", .cap = 1 << 20};
 *     while (line_reader_next(&reader, &error)) ... reader.line ... reader.length ...
 *     line_reader_release(&reader);
 */
struct line_reader {
	int descriptor;   /* stays open */
	const char *name; /* what errors call it; borrowed */
	size_t cap;       /* of a longer line only the beginning is given */

	const char *line; /* the line, without its LF; good until the next call */
	size_t length;
	bool is_cut;   /* the line was longer than the cap */
	size_t number; /* of the line, from 1 */

	struct buffer bytes; /* read, and not all given yet */
	size_t next;         /* where in bytes the next line begins */
	size_t searched;     /* up to where it holds no LF */
	bool ended;          /* there is nothing more to read */
};

/* Reads the next line. False at the end, or if reading fails: the error is filled then. */
bool line_reader_next(struct line_reader *, struct error *error);

void line_reader_release(struct line_reader *);

#endif
