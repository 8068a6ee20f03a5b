/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TYPED_H
#define MODEL_TYPED_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/shifts.h"
#include "model/span.h"

/*
 * Text as a reader would type it: plain quotation marks and dashes, one space for any white space. Accents and capitals stay. What regular expressions are tried on.
 */
struct typed {
	struct buffer text;
	struct shifts shifts; /* from text to where it stands */
	struct span span;     /* of what it was made */
};

/* Makes it of a stretch of valid text; keeps_lines: line ends stay. */
void typed_make(struct typed *, const char *text, struct span span, bool keeps_lines);

/* What a stretch of it was made of, and all of the clusters that this is part of. text is what typed_make() had. */
struct span typed_place(const struct typed *, const char *text, struct span typed);

void typed_release(struct typed *);

#endif
