/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_GUARD_H
#define RENDER_READ_HTML_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/*
 * What libxml2 takes quadratic time for, found before it is parsed: it compares each attribute of a tag with all before it (80,000
 * of them take 13 s). Real tags have less than a hundred. In HTML also the comments that it does not know for what they are.
 */

enum guard_language { GUARD_HTML = 1, GUARD_XML = 2, GUARD_ANY = 3 };

/*
 * Whether a page is not to be parsed as it is. Then tamed (empty before) is the page without what is too much; else it stays
 * empty. *was_cut: attributes are left out, and not only comments. language: HTML or XML. Linear.
 */
bool html_guard(const char *page, size_t length, enum guard_language language, struct buffer *tamed, bool *was_cut);

#endif
