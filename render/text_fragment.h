/* SPDX-License-Identifier: MIT */
#ifndef RENDER_TEXT_FRAGMENT_H
#define RENDER_TEXT_FRAGMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "model/span.h"
#include "render/searched.h"

/*
 * Addresses that lead to words of a page: URL Fragment Text Directives (https://wicg.github.io/scroll-to-text-fragment/).
 * A directive is "text=[prefix-,]start[,end][,-suffix]", percent-encoded.
 */

/*
 * Finds what a directive leads to, as the draft says a browser does it ("find a range from a text directive"), from a
 * letter on. found is in letters. False if it leads nowhere, or cannot be read.
 */
bool text_fragment_find(const struct searched *, const char *directive, size_t from, struct span *found);

/* How often a directive matches, counted up to two; *first is set if it does, in bytes of the document's text. */
unsigned text_fragment_count(const struct searched *, const char *directive, struct span *first);

/*
 * Appends the shortest directive there is that leads to a stretch of the document's text, and to nothing else in it: the
 * words from the first to the last, without the marks around them. Words are added to its start and end first, then what stands
 * before and behind. False, and nothing is appended, where no directive can.
 */
bool text_fragment_write(const struct searched *, struct span, struct buffer *out);

/* Appends an address with a directive: behind the fragment it has, in the place of one that leads to words already. */
void text_fragment_add(const char *address, const char *directive, struct buffer *out);

#endif
