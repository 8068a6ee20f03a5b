/* SPDX-License-Identifier: MIT */
#ifndef FETCH_PAGE_H
#define FETCH_PAGE_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"
#include "fetch/rules.h"

/* A page of the web, whole. Owned strings. */
struct page {
	char *address;      /* where it is in the end, behind all redirects */
	struct buffer type; /* as Content-Type says it; may be empty */
	struct buffer body; /* decoded */
};

/*
 * Gets what is at url: follows redirects, undoes codings, asks whether what the cache has is still right. Fails, with a message in
 * words, if any of it goes wrong: there is no half of a page.
 *
 * Once a page has come from the public internet, no redirect leads into the local network.
 */
bool page_get(struct page *, const char *url, const struct rules *, struct error *error);

void page_release(struct page *);

#endif
