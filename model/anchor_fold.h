/* SPDX-License-Identifier: MIT */
#ifndef MODEL_ANCHOR_FOLD_H
#define MODEL_ANCHOR_FOLD_H

#include <stddef.h>

#include "base/buffer.h"
#include "model/span.h"

/*
 * A text as anchors compare it where it is not the same any more: what an editor or another converter changes without changing a word
 * is folded away (utf8_fold(): case, accents, kinds of dashes and quotation marks; here also single for double marks, and how much white
 * space there is). Linear in the text.
 */
struct anchor_fold {
	struct buffer bytes; /* folded, valid UTF-8, NUL behind it */
	struct indexes
	    starts; /* where the character that a folded byte stands for begins; the text's end behind the last */
};

void anchor_fold_init(struct anchor_fold *, const char *text, size_t length);
void anchor_fold_release(struct anchor_fold *);

/* What a stretch of folded bytes stands for, in bytes of the text; white space at its ends is not part of it. */
struct span anchor_fold_span(const struct anchor_fold *, size_t start, size_t end);

#endif
