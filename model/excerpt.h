/* SPDX-License-Identifier: MIT */
#ifndef MODEL_EXCERPT_H
#define MODEL_EXCERPT_H

#include "base/shifts.h"
#include "model/document.h"

/*
 * The article in the document of a whole page: a document of its own, without the leaves that are left out, and with those that were
 * brought back, which are like all others in it. What has a place in the one has it in the other too.
 */
struct excerpt {
	struct document *document; /* owned */
	struct shifts into, out;   /* where bytes of the page's text are in the article's; and the other way */
};

/* The page is separated, as a builder lays out what was HTML. */
void excerpt_make(struct excerpt *, const struct document *page);
void excerpt_release(struct excerpt *);

/* Where a byte of the page is in the article; of what is left out, where it would be. */
uint32_t excerpt_into(const struct excerpt *, uint32_t offset);

/* Where a byte of the article is in the page. */
uint32_t excerpt_out(const struct excerpt *, uint32_t offset);

#endif
