/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_NAME_H
#define MODEL_FIND_NAME_H

#include "model/find/work.h"

/*
 * Finds the names in a document: work->names, and a mention of kind name without an entity for each, in order. They
 * nest ("Vilnius" in "Vilnius summit") and never cross.
 *
 * A name is a capitalised run of words, cut where a title, a people or a given name begins. Its span has no title, no article and
 * no possessive ending: "Ukraine’s president Volodymyr Zelenskyy" has two. Headlines in title case or capitals show no
 * names by themselves: names of the text are found again in them. Bylines, credits and links to other stories are not looked at.
 *
 * Tokens, sentences and vocabulary must be there. Linear in the text. Each leaf is looked at first; then what was found is settled, when
 * every leaf is known; then headlines are looked at (echo.h); then all is put in order.
 */
void name_find(struct work *, uint32_t leaf);
void name_settle(struct work *);
void name_finish(struct work *);

/* Frees what names and entities keep in the work beside its findings. */
void name_release(struct work *);

#endif
