/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_FETCH_H
#define RENDER_READ_FETCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Pages from the web, by a program of its own: `pullquote-fetch URL --report` writes a page to its standard output and ends with 0. What
 * it says on standard error is in fetch/command.h; a helper that says nothing will do. This program never speaks to the network.
 *
 *     fetch_start -> fetch_step ... -> fetch_take -> fetch_free
 */
struct fetch;

/* What came. Owned strings; all but the bytes may be empty. */
struct fetched {
	struct buffer bytes;
	struct buffer address; /* where the page is in the end */
	struct buffer type;    /* its Content-Type */
};

/* Whether a file's name on the command line is an address: http:// or https://. */
bool fetch_is_address(const char *name);

/*
 * Starts the helper: the one on the PATH, or else the one beside this program. NULL with an error if there is none (the message says
 * what to do without it). url is borrowed until fetch_free(). With no_cache, the helper leaves no trace.
 */
struct fetch *fetch_start(const char *url, bool no_cache, struct error *error);

/* Takes in what comes within so many ms. Returns whether there will be more. */
bool fetch_step(struct fetch *, uint32_t milliseconds);

/* How far it is, in words, clean to show; may be empty. Borrowed until the next step. */
const char *fetch_progress(struct fetch *);

/* Hands over what came, once nothing more will: the caller owns it. Fails if the helper did, or sent more than FETCH_CAP bytes. */
bool fetch_take(struct fetch *, struct fetched *, struct error *error);

/* Stops the helper if it still runs. */
void fetch_free(struct fetch *);

/* The most that is taken of a page, in bytes. */
enum { FETCH_CAP = 64 << 20 };

#endif
