/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PLAIN_LINE_H
#define RENDER_READ_PLAIN_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "render/read/slice.h"

/* A line of plain text, and where it stands in it. render/line_look.h says what it looks like by itself. */
struct plain_line {
	struct slice text; /* without the white space around it */
	size_t start, end; /* of that, in the text */
	size_t indent;     /* bytes of white space before it, on its page */
	bool opens_page;   /* a form feed stands before it */
	size_t next;       /* where the next line begins */
};

struct plain_line plain_line_at(struct slice text, size_t at);

/* Form feeds and vertical tabs, which set pages and paragraphs apart. */
bool plain_is_page_mark(char byte);

/* How many ">" a line begins with, as mail marks what it quotes; *text is what stands behind them. */
size_t plain_quote_depth(struct slice line, struct slice *text);

/* Whether a line begins as one that is quoted does. A single one may begin so for other reasons. */
bool plain_is_quoted(struct slice line);

/* Whether a rule stands under a line to make a heading of it: of "=" or "-", and about as long. */
bool plain_is_underlined(struct slice line, struct slice rule);

#endif
