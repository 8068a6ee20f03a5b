/* SPDX-License-Identifier: MIT */
#ifndef RENDER_ENTITIES_H
#define RENDER_ENTITIES_H

#include <stddef.h>

#include "base/buffer.h"
#include "model/document.h"
#include "model/findings.h"

/*
 * One line a mention, in the order of the text: paragraph, name, type, kind, and the mention in a line of so many columns, separated
 * by tabs. Paragraphs are document_paragraph_at()'s. A mention that is of nobody has no line.
 */
void entities_write(const struct document *, const struct findings *, size_t columns, struct buffer *out);

#endif
