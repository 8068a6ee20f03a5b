/* SPDX-License-Identifier: MIT */
#ifndef FETCH_RULES_H
#define FETCH_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "fetch/ip.h"
#include "fetch/progress.h"

/* What getting a page may take. The program has one set of them; tests have others, to be quick. */
struct rules {
	long connect_ms; /* for a connection, with TLS */
	long total_ms;   /* for all of it, with every redirect */
	size_t cap;      /* for the page, as it comes and decoded; in bytes */
	size_t redirects;
	bool (*is_local)(const struct ip *); /* what a public page may not lead to */
	const char *cache;                   /* the folder of pages that were got before; NULL for none */
	struct progress *progress;           /* is told how far it is */
};

#endif
