/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ENTITY_H
#define MODEL_FIND_ENTITY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * Says which names are of one entity, and of which kind it is: writes findings->entities in the order of their first mentions,
 * mention.entity of the mentions of kind name, and work->sexes. A name joins the entity that has it already, or one that
 * it may be short for (alias.h); the votes of all its names decide the kind. The entity is called by the fullest of them.
 *
 * Only mentions of kind name may be there yet. Linear in the names. entity_find() goes through some hundred names more and returns
 * whether all are done; until entity_finish() the work holds what has to be released.
 */
bool entity_find(struct work *);
void entity_finish(struct work *);
void entity_release(struct work *);

/*
 * Sets entity.first and mention.next from mention.entity. To be called again whenever mentions were added or resolved;
 * they must be sorted.
 */
void entity_link(struct findings *);

/* What is known of an entity's sex, from titles and given names; also for entities that were added later. */
enum sex entity_sex(const struct work *, uint32_t entity);

#endif
