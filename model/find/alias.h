/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_ALIAS_H
#define MODEL_FIND_ALIAS_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/wordmap.h"
#include "model/find/work.h"

/*
 * By which names an entity may be called, once it was called by one (form.h says which spellings of a name are the same): a person by the
 * family name, the given name in full or in short; an organisation by its initials, some of its words, without "Corp."; a
 * place without "Ocean"; what has several names by all of them (aliases.txt). What a short form was said before its long one for
 * is the same. A family name alone means the one who was named first, a family name with a title the last one of that sex: two people of
 * one family name stay two, and so do a man and a town. Typing errors are names of their own.
 */
struct aliases {
	struct wordmap entities; /* names, each as a whole, and short forms, to the entity */
	struct wordmap said;     /* the names of the document as they are */
	struct wordmap places;   /* those that something is in: "in Melrose" */
};

/* Reads which names there are. To be called once, before the others. */
void alias_begin(struct aliases *, const struct work *);

/* The entity that the name means; NONE if it is a new one. */
uint32_t alias_find(const struct aliases *, const struct work *, const struct name *);

/* Remembers that the name, and the short forms of it, mean the entity. */
void alias_add(struct aliases *, const struct work *, const struct name *, uint32_t entity);

void alias_release(struct aliases *);

#endif
