/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_GUARD_H
#define RENDER_READ_MARKDOWN_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/*
 * What libcmark takes quadratic time for, found before it is parsed: thousands of quotes or lists that one line opens ("> > > > a"),
 * and of images that are never closed ("![[]()![[]()"): 240 kB take it 11 s.
 */

/*
 * Whether a text has such. Then tamed (empty before) is the text with the markers beyond the most that are needed escaped, so that
 * they are shown as they are written; else it stays empty. Linear.
 */
bool markdown_guard(const char *text, size_t length, struct buffer *tamed);

#endif
