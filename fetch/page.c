/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/page.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/array.h"
#include "base/clock.h"
#include "base/memory.h"
#include "fetch/cache.h"
#include "fetch/decoding.h"
#include "fetch/exchange.h"

struct addresses ARRAY(char *);

/* On the way to a page. */
struct journey {
	const struct rules *rules;
	struct page *page;
	struct addresses visited;
	char *next; /* where to go */
	uint64_t deadline;
	bool was_public; /* some answer came from the internet */
};

enum step { STEP_ON, STEP_THERE, STEP_FAILED };

/* The phrases of RFC 9110, 15, for what readers meet. */
static const struct {
	long status;
	const char *phrase;
} phrases[] = {
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {410, "Gone"},
    {429, "Too Many Requests"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
};

static enum step fail_for_status(long status, struct error *error)
{
	const char *phrase = "";
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (phrases[i].status == status)
			phrase = phrases[i].phrase;
	error_set(error, "the server answers %ld%s%s", status, *phrase ? " " : "", phrase);
	return STEP_FAILED;
}

/* Whether a list such as "private, no-store" has a word. */
static bool lists(struct buffer *header, const char *word)
{
	static const char *const between = ", \t";
	for (const char *at = buffer_text(header); *at; at += strspn(at, between)) {
		const size_t length = strcspn(at, between);
		if (length == strlen(word) && !strncasecmp(at, word, length))
			return true;
		at += length;
	}
	return false;
}

/* RFC 9111, 3: what may be kept, as far as it is of use: with something to ask by. A page for one user alone is not. */
static bool may_keep(struct exchange *exchange)
{
	return exchange->status == 200 && !exchange->address->has_user &&
	       (exchange->headers[HEADER_ETAG].count || exchange->headers[HEADER_MODIFIED].count) &&
	       !lists(&exchange->headers[HEADER_CACHING], "no-store") && !lists(&exchange->headers[HEADER_VARY], "*");
}

static void hand_over(struct journey *self, const struct address *address, struct buffer *type, struct buffer *body)
{
	self->page->address = memory_copy(address->url, strlen(address->url));
	self->page->type = *type;
	self->page->body = *body;
	*type = *body = (struct buffer){0};
}

/* A new page: all of it is there, if it can be decoded. */
static enum step take_page(struct journey *self, struct exchange *exchange, struct error *error)
{
	struct buffer *headers = exchange->headers;
	if (!decoding_undo(buffer_text(&headers[HEADER_CODING]), self->rules->cap, &exchange->body, error))
		return STEP_FAILED;
	if (self->rules->cache && may_keep(exchange)) {
		/* borrows: nothing of it is released */
		const struct cache_entry entry = {headers[HEADER_TYPE], headers[HEADER_ETAG], headers[HEADER_MODIFIED],
						  exchange->body};
		cache_write(self->rules->cache, exchange->address->url, &entry);
	}
	hand_over(self, exchange->address, &headers[HEADER_TYPE], &exchange->body);
	return STEP_THERE;
}

static enum step take_kept(struct journey *self, const struct address *address, struct cache_entry *entry)
{
	cache_touch(self->rules->cache, address->url);
	hand_over(self, address, &entry->type, &entry->body);
	return STEP_THERE;
}

static enum step go_on(struct journey *self, struct exchange *exchange)
{
	free(self->next);
	self->next = exchange->redirect;
	exchange->redirect = NULL;
	return STEP_ON;
}

static enum step judge(struct journey *self, struct exchange *exchange, struct cache_entry *entry, struct error *error)
{
	self->was_public = self->was_public || !exchange->is_local;
	if (exchange->status == 304 && exchange->etag) /* it was asked about what is kept */
		return take_kept(self, exchange->address, entry);
	if (exchange->redirect)
		return go_on(self, exchange);
	if (exchange->status == 200 || exchange->status == 203)
		return take_page(self, exchange, error);
	return fail_for_status(exchange->status, error);
}

static enum step ask(struct journey *self, const struct address *address, struct error *error)
{
	const uint64_t now = clock_milliseconds();
	if (now >= self->deadline) {
		error_set(error, "no answer within %g seconds", (double)self->rules->total_ms / 1000);
		return STEP_FAILED;
	}
	struct cache_entry entry = {0};
	struct exchange exchange = {
	    .address = address, .milliseconds = (long)(self->deadline - now), .refuses_local = self->was_public};
	if (self->rules->cache && !address->has_user && cache_read(self->rules->cache, address->url, &entry)) {
		exchange.etag = buffer_text(&entry.etag);
		exchange.modified = buffer_text(&entry.modified);
	}
	const enum step step =
	    exchange_run(&exchange, self->rules, error) ? judge(self, &exchange, &entry, error) : STEP_FAILED;
	exchange_release(&exchange);
	cache_entry_release(&entry);
	return step;
}

static bool was_here(const struct journey *self, const char *url)
{
	for (size_t i = 0; i < self->visited.count; i++)
		if (!strcmp(self->visited.at[i], url))
			return true;
	return false;
}

/* Says where, if that is not what was asked for. */
static void say_where(const char *where, struct error *error)
{
	struct buffer words = {0};
	buffer_format(&words, "redirected to %s: %s", where, error->message);
	error_set(error, "%s", words.at);
	buffer_release(&words);
}

static enum step visit(struct journey *self, struct error *error)
{
	struct address address;
	const bool is_first = !self->visited.count;
	enum step step = STEP_FAILED;
	if (!address_read(&address, self->next, error)) {
		if (!is_first)
			say_where(self->next, error);
	} else if (was_here(self, address.url)) {
		error_set(error, "redirected in a circle");
	} else if (self->visited.count > self->rules->redirects) {
		error_set(error, "redirected more than %zu times", self->rules->redirects);
	} else {
		array_push(&self->visited, memory_copy(address.url, strlen(address.url)));
		step = ask(self, &address, error);
		if (step == STEP_FAILED && !is_first)
			say_where(address.url, error);
	}
	address_release(&address);
	return step;
}

bool page_get(struct page *page, const char *url, const struct rules *rules, struct error *error)
{
	struct journey journey = {.rules = rules, .page = page, .next = memory_copy(url, strlen(url))};
	journey.deadline = clock_milliseconds() + (uint64_t)rules->total_ms;
	enum step step;
	do
		step = visit(&journey, error);
	while (step == STEP_ON);

	free(journey.next);
	for (size_t i = 0; i < journey.visited.count; i++)
		free(journey.visited.at[i]);
	array_release(&journey.visited);
	return step == STEP_THERE;
}

void page_release(struct page *self)
{
	free(self->address);
	buffer_release(&self->type);
	buffer_release(&self->body);
	*self = (struct page){0};
}
