/* SPDX-License-Identifier: MIT */
#ifndef FETCH_EXCHANGE_FAILURE_H
#define FETCH_EXCHANGE_FAILURE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "fetch/rules.h"

/* Why there is no answer, in words for whom wanted to read. Private to the exchange. */

/* What is known of a request that failed. */
struct exchange_trouble {
	bool connected;    /* it got that far, with TLS */
	bool refused;      /* an address of the local network was not connected to */
	bool too_large;    /* more came than is taken */
	long number;       /* the errno of connecting; 0 if not known */
	int64_t announced; /* how long the body is to be; -1 if not said. In bytes */
	uint64_t received; /* how much of it came */
	const char *words; /* libcurl's; may be empty */
};

/* What is said of an address of the local network that a public page leads to. */
extern const char exchange_refusal[];

/* Whether more came than was announced: no failure for libcurl, but what would be shown is not the whole page. */
bool exchange_is_overfull(const struct exchange_trouble *);

/* Says what libcurl's code means. Returns false. */
bool exchange_fail(int code, const struct exchange_trouble *, const struct rules *, struct error *error);

#endif
