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
	bool
	    twin; /* two single marks: one that closes a quotation and one that closes the one around it, if not a double one */
	bool outward; /* « or “: made to open; » or ” is not, nor is a straight mark */
	bool opens;   /* a mark that opens and closes does what the marks before it leave to do */
	bool closes;
	bool unsure;     /* its neighbours do not say what it does, only its shape */
	uint8_t doubt;   /* enum doubt */
	uint8_t family;  /* enum quotemark_family */
	uint32_t better; /* of a doubtful mark: how many marks behind it close what opened before it */
};

/* How likely a mark is none, but the apostrophe of "the residents’ meeting" or "’16", or the inches of 12": less so where any word ends. */
enum doubt { DOUBT_NONE, DOUBT_SLIGHT, DOUBT_GOOD };

/* Marks that belong together: one opens and another closes, unless the writer mixed them up. */
enum quotemark_family { FAMILY_STRAIGHT, FAMILY_CURLY, FAMILY_GUILLEMETS, FAMILY_CORNERS };

struct quotemarks ARRAY(struct quotemark);

/* Appends the quotation marks of a stretch of text, which has one leaf's text only. Linear. */
void quotemark_scan(const char *text, struct span stretch, struct quotemarks *marks);

/* Whether the character is drawn as a quotation mark of any kind, apostrophes included. */
bool quotemark_is(uint32_t character);

#endif
