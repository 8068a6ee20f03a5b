/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_INLINE_HTML_H
#define RENDER_READ_INLINE_HTML_H

#include "model/builder.h"

/* HTML tags inside a paragraph of Markdown: each stands alone, between pieces of text. */

/* The tags that are open; all zeros at a leaf's start. */
struct inline_html {
	unsigned opened; /* marks of theirs that are not closed */
};

/* Says what a tag ("<em>", "</a>", "<br/>") means to the builder; a tag, or comment, that means nothing is dropped. */
void inline_html_read(struct inline_html *, const char *tag, struct builder *);

#endif
