/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_BYLINE_H
#define RENDER_READ_HTML_BYLINE_H

#include "render/read/html_authors.h"
#include "render/read/html_tree.h"

/* Who signs on the page itself: by microdata, rel=author, classes, links to authors' pages, and in words. */

/* What an element claims by its attributes. */
void html_byline_read(struct html_authors *, const struct html_tree *, uint32_t node);

/* What a line claims that a text begins: "By <a>Ann Lee</a>". */
void html_byline_read_text(struct html_authors *, const struct html_tree *, uint32_t node);

#endif
