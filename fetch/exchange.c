/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/exchange.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/clock.h"
#include "base/memory.h"
#include "fetch/decoding.h"
#include "fetch/exchange_failure.h"
#include "fetch/proxy.h"

#define HEADER_NAME(header, name) name,
static const char *const header_names[] = {EXCHANGE_HEADERS(HEADER_NAME)};

/* What libcurl's callbacks work on. */
struct work {
	struct exchange *exchange;
	const struct rules *rules;
	CURL *curl;
	bool proxied;
	struct exchange_trouble trouble;
	uint64_t start; /* ms */
	char words[CURL_ERROR_SIZE];
};

/*
 * Every address that is about to be connected to, after names were looked up: so no name can mean one thing when it is checked
 * and another one when it is used. Behind a proxy only its own address is seen.
 */
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address)
{
	struct work *self = context;
	struct ip ip;
	(void)purpose;
	if (self->exchange->refuses_local && !self->proxied &&
	    (!ip_of(&address->addr, &ip) || self->rules->is_local(&ip))) {
		self->trouble.refused = true;
		return CURL_SOCKET_BAD;
	}
	return socket(address->family, address->socktype, address->protocol);
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context)
{
	struct work *self = context;
	const size_t length = size * count;
	if (length > self->rules->cap - self->exchange->body.count) {
		self->trouble.too_large = true;
		return 0; /* not the length: libcurl stops */
	}
	buffer_add(&self->exchange->body, bytes, length);
	return length;
}

/* A value up to its end or the first control character, without blanks around it. */
static void add_value(struct buffer *value, const char *at, size_t length)
{
	size_t end = 0;
	while (length && (*at == ' ' || *at == '\t'))
		at++, length--;
	while (end < length && ((unsigned char)at[end] >= ' ' || at[end] == '\t') && at[end] != 0x7f)
		end++;
	while (end && (at[end - 1] == ' ' || at[end - 1] == '\t'))
		end--;
	if (value->count)
		buffer_puts(value, ", ");
	buffer_add(value, at, end);
}

static void forget_headers(struct exchange *self)
{
	for (size_t i = 0; i < HEADER_COUNT; i++)
		buffer_cut(&self->headers[i], 0);
}

/* A line of the head. There may be heads before the one that counts (100 Continue): each begins anew. */
static size_t take_header(char *line, size_t size, size_t count, void *context)
{
	struct work *self = context;
	const size_t length = size * count;
	const char *colon = memchr(line, ':', length);
	if (length > 5 && !strncmp(line, "HTTP/", 5))
		forget_headers(self->exchange);
	const size_t name = colon ? (size_t)(colon - line) : 0;
	for (size_t i = 0; colon && i < HEADER_COUNT; i++)
		if (strlen(header_names[i]) == name && !strncasecmp(header_names[i], line, name))
			add_value(&self->exchange->headers[i], colon + 1, length - name - 1);
	return length;
}

static int take_progress(void *context, curl_off_t total, curl_off_t now, curl_off_t up, curl_off_t upped)
{
	const struct work *self = context;
	(void)up, (void)upped;
	progress_tell(self->rules->progress, (uint64_t)now, (uint64_t)total, self->start);
	return 0;
}

/* Counts what comes of the body, with what is left of it behind the announced end: libcurl gives that to nobody. */
static int count_received(CURL *curl, curl_infotype type, char *bytes, size_t length, void *context)
{
	struct work *self = context;
	(void)curl, (void)bytes;
	if (type == CURLINFO_DATA_IN)
		self->trouble.received += length;
	return 0;
}

static struct curl_slist *add_header(struct curl_slist *list, const char *name, const char *value)
{
	if (!value || !*value)
		return list;
	struct buffer line = {0};
	buffer_format(&line, "%s: %s", name, value);
	list = curl_slist_append(list, line.at);
	buffer_release(&line);
	return list;
}

static struct curl_slist *headers_of(const struct exchange *self)
{
	struct curl_slist *list = add_header(NULL, "Accept", "text/html, application/xhtml+xml, */*;q=0.8");
	list = add_header(list, "Accept-Encoding", decoding_accepted());
	list = add_header(list, "If-None-Match", self->etag);
	return add_header(list, "If-Modified-Since", self->modified);
}

/* The request: one GET, as private as it can be. */
static void set_request(struct work *self, struct curl_slist *headers)
{
	CURL *curl = self->curl;
	const char *proxy = proxy_for(self->exchange->address);
	self->proxied = proxy;
	curl_easy_setopt(curl, CURLOPT_URL, self->exchange->address->request);
	curl_easy_setopt(curl, CURLOPT_PROXY, proxy ? proxy : "");
	curl_easy_setopt(curl, CURLOPT_NOPROXY, "");
	curl_easy_setopt(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(curl, CURLOPT_USERAGENT, PACKAGE_NAME "/" PACKAGE_VERSION);
	curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(curl, CURLOPT_HTTP_CONTENT_DECODING, 0L);
	curl_easy_setopt(curl, CURLOPT_HTTP09_ALLOWED, 0L);
	curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
}

static void set_limits(struct work *self)
{
	CURL *curl = self->curl;
	const long left = self->exchange->milliseconds, connecting = self->rules->connect_ms;
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, left);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connecting < left ? connecting : left);
	curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)self->rules->cap);
}

static void set_callbacks(struct work *self)
{
	CURL *curl = self->curl;
	curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
	curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, self);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, self);
	curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
	curl_easy_setopt(curl, CURLOPT_HEADERDATA, self);
	curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, take_progress);
	curl_easy_setopt(curl, CURLOPT_XFERINFODATA, self);
	curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); /* the next one is called only then */
	curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, count_received);
	curl_easy_setopt(curl, CURLOPT_DEBUGDATA, self);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, self->words);
}

/* Whether what answered is in the local network. */
static bool answers_locally(const struct work *self)
{
	const char *text = NULL;
	struct ip ip;
	if (self->proxied)
		return proxy_host_is_local(self->exchange->address->host);
	curl_easy_getinfo(self->curl, CURLINFO_PRIMARY_IP, &text);
	return !text || !ip_read(text, &ip) || self->rules->is_local(&ip);
}

static void take_answer(struct work *self)
{
	struct exchange *exchange = self->exchange;
	const char *redirect = NULL;
	curl_easy_getinfo(self->curl, CURLINFO_RESPONSE_CODE, &exchange->status);
	curl_easy_getinfo(self->curl, CURLINFO_REDIRECT_URL, &redirect);
	exchange->redirect = redirect ? memory_copy(redirect, strlen(redirect)) : NULL;
	exchange->is_local = answers_locally(self);
}

/* What a failure is told from. */
static void look_for_trouble(struct work *self)
{
	struct exchange_trouble *trouble = &self->trouble;
	curl_off_t connected = 0, length = -1;
	curl_easy_getinfo(self->curl, CURLINFO_PRETRANSFER_TIME_T, &connected);
	curl_easy_getinfo(self->curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
	curl_easy_getinfo(self->curl, CURLINFO_OS_ERRNO, &trouble->number);
	trouble->connected = connected > 0;
	trouble->announced = length;
	trouble->words = self->words;
}

static bool run(struct work *self, struct error *error)
{
	struct curl_slist *headers = headers_of(self->exchange);
	set_request(self, headers);
	set_limits(self);
	set_callbacks(self);
	const CURLcode code = curl_easy_perform(self->curl);
	curl_slist_free_all(headers);
	look_for_trouble(self);
	if (code != CURLE_OK || exchange_is_overfull(&self->trouble))
		return exchange_fail(code, &self->trouble, self->rules, error);
	take_answer(self);
	return true;
}

bool exchange_run(struct exchange *self, const struct rules *rules, struct error *error)
{
	struct work work = {.exchange = self, .rules = rules, .start = clock_milliseconds()};
	if (self->refuses_local && proxy_for(self->address) && proxy_host_is_local(self->address->host))
		return error_set(error, "%s", exchange_refusal);
	work.curl = curl_easy_init();
	if (!work.curl)
		return error_set(error, "libcurl does not work");
	const bool done = run(&work, error);
	curl_easy_cleanup(work.curl);
	return done;
}

void exchange_release(struct exchange *self)
{
	for (size_t i = 0; i < HEADER_COUNT; i++)
		buffer_release(&self->headers[i]);
	buffer_release(&self->body);
	free(self->redirect);
	self->redirect = NULL;
}
