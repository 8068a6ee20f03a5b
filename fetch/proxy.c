/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/proxy.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "fetch/ip.h"

/* Names that are never public: RFC 6761, RFC 6762, RFC 8375, and ICANN's for private use. */
static const char *const local_domains[] = {"localhost", "local", "home.arpa", "internal"};

static const char *variable(const char *small, const char *large)
{
	const char *value = getenv(small);
	if (!value && large)
		value = getenv(large);
	return value && *value ? value : NULL;
}

static bool is_under(const char *host, const char *domain)
{
	const size_t length = strlen(host), behind = strlen(domain);
	if (length < behind || strcasecmp(host + length - behind, domain) != 0)
		return false;
	return length == behind || host[length - behind - 1] == '.';
}

/* Whether one entry of no_proxy is about a host: a domain, an address or a network. */
static bool is_meant(const char *host, const char *entry)
{
	struct ip ip;
	if (!strcmp(entry, "*"))
		return true;
	if (strchr(entry, '/'))
		return ip_read(host, &ip) && ip_is_in(&ip, entry);
	entry += *entry == '.';
	return *entry && is_under(host, entry);
}

static bool is_excepted(const char *host)
{
	static const char *const between = ", \t";
	const char *list = variable("no_proxy", "NO_PROXY");
	bool found = false;
	for (const char *at = list; !found && at && *at;) {
		at += strspn(at, between);
		const size_t length = strcspn(at, between);
		char *entry = memory_copy(at, length);
		found = is_meant(host, entry);
		free(entry);
		at += length;
	}
	return found;
}

const char *proxy_for(const struct address *address)
{
	const char *own = address->is_secure ? variable("https_proxy", "HTTPS_PROXY") : variable("http_proxy", NULL);
	const char *proxy = own ? own : variable("all_proxy", "ALL_PROXY");
	return proxy && !is_excepted(address->host) ? proxy : NULL;
}

bool proxy_host_is_local(const char *host)
{
	struct ip ip;
	if (ip_read(host, &ip))
		return ip_is_local(&ip);
	for (size_t i = 0; i < sizeof local_domains / sizeof *local_domains; i++)
		if (is_under(host, local_domains[i]))
			return true;
	return !strchr(host, '.');
}
