/* SPDX-License-Identifier: MIT */
/*
 * pullquote-fetch as it is, but for 127.0.0.2, which counts as an address of the public internet, and for limits that a test can reach:
 * FETCH_CONNECT_MS, FETCH_TOTAL_MS and FETCH_CAP (bytes) in the environment.
 */
#include <stdlib.h>
#include <string.h>

#include "fetch/command.h"

static bool is_local(const struct ip *ip)
{
	return ip_is_local(ip) && !ip_is_in(ip, "127.0.0.2/32");
}

static long limit(const char *name, long usual)
{
	const char *value = getenv(name);
	return value ? atol(value) : usual;
}

int main(int count, char **arguments)
{
	const struct rules rules = {.connect_ms = limit("FETCH_CONNECT_MS", 5000),
				    .total_ms = limit("FETCH_TOTAL_MS", 30000),
				    .cap = (size_t)limit("FETCH_CAP", 64 << 20),
				    .redirects = 10,
				    .is_local = is_local};
	return command_main(count, arguments, &rules);
}
