/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/candidate.h"

#include <stdlib.h>

#include "model/find/place.h"

/* How far candidates are looked for, in items either way, and past how many other quotations. */
enum { REACH_BEFORE = 160, REACH_BEHIND = 110, QUOTES_MAX = 8, SIDE_MAX = 22 };

static bool mention_speaks(const struct findings *findings, uint32_t index)
{
	const struct mention *mention = &findings->mentions.at[index];
	return mention->kind != MENTION_NAME || mention->entity == NONE ||
	       party_kind_speaks(findings->entities.at[mention->entity].kind);
}

static struct candidate *with_words(struct candidates *self, struct span words)
{
	for (uint32_t i = 0; i < self->count; i++)
		if (span_equal(self->at[i].words, words))
			return &self->at[i];
	return NULL;
}

static struct candidate *add(struct candidates *self, const struct outline *outline, uint32_t first, uint32_t end)
{
	const struct span words = outline_stretch(outline, first, end);
	struct candidate *found = with_words(self, words);
	if (found || self->count == CANDIDATES_MAX)
		return found;
	self->at[self->count] =
	    (struct candidate){.first = first, .end = end, .words = words, .mention = NONE, .cue = NONE};
	return &self->at[self->count++];
}

/* The phrase that a name is only a part of: "a Lee adviser", "Norway's central bank". */
static void add_phrase(struct candidates *self, const struct outline *outline, uint32_t name_end)
{
	struct party party;
	const struct sentence sentence = outline->sentences.at[outline_sentence_of(outline, name_end - 1)];
	const uint32_t first = name_end - sentence.first > PLACE_REACH ? name_end - PLACE_REACH : sentence.first;
	if (!party_of_noun(outline, first, name_end, sentence.end, &party))
		return;
	const struct span words = party_span(outline, &party);
	add(self, outline, outline_at(outline, words.start), outline_at(outline, words.end - 1) + 1);
}

/* The mentions from an item on, one way, the nearest first. */
static void add_mentions(struct candidates *self, const struct outline *outline, uint32_t item, int way)
{
	const uint32_t reach = way < 0 ? REACH_BEFORE : REACH_BEHIND;
	uint32_t quotes = 0, added = 0, last = NONE;
	for (uint32_t step = 1; step <= reach && quotes <= QUOTES_MAX && added < SIDE_MAX; step++) {
		const uint32_t i = way < 0 ? item - step : item + step;
		if (i >= outline->items.count)
			return;
		const struct item *at = &outline->items.at[i];
		quotes += at->quote != NONE;
		if (at->quote != NONE || at->mention == NONE || at->mention == last)
			continue;
		last = at->mention;
		if (!mention_speaks(outline->work->findings, last))
			continue;
		const struct span words = outline->work->findings->mentions.at[last].span;
		struct candidate *candidate =
		    add(self, outline, outline_at(outline, words.start), outline_at(outline, words.end - 1) + 1);
		if (candidate)
			candidate->mention = last;
		if (candidate && outline->work->findings->mentions.at[last].kind == MENTION_NAME)
			add_phrase(self, outline, candidate->end);
		added++;
	}
}

static uint32_t distance(uint32_t a, uint32_t b)
{
	return a < b ? b - a : a - b;
}

/* Adds a sayer, or tells the candidate that has its words of a nearer verb. */
static void add_sayer(struct candidates *self, const struct outline *outline, const struct sayer *sayer, uint32_t item)
{
	if (sayer->end > outline->items.count || (sayer->first <= item && item < sayer->end))
		return;
	struct candidate *candidate = add(self, outline, sayer->first, sayer->end);
	if (!candidate)
		return;
	if (candidate->mention == NONE)
		candidate->mention = sayer->mention;
	if (candidate->cue == NONE || distance(sayer->cue, item) < distance(candidate->cue, item)) {
		candidate->cue = sayer->cue;
		candidate->says = sayer->says;
	}
}

static void add_sayers(struct candidates *self, const struct outline *outline, const struct sayers *sayers,
		       uint32_t item)
{
	enum { SAYERS_MAX = 16, SAYER_REACH = 90 };
	const size_t behind = sayer_at(sayers, item);
	for (size_t i = behind; i > 0 && behind - i < SAYERS_MAX && item - sayers->at[i - 1].cue < SAYER_REACH; i--)
		add_sayer(self, outline, &sayers->at[i - 1], item);
	for (size_t i = behind; i < sayers->count && i - behind < SAYERS_MAX && sayers->at[i].cue - item < SAYER_REACH;
	     i++)
		add_sayer(self, outline, &sayers->at[i], item);
}

static void add_claimed(struct candidates *self, const struct outline *outline, const struct claim *claim)
{
	if (span_is_empty(claim->said_as))
		return;
	const uint32_t first = outline_at(outline, claim->said_as.start);
	const uint32_t last = outline_at(outline, claim->said_as.end - 1);
	if (last >= outline->items.count || outline_span(outline, first).start != claim->said_as.start)
		return; /* a quotation carried on from further away */
	struct candidate *candidate = add(self, outline, first, last + 1);
	if (!candidate)
		return;
	candidate->claimed = true;
	if (candidate->mention == NONE)
		candidate->mention = claim->mention;
}

static int compare(const void *a, const void *b)
{
	return span_compare(((const struct candidate *)a)->words, ((const struct candidate *)b)->words);
}

void candidate_find(struct candidates *self, const struct outline *outline, const struct sayers *sayers, uint32_t item,
		    const struct claim *claim)
{
	self->count = 0;
	add_claimed(self, outline, claim);
	add_sayers(self, outline, sayers, item);
	add_mentions(self, outline, item, -1);
	add_mentions(self, outline, item, 1);
	qsort(self->at, self->count, sizeof *self->at, compare);
}
