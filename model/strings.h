/* SPDX-License-Identifier: MIT */
#ifndef MODEL_STRINGS_H
#define MODEL_STRINGS_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "model/span.h"

/*
 * Strings one behind the other in a buffer, each clean (base/sanitise.h), on one line, NUL behind it: a document's
 * strings, or a finding's. A string is known by its span.
 */

/* Appends a string. An empty span if nothing of it can be shown, or the strings would pass 4 GiB. */
struct span strings_add(struct buffer *strings, const char *bytes, size_t length);

/* The string at span; "" for an empty one. Borrowed until strings grow. */
const char *strings_get(const struct buffer *strings, struct span span);

/* Which strings are in a list already, so that each is there once. All zeros: an empty list's. */
struct string_table {
	struct indexes slots; /* a hash table, half empty: 1 + an index into the list, or 0 */
};

/*
 * The index in list of a string, which is appended if it is not there; NONE if it is empty. Each call takes time linear
 * in length: strings made to collide in the table may be there twice.
 */
uint32_t strings_intern(struct string_table *, struct buffer *strings, struct spans *list, const char *bytes,
			size_t length);

void string_table_release(struct string_table *);

#endif
