/* SPDX-License-Identifier: MIT */
#ifndef TESTS_RENDER_READ_OUTLINE_H
#define TESTS_RENDER_READ_OUTLINE_H

#include <stddef.h>

#include "base/buffer.h"
#include "model/builder.h"

/*
 * A document as text, so that a test can say what it expects of a reader. One line a block, indented by how deep it is:
 * its kind, its number where it has one, its address in <>, in {} why it is left out, and a leaf's text behind a colon. A line end inside a
 * leaf is written as |, and marks as they are in Markdown:
 *
 *     title: A headline
 *     list
 *       item 1
 *         paragraph: one *emphasised* **strong** `code` ~struck~ [link](https://example.org/)
 *
 * Behind the blocks come the metadata, "@title A headline", the bylines, "@by Ann Lee", and the notices' codes, "!depth".
 */
void outline_write(const struct document *, struct buffer *out);

/* Reads text and writes its outline. */
typedef void outline_reader(const char *text, size_t length, struct builder *);
void outline_read(outline_reader *, enum builder_layout, const char *text, size_t length, struct buffer *out);

#endif
