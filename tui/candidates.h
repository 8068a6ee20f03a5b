/* SPDX-License-Identifier: MIT */
#ifndef TUI_CANDIDATES_H
#define TUI_CANDIDATES_H

#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "tui/article.h"

/* Whom a reader may mean: entities in the order in which they come to mind. */
struct candidate {
	uint32_t entity;
	size_t quotes;   /* said by it, as the quotes pane counts them */
	size_t mentions; /* of it */
	uint32_t away;   /* bytes from what is asked about to the nearest mention */
	uint32_t shared; /* words that its name shares with that of the entity that is asked about */
	bool is_now;     /* it is shown as who says what is asked about */
	bool likely;     /* the program's own guess, where none is shown */
};

struct candidates ARRAY(struct candidate);

/*
 * Who may say a quote: whoever is shown to, or the program would guess, then who is named near it, then by what they say elsewhere; people and
 * organisations before all others.
 */
void candidates_for_quote(const struct article *, uint32_t quote, struct candidates *);

/* Who may be the same as an entity: names with words in common first, then its own kind, then by how often they are named. Not itself. */
void candidates_for_entity(const struct article *, uint32_t entity, struct candidates *);

#endif
