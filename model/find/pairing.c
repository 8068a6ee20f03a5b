/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/pairing.h"

#include <string.h>

#include "base/utf8.h"

/* A quotation that turned out to be none has this span until it is taken out. */
static const struct span nothing = {0, 0};

/* Whether the open quotation at a depth begins where the stretch does. */
static bool is_first(const struct pairing *self, size_t depth)
{
	return self->quotes->at[self->open[depth].quote].span.start == self->stretch.start;
}

static void open_at(struct pairing *self, uint32_t start, const struct quotemark *mark)
{
	const uint32_t index = (uint32_t)self->quotes->count;
	for (size_t i = 0; i < self->depth; i++)
		if (self->open[i].within == NONE && self->open[i].single == mark->single) {
			self->open[i].within = index;
			self->open[i].alike = self->open[i].family == mark->family || !is_first(self, i);
		}
	array_push(self->quotes, (struct quote){
				     .span = {start, self->stretch.end},
				     .group = index,
				     .inside = self->depth ? self->open[self->depth - 1].quote : self->holder,
				     .speaker = NONE,
				     .said_as = NONE,
				     .basis = BASIS_NONE,
				 });
	self->open[self->depth++] = (struct opening){
	    .quote = index,
	    .within = NONE,
	    .content = start == mark->span.start ? mark->span.end : start,
	    .single = mark->single,
	    .outward = mark->outward,
	    .certain = !mark->doubt && (mark->family != FAMILY_STRAIGHT || start == self->stretch.start),
	    .family = mark->family,
	};
}

static void open_one(struct pairing *self, const struct quotemark *mark)
{
	if (self->depth < PAIRING_DEPTH)
		open_at(self, mark->span.start, mark);
}

void pairing_go_on(struct pairing *self, const struct quotemark *like)
{
	open_at(self, self->stretch.start, like);
}

/* The quotation at a depth is none. */
static void drop(struct pairing *self, size_t depth)
{
	const uint32_t quote = self->open[depth].quote;
	self->quotes->at[quote].span = nothing;
	for (size_t i = 0; i < depth; i++)
		if (self->open[i].within == quote)
			self->open[i].within = NONE;
}

/* How many quotations stay open when the mark closes one of its own family, or of any; depth if it closes none. */
static size_t depth_closed_by(const struct pairing *self, const struct quotemark *mark, bool any_family)
{
	for (size_t depth = self->depth; depth-- > 0;) {
		const struct opening *open = &self->open[depth];
		if (open->single == mark->single && (any_family || open->family == mark->family))
			return depth;
		/* An apostrophe inside is more likely than a mark that crosses out. */
		if (mark->single && !open->single && !self->singles_outside)
			break;
	}
	return self->depth;
}

static size_t count_open(const struct pairing *self, bool single)
{
	size_t count = 0;
	for (size_t i = 0; i < self->depth; i++)
		count += self->open[i].single == single;
	return count;
}

static bool is_blank(const struct pairing *self, uint32_t start, uint32_t end)
{
	return start >= end || utf8_is_blank(self->text + start, end - start);
}

/* Whether the mark closes a quotation. One that it would close empty is none; the mark may open another then. */
static bool close_one(struct pairing *self, const struct quotemark *mark)
{
	size_t depth = depth_closed_by(self, mark, false);
	if (depth == self->depth)
		depth = depth_closed_by(self, mark, true);
	if (depth == self->depth)
		return false;

	const struct opening *open = &self->open[depth];
	const bool empty = is_blank(self, open->content, mark->span.start);
	for (size_t i = depth + 1; i < self->depth; i++)
		drop(self, i);
	if (empty)
		drop(self, depth);
	else
		self->quotes->at[open->quote].span.end = mark->span.end;
	self->depth = depth;
	return !empty || !mark->opens;
}

/* "said,\" We left\"", "dit,« oui »": a mark that closes nothing opens if the next of its kind closes. */
static bool opens_after_all(const struct pairing *self, const struct quotemarks *marks, size_t index)
{
	enum { NEAR = 8 };
	const struct quotemark *mark = &marks->at[index];
	const char before = mark->span.start > self->stretch.start ? self->text[mark->span.start - 1] : 0;
	const bool may = mark->family == FAMILY_STRAIGHT || mark->family == FAMILY_GUILLEMETS;
	if (mark->opens || mark->single || !may || (before != ',' && before != ':') || count_open(self, false))
		return false;
	for (size_t i = index + 1; i < marks->count && i - index < NEAR; i++)
		if (!marks->at[i].single)
			return marks->at[i].closes && !marks->at[i].opens;
	return false;
}

/*
 * A mark closes what the other one of its pair opened, whatever its neighbours: "„so“he said", "« oui »dit-il". An English opening mark
 * that its neighbours say nothing of does not.
 */
static bool closes_by_shape(const struct pairing *self, const struct quotemark *mark)
{
	if (mark->closes || !self->depth)
		return mark->closes;
	const struct opening *open = &self->open[self->depth - 1];
	if (open->single != mark->single || open->family != mark->family)
		return false;
	if (mark->family == FAMILY_GUILLEMETS && open->outward && !mark->outward)
		return true;
	const char *opener = self->text + self->quotes->at[open->quote].span.start;
	return mark->unsure && strncmp(opener, self->text + mark->span.start, span_length(mark->span)) != 0;
}

/* Whether the mark is two single ones that close one quotation in another, no double one being open. Closes them. */
static bool close_two(struct pairing *self, const struct quotemark *mark)
{
	if (!mark->twin || !mark->closes || count_open(self, false) || count_open(self, true) == 0)
		return false;
	const uint32_t middle = mark->span.start + span_length(mark->span) / 2;
	struct quotemark half = *mark;
	half.single = true;
	half.span.end = middle;
	close_one(self, &half);
	half.span = (struct span){middle, mark->span.end};
	close_one(self, &half);
	return true;
}

static uint32_t trimmed_end(const char *text, struct span span)
{
	while (span.end > span.start && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n'))
		span.end--;
	return span.end;
}

/* Whether the text ends a sentence there: ". “And then". */
static bool ends_sentence(const struct pairing *self, uint32_t end)
{
	return end > self->stretch.start && strchr(".!?", self->text[end - 1]);
}

/* Whether the open quotation begins a sentence, so that a stop should stand before the mark that closes it. */
static bool begins_sentence(const struct pairing *self)
{
	const uint32_t start = self->quotes->at[self->open[self->depth - 1].quote].span.start;
	const uint32_t end = trimmed_end(self->text, (struct span){self->stretch.start, start});
	return end == self->stretch.start || ends_sentence(self, end);
}

/* Whether a mark that seems to close is an apostrophe: others close all that is open, or the next paragraph goes on with it. */
static bool is_apostrophe(const struct pairing *self, const struct quotemark *mark)
{
	if (!mark->doubt || !mark->closes)
		return false;
	if (count_open(self, mark->single) <= mark->better)
		return true;
	return mark->doubt == DOUBT_GOOD && mark->single && self->singles_outside && self->single_next &&
	       self->depth == 1 && self->open[0].single && begins_sentence(self);
}

void pairing_take(struct pairing *self, const struct quotemarks *marks)
{
	for (size_t i = 0; i < marks->count; i++) {
		const struct quotemark *mark = &marks->at[i];
		if (close_two(self, mark))
			continue;
		if (!is_apostrophe(self, mark) && closes_by_shape(self, mark) && close_one(self, mark))
			continue;
		const bool opens = mark->opens && (!mark->doubt || mark->better > count_open(self, mark->single));
		if (opens || opens_after_all(self, marks, i))
			open_one(self, mark);
	}
}

size_t pairing_open(const struct pairing *self, bool single)
{
	for (size_t depth = self->depth; depth-- > 0;)
		if (self->open[depth].single == single && (!single || self->singles_outside))
			return depth;
	return self->depth;
}

/* Where the quotation ends if the one within it only opened because the mark that closes was forgotten. */
static uint32_t cut(const struct pairing *self, const struct opening *open)
{
	const struct span before = {open->content, self->quotes->at[open->within].span.start};
	return trimmed_end(self->text, before);
}

/* Ends the open quotation at a depth. Returns whether it runs on after all. */
static bool end_one(struct pairing *self, size_t depth, bool runs)
{
	const struct opening *open = &self->open[depth];
	struct span *span = &self->quotes->at[open->quote].span;
	if (open->single && !runs && !(self->singles_outside && open->certain)) {
		drop(self, depth);
		return false;
	}
	const uint32_t end = open->within != NONE ? cut(self, open) : span->end;
	if (end <= open->content || (open->alike && (!runs || ends_sentence(self, end)))) {
		span->end = end;
		runs = false;
	}
	if (is_blank(self, open->content, span->end)) {
		drop(self, depth);
		return false;
	}
	return runs;
}

/* The quotation that truly holds another: those that were taken out, or cut before it, hold nothing. */
static uint32_t true_holder(const struct pairing *self, const struct quote *quote)
{
	uint32_t holder = quote->inside;
	while (holder != self->holder && !span_contains(self->quotes->at[holder].span, quote->span))
		holder = self->quotes->at[holder].inside;
	return holder;
}

/* Takes out the quotations of the stretch that turned out to be none, and closes the gaps. Returns where one went. */
static uint32_t take_out(struct pairing *self, uint32_t followed)
{
	struct quotes *quotes = self->quotes;
	for (size_t i = self->first; i < quotes->count; i++)
		if (!span_is_empty(quotes->at[i].span))
			quotes->at[i].inside = true_holder(self, &quotes->at[i]);

	struct indexes moved = {0}; /* where each one goes; holders come before what they hold */
	size_t kept = self->first;
	for (size_t i = self->first; i < quotes->count; i++) {
		array_push(&moved, (uint32_t)kept);
		struct quote quote = quotes->at[i];
		if (span_is_empty(quote.span))
			continue;
		if (quote.inside != self->holder)
			quote.inside = moved.at[quote.inside - self->first];
		quote.group = (uint32_t)kept;
		quotes->at[kept++] = quote;
	}
	quotes->count = kept;
	const uint32_t index = followed == NONE ? NONE : moved.at[followed - self->first];
	array_release(&moved);
	return index;
}

uint32_t pairing_finish(struct pairing *self, size_t running)
{
	uint32_t quote = NONE;
	for (size_t depth = self->depth; depth-- > 0;)
		if (end_one(self, depth, depth == running))
			quote = self->open[depth].quote;
	return take_out(self, quote);
}
