/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HOST_H
#define RENDER_READ_HOST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/*
 * Names of hosts, as a reader has to know them before following a link: what the DNS calls a host, what it looks like, which part of
 * its name somebody had to buy, and whether it was made to look like another. Names are UTF-8, no percent-encoding, no port.
 */

/* Appends the name that the DNS has: lower case, punycode (UTS #46, nontransitional). False, and nothing, for what can be none. */
bool host_write_ascii(const char *name, size_t length, struct buffer *out);

/* Appends the same in Unicode. */
bool host_write_unicode(const char *name, size_t length, struct buffer *out);

/*
 * Appends in what way a name in Unicode may look like another, and returns true: letters of several scripts in one label, but
 * for those that Chinese, Japanese and Korean mix (UTS #39, 5.2, "highly restrictive"); or Cyrillic or Greek letters that all look Latin.
 */
bool host_write_likeness(const char *name, size_t length, struct buffer *out);

/* Whether it is an address of the internet protocol and no name: as browsers read them (WHATWG URL, "ends in a number"). */
bool host_is_number(const char *name, size_t length);

/*
 * Where the part begins that was bought: the last label but one, or but two in front of "co.uk" and its like. Not exact, as
 * the list of public suffixes would be; where it is wrong it shows more of the name than it should.
 */
size_t host_site(const char *name, size_t length);

#endif
