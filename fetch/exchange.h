/* SPDX-License-Identifier: MIT */
#ifndef FETCH_EXCHANGE_H
#define FETCH_EXCHANGE_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"
#include "fetch/address.h"
#include "fetch/rules.h"

/* One request and its answer (RFC 9110). Redirects are not followed here, and nothing is kept: no cookies, no connection. */

/* The headers of an answer that count. */
#define EXCHANGE_HEADERS(X)                                                                                            \
	X(HEADER_TYPE, "content-type")                                                                                 \
	X(HEADER_CODING, "content-encoding")                                                                           \
	X(HEADER_ETAG, "etag")                                                                                         \
	X(HEADER_MODIFIED, "last-modified")                                                                            \
	X(HEADER_CACHING, "cache-control")                                                                             \
	X(HEADER_VARY, "vary")

#define EXCHANGE_HEADER_ENUMERATOR(header, name) header,
enum exchange_header { EXCHANGE_HEADERS(EXCHANGE_HEADER_ENUMERATOR) HEADER_COUNT };

struct exchange {
	/* The request. Borrowed. */
	const struct address *address;
	const char *etag, *modified; /* only if it is not this one any more; NULL or empty for none */
	long milliseconds;           /* it may take */
	bool refuses_local;          /* it comes from a public page */

	/* The answer. Owned. */
	long status;
	struct buffer headers[HEADER_COUNT]; /* values; several of one name joined by commas */
	struct buffer body;                  /* as it came: coded */
	char *redirect;                      /* where the answer leads to, an absolute address; NULL for nowhere */
	bool is_local;                       /* what answered is in the local network */
};

/* Asks and waits. Fails, in words, if there is no answer, or no whole one. To be released even then. */
bool exchange_run(struct exchange *, const struct rules *, struct error *error);

void exchange_release(struct exchange *);

#endif
