/* SPDX-License-Identifier: MIT */
#ifndef MODEL_QUERY_H
#define MODEL_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * What a reader types to search:
 *
 *     [in:quotes | in:headings | in:links | in:notes | in:names | by:NAME | by:"NAME"]... [PHRASE | \rEXPRESSION]
 *
 * Each scope narrows; a part of its word will do, as in in:q. Scopes stand first: further on they are part of the phrase. Without a phrase
 * all that the scopes hold is meant.
 */
enum query_scope {
	SCOPE_QUOTES = 1 << 0,
	SCOPE_HEADINGS = 1 << 1,
	SCOPE_LINKS = 1 << 2,
	SCOPE_NOTES = 1 << 3,
	SCOPE_NAMES = 1 << 4
};

struct query {
	const char *words; /* the phrase or expression; into what was read */
	size_t length;     /* of it in bytes; 0 for all that the scopes hold */
	const char *speaker;
	size_t speaker_length;
	unsigned scopes; /* enum query_scope, or'ed; SCOPE_QUOTES with a speaker */
	bool is_expression;
	bool is_unfinished; /* "by:", "in:" or "\r": what is asked for is still to come */
};

/* Reads a query, of which the result borrows. Returns false, and says why, for a scope that there is none of. */
bool query_read(struct query *, const char *text, size_t length, struct error *error);

#endif
