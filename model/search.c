/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/expression.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "model/phrase.h"
#include "model/scope.h"
#include "model/typed.h"

enum {
	WINDOW = 256,          /* bytes in which an expression is tried at a time */
	MATCHES_MAX = 1000000, /* more are of no use to anybody, and take their room */
};

struct search {
	struct search_ground ground;
	char *text; /* the query */
	struct query query;
	struct spans regions; /* where it looks */
	struct spans matches;
	struct phrase phrase;
	struct expression *expression; /* NULL for a phrase */

	size_t region;       /* the one at hand */
	uint32_t leaf;       /* the one at hand in it; NONE before the first */
	struct span stretch; /* what of that is still to be looked through */
	struct typed typed;  /* the stretch, for an expression */
	uint32_t reached;    /* in typed; all before stretch.start is done for a phrase */
	const char *stopped;
};

/* Notes are few: all that fit are found at once. The match is what the note is on. */
static bool note_fits(struct search *self, const char *text)
{
	const size_t length = strlen(text);
	if (!self->query.length)
		return true;
	if (!self->expression)
		return phrase_is_in(&self->phrase, text, length);
	struct typed typed = {0};
	typed_make(&typed, text, (struct span){0, (uint32_t)length}, true);
	struct expression_search find = {.text = buffer_text(&typed.text), .length = typed.text.count};
	find.until = find.length;
	const bool fits = expression_find(self->expression, &find) == EXPRESSION_FOUND;
	typed_release(&typed);
	return fits;
}

static void find_notes(struct search *self)
{
	const struct notes *notes = self->ground.notes;
	for (size_t i = 0, region = 0; notes && i < notes->count && region < self->regions.count; i++) {
		const struct span place = notes->at[i].span;
		while (region < self->regions.count && self->regions.at[region].end <= place.start)
			region++;
		const bool is_in = region < self->regions.count && self->regions.at[region].start <= place.start;
		const bool is_apart = !self->matches.count || array_last(&self->matches).end <= place.start;
		if (!span_is_empty(place) && is_in && is_apart && note_fits(self, notes->at[i].text))
			array_push(&self->matches, place);
	}
	self->region = self->regions.count;
}

static void find_at_once(struct search *self)
{
	if (self->query.is_unfinished) {
		self->region = self->regions.count;
	} else if (self->query.scopes & SCOPE_NOTES) {
		find_notes(self);
	} else if (!self->query.length && self->query.scopes) {
		self->matches = self->regions;
		self->regions = (struct spans){0};
	}
}

struct search *search_new(const struct search_ground *ground, const char *text, size_t length, struct error *error)
{
	struct search *self = memory_new(1, sizeof *self);
	self->ground = *ground;
	self->text = memory_copy(text, length);
	self->leaf = NONE;
	bool is_good = query_read(&self->query, self->text, length, error);
	const struct query *query = &self->query;
	if (is_good && query->is_expression) {
		struct typed typed = {0};
		typed_make(&typed, query->words, (struct span){0, (uint32_t)query->length}, false);
		self->expression = expression_new(buffer_text(&typed.text), typed.text.count,
						  expression_has_capital(typed.text.at, typed.text.count), error);
		typed_release(&typed);
		is_good = self->expression;
	} else if (is_good) {
		phrase_init(&self->phrase, query->words, query->length);
	}
	if (!is_good) {
		search_free(self);
		return NULL;
	}
	scope_find(ground, query, &self->regions);
	find_at_once(self);
	return self;
}

/* Goes on to the next stretch: what a leaf and a region have in common. Returns whether there is one. */
static bool next_stretch(struct search *self)
{
	const struct document *document = self->ground.document;
	while (self->region < self->regions.count) {
		const struct span region = self->regions.at[self->region];
		uint32_t leaf = self->leaf == NONE ? document_leaf_at(document, region.start) : self->leaf;
		if (self->leaf != NONE || leaf == NONE)
			leaf = document_next_leaf(document, leaf);
		const struct span span = leaf == NONE ? region : document->blocks.at[leaf].span;
		if (leaf == NONE || span.start >= region.end) {
			self->region++;
			self->leaf = NONE;
			continue;
		}
		self->leaf = leaf;
		self->stretch = (struct span){span.start > region.start ? span.start : region.start,
					      span.end < region.end ? span.end : region.end};
		if (!span_is_empty(self->stretch))
			return true;
	}
	return false;
}

static void begin_stretch(struct search *self)
{
	self->reached = 0;
	if (self->expression)
		typed_make(&self->typed, self->ground.document->text.at, self->stretch,
			   self->ground.document->blocks.at[self->leaf].kind == BLOCK_CODE);
	else
		phrase_begin(&self->phrase);
}

/* Takes a match of the expression: whole clusters, and none that an earlier one has. */
static void take_match(struct search *self, struct span typed)
{
	const struct span match = typed_place(&self->typed, self->ground.document->text.at, typed);
	if (!span_is_empty(match) && !(self->matches.count && match.start < array_last(&self->matches).end))
		array_push(&self->matches, match);
}

/* Tries the expression in the next window. Returns how many bytes that were; 0 at the stretch's end. */
static uint32_t try_expression(struct search *self)
{
	const uint32_t from = self->reached, length = (uint32_t)self->typed.text.count;
	if (from >= length)
		return 0;
	const uint32_t until =
	    length - from > WINDOW ? (uint32_t)utf8_start(self->typed.text.at, from + WINDOW) : length;
	struct expression_search find = {self->typed.text.at, length, from, until, 0, 0};
	switch (expression_find(self->expression, &find)) {
	case EXPRESSION_FOUND:
		take_match(self, (struct span){(uint32_t)find.start, (uint32_t)find.end});
		self->reached = (uint32_t)find.end;
		break;
	case EXPRESSION_GIVEN_UP: self->stopped = "the expression takes too long"; break;
	case EXPRESSION_NOWHERE: self->reached = until; break;
	}
	return self->reached - from;
}

/* Looks on in the stretch. Returns how many bytes; 0 at its end. */
static uint32_t look(struct search *self, uint32_t bytes)
{
	if (self->expression)
		return try_expression(self);
	const uint32_t from = self->stretch.start;
	const uint32_t until = self->stretch.end - from > bytes ? from + bytes : self->stretch.end;
	self->stretch.start =
	    phrase_look(&self->phrase, self->ground.document->text.at, self->stretch, until, &self->matches);
	return self->stretch.start - from;
}

bool search_step(struct search *self, uint32_t bytes)
{
	uint32_t done = 0;
	while (done < bytes && !self->stopped) {
		const bool is_over = self->leaf == NONE;
		const uint32_t looked = is_over ? 0 : look(self, bytes - done);
		done += looked;
		if (self->matches.count >= MATCHES_MAX)
			self->stopped = "a million matches";
		if (looked || self->stopped)
			continue;
		if (!next_stretch(self))
			return false;
		begin_stretch(self);
		done++; /* of leaves there may be many without text */
	}
	return !self->stopped;
}

const struct spans *search_matches(const struct search *self)
{
	return &self->matches;
}

uint32_t search_reached(const struct search *self)
{
	if (self->region >= self->regions.count)
		return (uint32_t)self->ground.document->text.count;
	return self->leaf == NONE ? 0 : self->stretch.start;
}

const char *search_stopped(const struct search *self)
{
	return self->stopped;
}

bool search_asks_findings(const struct search *self)
{
	return self->query.scopes & (SCOPE_QUOTES | SCOPE_NAMES);
}

void search_free(struct search *self)
{
	if (!self)
		return;
	array_release(&self->regions);
	array_release(&self->matches);
	phrase_release(&self->phrase);
	expression_free(self->expression);
	typed_release(&self->typed);
	free(self->text);
	free(self);
}
