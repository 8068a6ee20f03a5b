/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/outline.h"

#include "model/find/cue.h"
#include "model/find/quotation.h"

bool outline_is_word(const struct outline *self, uint32_t item, const char *word)
{
	const struct token *token = outline_token(self, item);
	return token && token_is(self->work->document, token, word);
}

struct span outline_span(const struct outline *self, uint32_t item)
{
	const struct item *at = &self->items.at[item];
	return at->token != NONE ? self->work->tokens.at[at->token].span
				 : self->work->findings->quotes.at[at->quote].span;
}

uint32_t outline_leaf(const struct outline *self, uint32_t item)
{
	const uint32_t token = self->items.at[item].token;
	return self->work->tokens
	    .at[token != NONE ? token : token_at(&self->work->tokens, outline_span(self, item).start)]
	    .leaf;
}

struct span outline_stretch(const struct outline *self, uint32_t first, uint32_t end)
{
	return (struct span){outline_span(self, first).start, outline_span(self, end - 1).end};
}

uint32_t outline_at(const struct outline *self, uint32_t offset)
{
	size_t low = 0, high = self->items.count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (outline_span(self, (uint32_t)middle).end > offset)
			high = middle;
		else
			low = middle + 1;
	}
	return (uint32_t)low;
}

uint32_t outline_sentence_of(const struct outline *self, uint32_t item)
{
	size_t low = 0, high = self->sentences.count;
	while (high - low > 1) {
		const size_t middle = low + (high - low) / 2;
		if (self->sentences.at[middle].first <= item)
			low = middle;
		else
			high = middle;
	}
	return (uint32_t)low;
}

static bool begins_small(const struct token *token)
{
	return token->letters == CASE_LOWER || token->kind == TOKEN_POSSESSIVE;
}

/*
 * "Why?" Lee asked: a verb of saying close behind a question goes with it. Behind a full stop, which should have been a comma, only
 * if nothing but a subject and the verb is there.
 */
static bool has_attribution_behind(const struct outline *self, uint32_t item, bool alone)
{
	enum { NEAR = 16, NEAR_ALONE = 5 };
	const uint32_t far = item + (alone ? NEAR_ALONE : NEAR);
	for (uint32_t i = item + 1; i < self->items.count && i <= far; i++) {
		if (self->items.at[i].quote != NONE || outline_is_mark(self, i, '.'))
			return false;
		if (self->items.at[i].cue != NONE)
			return !alone || i + 1 == self->items.count || outline_is_mark(self, i + 1, '.');
	}
	return false;
}

/* Whether the reporter's sentence ends with the quotation at item, a token following it. */
static bool ends_with_quotation(const struct outline *self, uint32_t item)
{
	const struct quote *quote = &self->work->findings->quotes.at[self->items.at[item].quote];
	const struct token *next = outline_token(self, item + 1);
	if (next->kind == TOKEN_MARK || begins_small(next))
		return false;

	const uint32_t last = quotation_last_character(self->work->document, quote->span);
	const bool asks = last == '?' || last == '!';
	return (asks || last == '.' || last == 0x2026) && !has_attribution_behind(self, item, !asks);
}

static uint32_t sentence_at(const struct work *work, struct span span)
{
	const uint32_t token = token_at(&work->tokens, span.start);
	return token < work->tokens.count ? work->tokens.at[token].sentence : NONE;
}

static bool boundary_before(const struct outline *self, uint32_t item)
{
	const struct item *before = &self->items.at[item - 1], *at = &self->items.at[item];
	const struct quotes *quotes = &self->work->findings->quotes;
	const struct token *tokens = self->work->tokens.at;
	if (before->token != NONE && at->token != NONE)
		return tokens[before->token].sentence != tokens[at->token].sentence;
	if (outline_leaf(self, item - 1) != outline_leaf(self, item))
		return true;
	if (before->quote != NONE && at->token != NONE)
		return ends_with_quotation(self, item - 1);
	if (before->quote != NONE) {
		const uint32_t last = quotation_last_character(self->work->document, quotes->at[before->quote].span);
		return last == '.' || last == '?' || last == '!';
	}
	return tokens[before->token].sentence != sentence_at(self->work, quotes->at[at->quote].span);
}

static bool opens_leaf(const struct outline *self, uint32_t item)
{
	return item == 0 || outline_leaf(self, item - 1) != outline_leaf(self, item);
}

static bool is_dash(const struct outline *self, uint32_t item)
{
	return outline_is_mark(self, item, 0x2014) || outline_is_mark(self, item, 0x2013) ||
	       (outline_is_mark(self, item, '-') && outline_token(self, item)->space_before);
}

/* "RENO, Nev. (AP) — ": how many items from one on, where a paragraph begins, are a dateline; 0 if they are none. */
static uint32_t dateline_length(const struct outline *self, uint32_t first)
{
	enum { ITEMS_MAX = 14 };
	const struct token *city = outline_token(self, first);
	if (!city || city->letters != CASE_UPPER || span_length(city->span) < 3)
		return 0;
	for (uint32_t i = first + 1; i < self->items.count && i - first < ITEMS_MAX; i++) {
		const struct token *token = outline_token(self, i);
		if (!token || (token->kind == TOKEN_WORD && token->letters == CASE_LOWER))
			return 0;
		if (is_dash(self, i))
			return i + 1 - first;
	}
	return 0;
}

static void cut_sentences(struct outline *self)
{
	uint32_t first = 0;
	for (uint32_t i = 1; i <= self->items.count; i++) {
		if (i < self->items.count && !boundary_before(self, i))
			continue;
		const uint32_t dateline = opens_leaf(self, first) ? dateline_length(self, first) : 0;
		if (dateline && first + dateline < i) {
			array_push(&self->sentences, (struct sentence){first, first + dateline});
			first += dateline;
		}
		array_push(&self->sentences, (struct sentence){first, i});
		first = i;
	}
}

/* The first quotation of a stretch, from index on, that lies directly in inside; the count if there is none. */
static uint32_t next_quote(const struct quotes *quotes, uint32_t index, struct span stretch, uint32_t inside)
{
	while (index < quotes->count && quotes->at[index].span.start < stretch.end)
		if (quotes->at[index].inside == inside)
			return index;
		else
			index++;
	return (uint32_t)quotes->count;
}

/* Moves on to the mention that covers an offset; returns it or NONE. */
static uint32_t covering(const struct mentions *mentions, uint32_t *cursor, struct span span)
{
	while (*cursor < mentions->count && mentions->at[*cursor].span.end <= span.start)
		++*cursor;
	return *cursor < mentions->count && span_contains(mentions->at[*cursor].span, span) ? *cursor : NONE;
}

/* Moves on to the cue that begins at a token; returns it or NONE. */
static uint32_t cue_of(const struct work *work, uint32_t *cursor, uint32_t token)
{
	while (*cursor < work->cues.count && work->cues.at[*cursor].first < token)
		++*cursor;
	return *cursor < work->cues.count && work->cues.at[*cursor].first == token ? *cursor : NONE;
}

void outline_make(struct outline *self, const struct work *work, struct span stretch, uint32_t inside)
{
	const struct quotes *quotes = &work->findings->quotes;
	const struct mentions *mentions = &work->findings->mentions;
	self->work = work;
	self->inside = inside;
	self->items.count = 0;
	self->sentences.count = 0;

	uint32_t quote = next_quote(quotes, findings_first_quote(work->findings, stretch.start), stretch, inside);
	uint32_t mention = findings_first_mention(work->findings, stretch.start);
	const uint32_t first = token_at(&work->tokens, stretch.start);
	uint32_t cue = cue_at(work, first);
	array_make_room(&self->items, token_at(&work->tokens, stretch.end) - first + 1);
	for (uint32_t i = first; i < work->tokens.count;) {
		struct item item = {.token = i, .quote = NONE, .mention = NONE, .cue = NONE};
		struct span span = work->tokens.at[i].span;
		if (span.start >= stretch.end)
			break;
		if (quote < quotes->count && quotes->at[quote].span.start <= span.start) {
			span = quotes->at[quote].span;
			item.token = NONE;
			item.quote = quote;
			i = token_at(&work->tokens, span.end);
			quote = next_quote(quotes, quote + 1, stretch, inside);
		} else {
			i++;
		}
		item.mention = covering(mentions, &mention, span);
		if (item.token != NONE)
			item.cue = cue_of(work, &cue, item.token);
		array_push(&self->items, item);
	}
	cut_sentences(self);
}

void outline_release(struct outline *self)
{
	array_release(&self->items);
	array_release(&self->sentences);
}
