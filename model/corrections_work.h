/* SPDX-License-Identifier: MIT */
#ifndef MODEL_CORRECTIONS_WORK_H
#define MODEL_CORRECTIONS_WORK_H

#include <stdbool.h>

#include "model/anchor.h"
#include "model/corrections.h"

/* What the parts of laying corrections over findings share: corrections.c sets the order. */
struct correcting {
	const struct document *document;
	struct anchor_ground *ground; /* its text */
	const struct findings *found; /* as they were */
	struct findings *findings;    /* as they are by now: quotes have the same indexes, entities are only added */
	struct indexes merged;        /* of each entity, the one that it was merged into; itself if it was not */
	struct indexes emptied;       /* entities whose mentions were taken: they may have to go */
	struct indexes no_quotes;     /* quotes that are none */
};

/* corrections_who.c: */

/* The entity that {"name","mention"} means, a new one if there is none. NONE for what is no such object. */
uint32_t correcting_who(struct correcting *, const struct value *who, bool may_add);

/* The quote or mention that an anchor means; NONE if it is not there. */
uint32_t correcting_quote(const struct correcting *, const struct value *anchor);
uint32_t correcting_mention(const struct correcting *, const struct value *anchor);

/* The mention that names an entity for what begins at offset: the last by name before it, else the first; NONE if it has none. */
uint32_t correcting_said_as(const struct correcting *, uint32_t entity, uint32_t offset);

/* Whether two texts are the same to a reader: case, accents and white space aside. */
bool correcting_is_alike(const char *a, size_t a_length, const char *b, size_t b_length);

/* Whether a span of a text begins and ends with whole words. */
bool correcting_is_whole(const struct buffer *text, struct span);

/* An entity without mentions. */
uint32_t correcting_add_entity(struct correcting *, const char *name, enum entity_kind, bool named);

/* corrections_speaker.c, corrections_entity.c: each does one correction, and says what came of it. */
void correcting_speaker(struct correcting *, const struct value *, struct correction_effect *);
void correcting_merge(struct correcting *, const struct value *, struct correction_effect *);
void correcting_split(struct correcting *, const struct value *, struct correction_effect *);

/* corrections_tidy.c: takes out what is not there any more, and puts entities and groups in order. Entities of effects follow. */
void correcting_tidy(struct correcting *, struct correction_effects *effects);

/* Groups count from 0 in text order, and there are no more than quotes. */
void correcting_number_groups(struct quotes *);

/* A copy, to be freed with findings_free(). */
struct findings *findings_copy(const struct findings *);

#endif
