/* SPDX-License-Identifier: MIT */
#ifndef FETCH_PROXY_H
#define FETCH_PROXY_H

#include <stdbool.h>

#include "fetch/address.h"

/*
 * Who is asked instead of the server itself, as the environment says it: http_proxy (in small letters only: HTTP_PROXY is what a
 * header called "Proxy" becomes in a CGI program), https_proxy, all_proxy, and no_proxy for whom none is asked.
 */

/* The proxy for an address; NULL for none. Borrowed from the environment. */
const char *proxy_for(const struct address *);

/*
 * Whether a host is in the local network by its name alone: a number of it, a name without a dot, or one under a domain that is
 * never public. It is all that can be known where a proxy looks up names.
 */
bool proxy_host_is_local(const char *host);

#endif
