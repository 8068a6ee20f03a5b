/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/lookup.h"

#include <stdlib.h>

#include "base/clock.h"
#include "tui/article.h"

enum { STEP = 1 << 16 }; /* bytes between two looks at the clock */

static void start(struct article *article)
{
	struct lookup *self = &article->lookup;
	const struct search_ground ground = {
	    .document = article->document,
	    .findings = article->findings,
	    .indirect = article->indirect,
	    .notes = &article->keeping.notes,
	};
	search_free(self->search);
	error_release(&self->trouble);
	self->search = search_new(&ground, buffer_text(&self->query), self->query.count, &self->trouble);
	self->is_whole = !self->search;
	self->waits = self->search && search_asks_findings(self->search) && article_expects_findings(article);
}

void lookup_start(struct article *article, const char *query, size_t length, bool backwards)
{
	struct lookup *self = &article->lookup;
	lookup_release(self);
	self->backwards = backwards;
	buffer_add(&self->query, query, length);
	if (length)
		start(article);
}

void lookup_restart(struct article *article)
{
	if (!article->lookup.search)
		return;
	start(article);
	article_unfocus_match(article);
}

void lookup_quotes_changed(struct article *article)
{
	if (article->lookup.search && search_asks_findings(article->lookup.search))
		lookup_restart(article);
}

void lookup_resume(struct article *article)
{
	if (!article->lookup.search && article->lookup.query.count)
		start(article);
}

bool lookup_is_busy(const struct lookup *self)
{
	return self->search && !self->is_whole;
}

bool lookup_is_over(const struct lookup *self)
{
	return !lookup_is_busy(self) && !self->waits;
}

void lookup_step(struct lookup *self, uint32_t milliseconds)
{
	const uint64_t end = clock_milliseconds() + milliseconds;
	bool has_time = true;
	while (lookup_is_busy(self) && has_time) {
		self->is_whole = !search_step(self->search, STEP);
		has_time = clock_milliseconds() < end;
	}
}

void lookup_stop(struct lookup *self)
{
	self->is_whole = true;
	self->wanted = 0;
}

unsigned lookup_percent(const struct article *article)
{
	const uint64_t reached = article->lookup.search ? search_reached(article->lookup.search) : 0;
	const size_t length = article->document->text.count;
	return length ? (unsigned)(reached * 100 / length) : 100;
}

const struct spans *lookup_matches(const struct lookup *self)
{
	static const struct spans none;
	return self->search ? search_matches(self->search) : &none;
}

/* The first match that begins behind offset, or there if inclusive; the count if there is none. O(log n). */
static uint32_t first_behind(const struct spans *matches, uint32_t offset, bool inclusive)
{
	size_t first = 0, end = matches->count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		const uint32_t start = matches->at[middle].start;
		if (start < offset || (start == offset && !inclusive))
			first = middle + 1;
		else
			end = middle;
	}
	return (uint32_t)first;
}

/* Down, the first match behind from is known as soon as it is there; all else once the search is whole. */
static enum lookup_answer answer_down(const struct lookup *self, uint32_t *match, bool *wrapped)
{
	const struct spans *matches = lookup_matches(self);
	const size_t ahead = first_behind(matches, self->from, self->inclusive) + (size_t)self->wanted - 1;
	if (ahead >= matches->count && !self->is_whole)
		return LOOKUP_UNKNOWN;
	if (!matches->count)
		return LOOKUP_NOWHERE;
	*wrapped = ahead >= matches->count;
	*match = (uint32_t)(ahead % matches->count);
	return LOOKUP_THERE;
}

static enum lookup_answer answer_up(const struct lookup *self, uint32_t *match, bool *wrapped)
{
	const struct spans *matches = lookup_matches(self);
	const size_t before = first_behind(matches, self->from, true), wanted = (size_t)-self->wanted;
	const bool is_known = self->is_whole || (search_reached(self->search) > self->from && before >= wanted);
	if (!is_known)
		return LOOKUP_UNKNOWN;
	if (!matches->count)
		return LOOKUP_NOWHERE;
	*wrapped = before < wanted;
	*match = (uint32_t)((before + matches->count - (wanted - 1) % matches->count - 1) % matches->count);
	return LOOKUP_THERE;
}

enum lookup_answer lookup_answer(struct lookup *self, uint32_t *match, bool *wrapped)
{
	if (!self->wanted || self->waits)
		return LOOKUP_UNKNOWN;
	const enum lookup_answer answer =
	    self->wanted > 0 ? answer_down(self, match, wrapped) : answer_up(self, match, wrapped);
	if (answer != LOOKUP_UNKNOWN)
		self->wanted = 0;
	return answer;
}

void lookup_hide(struct lookup *self)
{
	search_free(self->search);
	self->search = NULL;
	self->is_whole = true;
	self->wanted = 0;
}

void lookup_release(struct lookup *self)
{
	search_free(self->search);
	error_release(&self->trouble);
	buffer_release(&self->query);
	*self = (struct lookup){0};
}
