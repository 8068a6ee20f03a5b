/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_QUOTATION_H
#define MODEL_FIND_QUOTATION_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * Finds what stands between quotation marks, leaf by leaf. A quotation that is not closed at its leaf's end goes on if the
 * next leaf opens with a mark: then both have one group. Else it ends at the leaf's end, or where the next one opens.
 *
 * What is written: span, inside, and group, which is the index of the statement's first quotation for now. A group is
 * numbered in the end. All else is empty or NONE.
 */

/* Appends a leaf's quotations. Leaves must come in order; work->style must be known. Linear in the leaf. */
void quotation_find(struct work *work, uint32_t leaf);

/* Whether the quotation has its closing mark. */
bool quotation_is_closed(const struct document *, const struct quote *);

/* Whether a quotation holds another one, which then is the next in the text. */
bool quotation_holds_another(const struct quotes *, uint32_t quote);

/* What the marks hold. */
struct span quotation_content(const struct document *, struct span quotation);

/* The last character of what the marks hold, inner marks passed over: the stop that may end a sentence. 0 if it is empty. */
uint32_t quotation_last_character(const struct document *, struct span quotation);

#endif
