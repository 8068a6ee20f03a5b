/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_VOICE_H
#define MODEL_FIND_FOREIGN_VOICE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/foreign_phrase.h"

/*
 * The words beside a verb of saying that name who speaks: a name ("Ana Ruiz" in "la ministra de Hacienda, Ana Ruiz"), else all of a noun
 * phrase ("ein Sprecher der Polizei"), else a pronoun, which may be a part of the verb ("dit-il"), or the verb itself where it needs none
 * ("dijo").
 */
struct voice {
	struct span span;
	bool named; /* it is a person's name */
	bool pronoun;
	bool several; /* the pronoun, or the verb, means several people */
	uint8_t sex;  /* enum sex: what the pronoun says */
};

/* Who speaks by the phrase that begins at item first, adverbs and the like passed over, and ends at end or earlier. */
bool foreign_voice_behind(const struct outline *, uint32_t first, uint32_t end, struct voice *);

/* Who speaks by the phrase that ends right before a verb at item end, or before what goes with that verb. */
bool foreign_voice_before(const struct outline *, uint32_t first, uint32_t end, struct voice *);

/* The two together, for a cue among items first to end: beside it on the one side, else on the other. */
bool foreign_voice_of_cue(const struct outline *, uint32_t first, uint32_t cue, uint32_t end, struct voice *);

/* The subject of a participle that ends its clause: beside its auxiliary, which stands far before it. */
bool foreign_voice_of_participle(const struct outline *, uint32_t first, uint32_t cue, struct voice *);

#endif
