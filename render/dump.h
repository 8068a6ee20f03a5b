/* SPDX-License-Identifier: MIT */
#ifndef RENDER_DUMP_H
#define RENDER_DUMP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "model/document.h"
#include "model/findings.h"

/* The laid-out text for a pipe or a file. */
struct dump {
	size_t columns; /* 1 to 10000 */
	bool color;     /* ANSI SGR for quotes by speaker, headings, emphasis; else plain text */
};

/*
 * Appends the whole document, a row a line. findings may be NULL; without colour the text alone is written, so that
 * it can be read, counted and compared.
 */
void dump_write(const struct dump *, const struct document *, const struct findings *, struct buffer *out);

#endif
