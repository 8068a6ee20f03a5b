/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_FETCH_H
#define RENDER_READ_FETCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Pages from the web, by a program of its own: `pullquote-fetch URL` writes a page to its standard output and ends with 0. This
 * program never speaks to the network.
 */

/* Whether a file's name on the command line is an address: http:// or https://. */
bool fetch_is_address(const char *name);

/*
 * Appends what is at url. Fails if the helper is not on the PATH (the message says what to do without it), if it fails, or
 * sends more than cap bytes.
 */
bool fetch_read(const char *url, size_t cap, struct buffer *bytes, struct error *error);

#endif
