/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SEARCH_H
#define MODEL_SEARCH_H

#include <stddef.h>

#include "model/document.h"

/*
 * Finds a phrase in a document's text as a reader means it: runs of white space are alike (so a phrase that crosses a
 * line end is found), so are kinds of quotation marks and dashes, accents fold. Small letters match capitals; a
 * phrase with a capital in it matches only as it is written (smart case). One pass, linear in the text.
 */

/*
 * Appends where the phrase stands, in text order, not overlapping. A phrase of nothing but white space is nowhere.
 * A match starts and ends between clusters, and does not run from one block into the next.
 */
void search_find(const struct document *, const char *phrase, size_t length, struct spans *matches);

#endif
