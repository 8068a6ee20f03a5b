/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TAG_H
#define MODEL_FIND_TAG_H

#include <stdbool.h>
#include <stdint.h>

#include "model/findings.h"

/*
 * What a token is to a name: no part of one, or the first, an inner or the last one of a kind's name, or all of it (BILOU, Ratinov and
 * Roth 2009). Tags are numbers: 0 for none, then four for each kind of entity.
 */
enum tag_place { TAG_FIRST, TAG_INNER, TAG_LAST, TAG_WHOLE, TAG_PLACES };

enum { TAG_NONE = 0, TAG_COUNT = 1 + TAG_PLACES * ENTITY_KIND_COUNT };

/* A set of tags: bit 1 << tag. */
typedef uint64_t tag_set;

_Static_assert(TAG_COUNT <= 64, "a tag_set has a bit for each");

static inline uint8_t tag_of(enum entity_kind kind, enum tag_place place)
{
	return (uint8_t)(1 + TAG_PLACES * (int)kind + (int)place);
}

/* The kind and the place of a tag that is not TAG_NONE. */
static inline enum entity_kind tag_kind(uint8_t tag)
{
	return (enum entity_kind)((tag - 1) / TAG_PLACES);
}

static inline enum tag_place tag_place(uint8_t tag)
{
	return (enum tag_place)((tag - 1) % TAG_PLACES);
}

/* Whether no name goes on behind the tag, or before it. */
static inline bool tag_ends(uint8_t tag)
{
	return tag == TAG_NONE || tag_place(tag) >= TAG_LAST;
}

static inline bool tag_begins(uint8_t tag)
{
	return tag == TAG_NONE || tag_place(tag) == TAG_FIRST || tag_place(tag) == TAG_WHOLE;
}

/* Whether one tag can stand right before another. */
static inline bool tag_joins(uint8_t before, uint8_t behind)
{
	if (tag_ends(before) || tag_begins(behind))
		return tag_ends(before) && tag_begins(behind);
	return tag_kind(before) == tag_kind(behind);
}

#endif
