/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SURROUNDINGS_H
#define RENDER_SURROUNDINGS_H

#include <stddef.h>

#include "base/buffer.h"
#include "model/document.h"
#include "model/span.h"

/*
 * What stands around a mention: the words of its own leaf before and behind it, as a concordance has them (keyword in context).
 * In a context, as in any one line, every run of white space is one space.
 */
struct surroundings {
	struct span before, mention, behind; /* of the text; they touch */
};

/*
 * As many whole words as fit into so many columns before the mention, and behind it; of what is joined to
 * the mention without a space, a part if need be. Linear in the columns.
 */
struct surroundings surroundings_find(const struct document *, struct span mention, size_t before, size_t behind);

/* The same for a line of so many columns: the mention is in its middle, unless its leaf begins or ends near it. */
struct surroundings surroundings_line(const struct document *, struct span mention, size_t columns);

/* Columns of a stretch of text in one line. */
size_t surroundings_columns(const struct document *, struct span);

/* Appends a stretch of text as it stands in one line. */
void surroundings_write(const struct document *, struct span, struct buffer *out);

#endif
