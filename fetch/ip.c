/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/ip.h"

#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { MAPPED_AT = 12 }; /* where the four bytes of IPv4 stand */

static const uint8_t mapped[MAPPED_AT] = {[10] = 0xff, [11] = 0xff};

/* RFC 6890 and the IANA registries since; the names are theirs. */
static const char *const local_networks[] = {
    "0.0.0.0/8",      /* this network */
    "10.0.0.0/8",     /* private use, RFC 1918 */
    "100.64.0.0/10",  /* shared address space of a provider */
    "127.0.0.0/8",    /* loopback */
    "169.254.0.0/16", /* link local */
    "172.16.0.0/12",  /* private use */
    "192.0.0.0/24",   /* protocol assignments */
    "192.168.0.0/16", /* private use */
    "198.18.0.0/15",  /* benchmarking */
    "224.0.0.0/4",    /* multicast */
    "240.0.0.0/4",    /* reserved, and limited broadcast */
    "::/128",         /* unspecified */
    "::1/128",        /* loopback */
    "64:ff9b:1::/48", /* translation, local use */
    "fc00::/7",       /* unique local */
    "fe80::/10",      /* link local */
    "fec0::/10",      /* site local, as it once was */
    "ff00::/8",       /* multicast */
};

/* IPv6 that is IPv4 in the end, and at which byte. */
static const struct {
	const char *network;
	size_t at;
} wrappers[] = {
    {"::/96", 12},           /* compatible, RFC 4291 2.5.5.1 */
    {"::ffff:0:0:0/96", 12}, /* translated, RFC 2765 */
    {"64:ff9b::/96", 12},    /* translated, RFC 6052 */
    {"2002::/16", 2},        /* 6to4, RFC 3056 */
};

static void set_mapped(struct ip *self, const void *four)
{
	memcpy(self->bytes, mapped, sizeof mapped);
	memcpy(self->bytes + MAPPED_AT, four, 4);
}

static bool is_mapped(const struct ip *self)
{
	return memcmp(self->bytes, mapped, sizeof mapped) == 0;
}

bool ip_of(const struct sockaddr *socket, struct ip *self)
{
	if (socket->sa_family == AF_INET) {
		struct sockaddr_in four;
		memcpy(&four, socket, sizeof four);
		set_mapped(self, &four.sin_addr);
	} else if (socket->sa_family == AF_INET6) {
		struct sockaddr_in6 six;
		memcpy(&six, socket, sizeof six);
		memcpy(self->bytes, &six.sin6_addr, sizeof self->bytes);
	}
	return socket->sa_family == AF_INET || socket->sa_family == AF_INET6;
}

bool ip_read(const char *text, struct ip *self)
{
	const struct addrinfo hints = {.ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM};
	struct addrinfo *found;
	if (getaddrinfo(text, NULL, &hints, &found) != 0)
		return false;
	const bool done = ip_of(found->ai_addr, self);
	freeaddrinfo(found);
	return done;
}

static bool starts_alike(const struct ip *a, const struct ip *b, size_t bits)
{
	const size_t whole = bits / 8, rest = bits % 8;
	if (memcmp(a->bytes, b->bytes, whole) != 0)
		return false;
	return !rest || (a->bytes[whole] ^ b->bytes[whole]) >> (8 - rest) == 0;
}

bool ip_is_in(const struct ip *self, const char *network)
{
	const char *slash = strchr(network, '/');
	if (!slash || slash[1] < '0' || slash[1] > '9')
		return false;
	char *end, *start = memory_copy(network, (size_t)(slash - network));
	const unsigned long written = strtoul(slash + 1, &end, 10);
	struct ip first;
	bool done = ip_read(start, &first) && !*end;
	const bool is_four = !strchr(start, ':');
	free(start);
	done = done && written <= (is_four ? 32 : 128) && is_four == is_mapped(self);
	return done && starts_alike(self, &first, written + (is_four ? 96 : 0));
}

bool ip_is_local(const struct ip *self)
{
	for (size_t i = 0; i < sizeof local_networks / sizeof *local_networks; i++)
		if (ip_is_in(self, local_networks[i]))
			return true;
	for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++) {
		struct ip inner;
		set_mapped(&inner, self->bytes + wrappers[i].at);
		if (ip_is_in(self, wrappers[i].network))
			return ip_is_local(&inner);
	}
	return false;
}
