/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_AUTOLINK_H
#define RENDER_READ_AUTOLINK_H

#include <stdbool.h>
#include <stddef.h>

#include "render/read/slice.h"

/*
 * Addresses that stand in a text as they are: "www.example.org", "https://example.org/", "ann@example.org" (GitHub Flavored
 * Markdown 6.9, extended autolinks).
 */

struct autolink {
	size_t start, length; /* in the text */
	const char *scheme;   /* what its address lacks: "http://", "mailto:" or "" */
};

/*
 * The first one that begins at byte from or behind it; false if there is none. can_begin: whether "www." may stand at the very
 * start of the text, with nothing before it. Linear; so are all calls together that go on behind the link before.
 */
bool autolink_find(struct slice text, size_t from, bool can_begin, struct autolink *);

#endif
