/* SPDX-License-Identifier: MIT */
#ifndef FETCH_ADDRESS_H
#define FETCH_ADDRESS_H

#include <stdbool.h>

#include "base/error.h"

/* Where a page is: an address that begins with http:// or https://, taken apart (RFC 3986). All strings are owned. */
struct address {
	char *
	    url; /* to show, to keep and to hand over: without the name and password of a user, and without a fragment */
	char *request; /* to ask for: the same, but with name and password */
	char *host;    /* without brackets */
	bool is_secure;
	bool has_user;
};

/* Fails for another scheme, or what is no address at all. To be released even then. */
bool address_read(struct address *, const char *url, struct error *error);

void address_release(struct address *);

#endif
