/* SPDX-License-Identifier: MIT */
#ifndef MODEL_CORRECTIONS_H
#define MODEL_CORRECTIONS_H

#include <stddef.h>

#include "model/correction.h"
#include "model/entries.h"

/*
 * A reader's corrections laid over what was found, which stays as it is: taking one back is laying the rest over it again.
 *
 * - A quote whose speaker is set has basis "user" and confidence 100, and so have the other parts of its statement. What was carried
 *   from it to the quotes behind it (or before it, if it names the speaker there) is carried still, up to one that has a speaker
 *   set of its own; how sure that is follows from how sure the source was.
 * - What is no speech is a term; without marks, it is no quote at all. What is not told who says has no speaker.
 * - Of two entities that are one, the second has the mentions and quotes of both, its own kind, and the fuller of both names.
 * - A mention of another entity takes along what is said as it. An entity with no mention left goes, unless it speaks.
 * - A name that nothing has yet makes an entity of its own, with a mention wherever the name stands.
 *
 * They are laid in the order in which they were made. One whose words are not in the text any more does nothing, and is kept.
 */

/* What has come of one. */
struct correction_effect {
	size_t entry; /* index */
	struct span
	    span; /* the quote or mention that it is about; of a merger, one of the first entity's; empty if it is not there */
	struct span into; /* a mention of whom it says; empty if there is none */
	uint32_t who;     /* entity of the result; NONE if nobody */
	size_t followers; /* quotes of other statements whose speaker went with it */
};

struct correction_effects ARRAY(struct correction_effect);

/*
 * The findings with the corrections that are live laid over them: a new value, complete and linked, to be freed with findings_free(). Spans
 * of quotes stay; their indexes, and those of mentions and entities, may not. With effects (NULL if not wanted), one is appended for
 * each that is live. Linear in the findings for each correction, and in the text for a name that is new.
 */
struct findings *corrections_lay(const struct entries *, const struct document *, const struct findings *found,
				 struct correction_effects *effects);

/* The entity of other findings that is the same as one of these, by its mentions or else by its name; NONE if there is none. */
uint32_t corrections_same_entity(const struct findings *, uint32_t entity, const struct findings *other);

#endif
