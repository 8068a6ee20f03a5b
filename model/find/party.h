/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_PARTY_H
#define MODEL_FIND_PARTY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/outline.h"

/*
 * Words of an outline that can name a speaker: "Ann Lee", "he", "the Nato chief", "a spokesman for Acme", "Acme's lawyers".
 * mention is the mention that is the phrase's head, where the phrase is a name, a pronoun or a role that was found before; NONE
 * where the phrase is more than that, or none was found.
 */
struct party {
	uint32_t first, end; /* items */
	uint32_t leading;    /* the first item of all that goes with it: "President" in "President Lee" */
	uint32_t mention;
};

/* Whether things of the kind speak. */
bool party_kind_speaks(enum entity_kind);

/* The phrase that ends right before item end, and starts at item first or later. */
bool party_before(const struct outline *, uint32_t first, uint32_t end, struct party *party);

/* The phrase that starts at item first, and ends at item end or earlier. */
bool party_after(const struct outline *, uint32_t first, uint32_t end, struct party *party);

/* The subject of the last clause among items first to end: what stands where a subject does. */
bool party_subject(const struct outline *, uint32_t first, uint32_t end, struct party *party);

/* The phrase around a name that ends before item name_end and stands with a noun behind it: "a Lee adviser", "Lee's campaign". */
bool party_of_noun(const struct outline *, uint32_t first, uint32_t name_end, uint32_t end, struct party *party);

/* The name of a person that starts at item first and ends at item end or earlier, with nothing in front of it. */
bool party_name(const struct outline *, uint32_t first, uint32_t end, struct party *party);

/* Whether the party is called by a name. */
bool party_is_name(const struct outline *, const struct party *party);

/* What names the speaker: the head's own words, or the whole phrase. */
struct span party_span(const struct outline *, const struct party *party);

#endif
