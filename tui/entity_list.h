/* SPDX-License-Identifier: MIT */
#ifndef TUI_ENTITY_LIST_H
#define TUI_ENTITY_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "tui/article.h"

/*
 * The rows that the pane of names shows: who and what is named, by kind, people first, the most prominent first. They follow from
 * what was found, and from whether indirect speech counts.
 */

/* The parts of the text for which it is counted how often somebody is mentioned there. */
enum { ENTITY_PARTS = 7 };

/* What is known of one entity. */
struct ranked {
	uint32_t entity;
	uint32_t role; /* its first mention that says who it is: a role or description; NONE for none */
	size_t mentions, quotes, worth;
	size_t where[ENTITY_PARTS]; /* mentions in each part of the text */
	bool headline, lead;        /* it is mentioned in the headline, in the first paragraph */
};

/* An entity, or the head of a kind. */
struct entity_row {
	size_t item;  /* the entity's number in the list; of a head, that of the first one below it */
	size_t count; /* of a head: how many are of its kind; else 0 */
};

struct ranking ARRAY(struct ranked);
struct entity_rows ARRAY(struct entity_row);

struct entity_list {
	struct ranking items;
	struct entity_rows rows;
};

/* Empty without findings. Groups, and whoever has no name, are not in it. */
struct entity_list entity_list_make(const struct article *);

/* It can be filled again. */
void entity_list_release(struct entity_list *);

#endif
