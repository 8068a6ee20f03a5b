/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/address.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"

/* A part as a string of our own; NULL if there is none. */
static char *part(CURLU *url, CURLUPart which)
{
	char *found, *copy = NULL;
	if (curl_url_get(url, which, &found, 0) == CURLUE_OK) {
		copy = memory_copy(found, strlen(found));
		curl_free(found);
	}
	return copy;
}

static char *host_of(CURLU *url)
{
	char *host = part(url, CURLUPART_HOST);
	const size_t length = host ? strlen(host) : 0;
	if (length < 2 || host[0] != '[')
		return host;
	char *inside = memory_copy(host + 1, length - 2);
	free(host);
	return inside;
}

static bool take_apart(struct address *self, CURLU *url)
{
	char *scheme = part(url, CURLUPART_SCHEME), *user = part(url, CURLUPART_USER);
	self->is_secure = scheme && !strcasecmp(scheme, "https");
	self->has_user = user;
	const bool done = self->is_secure || (scheme && !strcasecmp(scheme, "http"));
	free(scheme);
	free(user);
	if (!done)
		return false;
	self->host = host_of(url);
	curl_url_set(url, CURLUPART_FRAGMENT, NULL, 0);
	self->request = part(url, CURLUPART_URL);
	curl_url_set(url, CURLUPART_USER, NULL, 0);
	curl_url_set(url, CURLUPART_PASSWORD, NULL, 0);
	self->url = part(url, CURLUPART_URL);
	return self->host && *self->host && self->request && self->url;
}

bool address_read(struct address *self, const char *url, struct error *error)
{
	*self = (struct address){0};
	CURLU *taken = curl_url();
	const CURLUcode why = curl_url_set(taken, CURLUPART_URL, url, CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE);
	const bool done = why == CURLUE_OK && take_apart(self, taken);
	curl_url_cleanup(taken);
	return done || error_set(error, "not an address that begins with http:// or https://");
}

void address_release(struct address *self)
{
	free(self->url);
	free(self->request);
	free(self->host);
	*self = (struct address){0};
}
