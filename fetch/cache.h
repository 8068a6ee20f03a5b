/* SPDX-License-Identifier: MIT */
#ifndef FETCH_CACHE_H
#define FETCH_CACHE_H

#include <stdbool.h>

#include "base/buffer.h"

/*
 * Pages that were got before, a file each, so that a server only has to say that one is still the same. It is always asked (RFC 9111,
 * 4.3: validation); what is here is never shown without.
 *
 * A file is written in one step, holds its address and a checksum, and is as good as not there if anything is wrong with it. All of
 * them together take no more than CACHE_CAP bytes: those not used for longest go.
 */
enum { CACHE_CAP = 64 << 20, CACHE_ENTRY_CAP = 8 << 20 };

/* Owned strings. An empty one is not known. */
struct cache_entry {
	struct buffer type;           /* as Content-Type said it */
	struct buffer etag, modified; /* what the server knows the page by: ETag, Last-Modified */
	struct buffer body;           /* decoded */
};

/* The user's folder: $XDG_CACHE_HOME/pullquote, or ~/.cache/pullquote. NULL if there is no home. The caller owns it. */
char *cache_folder(void);

/* Fills an entry, which is all zeros, with what is kept of a page. False, and still all zeros, if that is nothing. */
bool cache_read(const char *folder, const char *url, struct cache_entry *);

/* Keeps a page, or does not, where there is no room: to have no cache is no failure. */
void cache_write(const char *folder, const char *url, const struct cache_entry *);

/* Says that a page was used. */
void cache_touch(const char *folder, const char *url);

void cache_entry_release(struct cache_entry *);

#endif
