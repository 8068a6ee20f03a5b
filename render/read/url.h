/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_URL_H
#define RENDER_READ_URL_H

#include <stdbool.h>

#include "base/buffer.h"
#include "render/read/slice.h"

/* Addresses: what a link in a page means. */

/*
 * Appends the address that reference means in a page at base (RFC 3986, 5.2); reference itself if base is empty or no
 * absolute address. Appends nothing for what a reader cannot follow: javascript:, data:, a place in the same page.
 */
void url_resolve(struct slice base, struct slice reference, struct buffer *out);

/* Whether other programs may be told to open an address: http, https or mailto, and something behind it. */
bool url_can_open(struct slice url);

/* The host of an absolute address, without "www." and port; empty if there is none. */
struct slice url_host(struct slice url);

#endif
