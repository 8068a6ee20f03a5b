/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_GUARD_H
#define RENDER_READ_HTML_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/*
 * What libxml2 takes quadratic time for, found before it is parsed: it compares each attribute of a tag with all before it (80,000
 * of them take 13 s). Real tags have less than a hundred.
 */

/*
 * Whether a page has a tag with too many attributes. Then tamed (empty before) is the page without those that are too many; else it
 * stays empty. Linear.
 */
bool html_guard(const char *page, size_t length, struct buffer *tamed);

#endif
