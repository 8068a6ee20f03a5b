/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_OPUS_H
#define MODEL_FIND_OPUS_H

#include <stdbool.h>

#include "model/find/work.h"

/*
 * Titles of works: words in title case, in quotation marks or emphasis, with a noun for a work beside them: the film “Q”; “Q,” a new
 * novel by Lee; the *Q* podcast. Once known, a title is one wherever it stands so.
 */

/* Whether a token is a noun for a work: "film", "novel". */
bool opus_is_noun(const struct document *, const struct token *);

/* Puts them among the names, in the place of what was found in them but people, places and bodies. Linear. */
void opus_find(struct work *);

#endif
