/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_META_CHARSET_H
#define RENDER_READ_META_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/*
 * What a page says of its own encoding, before it can be parsed: the WHATWG's "prescan a byte stream to determine its
 * encoding" (HTML 13.2.3.2), on the bytes as they are.
 */

/* Whether a label names an encoding. */
typedef bool charset_test(const char *label);

/* Appends the label of the first <meta> that names one that is known, such as "iso-8859-1"; nothing if none does. */
void meta_charset_find(const char *page, size_t length, charset_test *is_known, struct buffer *label);

/* The same of XML: <?xml version="1.0" encoding="iso-8859-1"?>. */
void meta_charset_find_xml(const char *text, size_t length, struct buffer *label);

#endif
