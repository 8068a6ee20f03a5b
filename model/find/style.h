/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_STYLE_H
#define MODEL_FIND_STYLE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/document.h"

/*
 * Which marks a document quotes with: double ones, or single ones with double ones inside (British papers). Both ways are tried
 * over the whole document and the one that covers more of the text is its style. Which way guillemets point, low marks and
 * straight marks need no style: their neighbours say what they do (quotemark.h).
 */
struct style {
	uint64_t single_bytes, double_bytes; /* how much text either way covers */
};

/* Whether leaves of the kind may hold quotations: names of writers, links to other stories and code do not. */
bool style_holds_quotes(enum block_kind);

/* Adds what a leaf shows. All zeros is the style of an empty document. */
void style_add(struct style *, const struct document *, uint32_t leaf);

/* Whether a quotation is in single marks, and one inside it in double ones. */
bool style_is_single(const struct style *);

#endif
