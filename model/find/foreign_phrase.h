/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_PHRASE_H
#define MODEL_FIND_FOREIGN_PHRASE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/foreign.h"
#include "model/find/outline.h"

/*
 * Noun phrases in an outline of a text that is not English, as far as the lists tell them: "le ministre de l’Intérieur", "ein Sprecher der
 * Polizei". And what there is to know of an item: what the lists say of its word, and which mention covers it.
 */

/* No phrase that names a speaker is longer, in items. */
enum { NOUN_PHRASE_MAX = 30 };

/* The flags of an item; 0 for a quotation or an index that is none. */
uint32_t item_flags(const struct outline *, uint32_t item);

static inline bool item_is(const struct outline *outline, uint32_t item, uint32_t flags)
{
	return item_flags(outline, item) & flags;
}

bool item_is_word(const struct outline *, uint32_t item);
bool item_is_number(const struct outline *, uint32_t item);
bool item_is_quote(const struct outline *, uint32_t item);
bool item_is_pause(const struct outline *, uint32_t item); /* a comma or a dash */

/* The item behind the cue that begins at an item. */
uint32_t item_cue_end(const struct outline *, uint32_t cue);

/* The mention that covers an item, or NULL; and whether it is a person's name. */
const struct mention *item_mention(const struct outline *, uint32_t item);
bool item_is_person(const struct outline *, uint32_t item);

/* The item behind the mention that covers an item, or behind its part before end. */
uint32_t item_mention_end(const struct outline *, uint32_t item, uint32_t end);

/* Whether a phrase can begin with the item that names a speaker. */
bool noun_phrase_opens(const struct outline *, uint32_t item);

/*
 * The item behind the noun phrase that begins at first and ends at end or earlier; first if none does. A plain one goes on with no "of"
 * that may as well be an article, and with no name behind its noun: either may be a phrase of its own.
 */
uint32_t noun_phrase_end(const struct outline *, uint32_t first, uint32_t end, bool plain);

/* The item behind the preposition at an item and its plain noun phrase. */
uint32_t noun_phrase_behind(const struct outline *, uint32_t item, uint32_t end);

/* The item behind a bracket that opens at an item; the item itself if it does not close soon. */
uint32_t noun_phrase_bracket_end(const struct outline *, uint32_t item, uint32_t end);

#endif
