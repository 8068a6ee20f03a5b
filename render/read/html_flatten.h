/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_FLATTEN_H
#define RENDER_READ_HTML_FLATTEN_H

#include <stddef.h>

#include "base/buffer.h"

/*
 * Pages that nest too deep. libxml2 looks for what an end tag closes among all open elements, so that 100,000 <b> and as
 * many </i> take it 17 s. Blink stops nesting at 512, and nobody misses more.
 */
enum { HTML_DEPTH_MAX = 512 };

/*
 * Appends the page without the tags that would nest deeper, and without end tags that close nothing. No text is lost, and what
 * is outside of the depths is as it was. Linear.
 */
void html_flatten(const char *page, size_t length, struct buffer *out);

#endif
