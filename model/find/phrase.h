/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_PHRASE_H
#define MODEL_FIND_PHRASE_H

#include <stddef.h>
#include <stdint.h>

#include "model/find/work.h"

/*
 * The longest name of the lists that stands in the text: "New York Times", not "New York".
 */
struct phrase {
	uint32_t end; /* the token behind it; its first token if there is none */
	uint8_t kind; /* enum entity_kind */
};

/* Looks from token first, and never beyond end. */
struct phrase phrase_at(const struct work *, uint32_t first, uint32_t end);

/* The kind that the lists of names give a text; ENTITY_KIND_COUNT if they do not hold it. */
enum entity_kind phrase_kind(const char *text, size_t length);

#endif
