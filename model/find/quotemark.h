/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_QUOTEMARK_H
#define MODEL_FIND_QUOTEMARK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "model/document.h"
#include "model/span.h"

/*
 * A quotation mark as it stands in the text. What it does is told by its neighbours first (a mark after a space and
 * before a letter opens, whatever its shape) and by its shape where they do not say. An apostrophe is none.
 */
struct quotemark {
	struct span span; /* two characters for `` and '' */
	bool single;      /* ‘ ’ ' ‚ ‹ ›; the others are double */
	bool opens;       /* a mark that opens and closes does what the marks before it leave to do */
	bool closes;
	bool weak; /* closes, but may be the apostrophe of a plural: "the residents’ meeting" */
};

struct quotemarks ARRAY(struct quotemark);

/* Appends the quotation marks of a stretch of text, which has one leaf's text only. Linear. */
void quotemark_scan(const char *text, struct span stretch, struct quotemarks *marks);

/* Whether the character is drawn as a quotation mark of any kind, apostrophes included. */
bool quotemark_is(uint32_t character);

#endif
