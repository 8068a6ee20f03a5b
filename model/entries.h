/* SPDX-License-Identifier: MIT */
#ifndef MODEL_ENTRIES_H
#define MODEL_ENTRIES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "base/value.h"

/*
 * A list of what a reader adds, one by one: notes, corrections, marks. Each is a JSON object of
 *
 *     "id"       known by: no two have it
 *     "made"     when (base/clock.h)
 *     "changed"  when it was changed last, if it was
 *     "revision" how often, which tells changes of the same second apart
 *     "gone"     true if it was taken away: it stays in the list, so that another reader of the article, who still has it, does not
 *                bring it back
 *
 * and whatever else it holds. They are in the order in which they were made, in any reader. Two lists are one by merging, in whatever order that is done:
 * so readers of the same article at the same time lose nothing.
 */
struct entries ARRAY(struct value *);

/* A string member of an entry; "" if there is none. Borrowed. */
const char *entry_text(const struct value *, const char *name);

/* Whether it is there, and was not taken away. */
bool entry_is_live(const struct value *);

/* The entry with that id; NULL if there is none. Borrowed. */
struct value *entries_find(const struct entries *, const char *id);

/*
 * Appends a new entry, made now. Takes entry. With id NULL it gets one of its own. One that is there with that id goes. Returns the entry.
 */
struct value *entries_add(struct entries *, struct value *entry, const char *id);

/* Says that an entry was changed now. */
void entry_touch(struct value *);

/* Says so, and that it is later than another version of it. It is there, even if it was taken away. */
void entry_outdo(struct value *, const struct value *other);

/* Whether two versions of an entry, either of which may be NULL, are the same one. */
bool entry_is_same(const struct value *, const struct value *);

/* Takes an entry away, now. */
void entries_take(struct entries *, const char *id);

/*
 * Adds to a list the entries of another, given as a JSON array: of those that both have, the one that was changed last. Who wrote that array is not
 * known: all strings become clean to show.
 */
void entries_merge(struct entries *, const struct value *list);

/* As a JSON array: base (NULL for an empty one) with the entries merged into it. What is no entry in it stays. The caller frees it. */
struct value *entries_value(const struct entries *, const struct value *base);

void entries_release(struct entries *);

#endif
