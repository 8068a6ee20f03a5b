/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/opening.h"

#include "model/find/grammar.h"
#include "model/find/subject.h"

/* How far behind its word, in items, reported speech begins, and how many such places there are. */
enum { AHEAD = 18, BEHIND_MAX = 8 };

/* "that", "whether", "to": begins a clause that is reported. */
static bool opens_clause(const struct outline *outline, uint32_t item)
{
	static const char *const words[] = {"that", "to",   "whether", "if",    "how",
					    "why",  "what", "when",    "where", "who"};
	if (!outline_grammar(outline, item))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (outline_is_word(outline, item, words[i]))
			return true;
	return false;
}

/* Whether a party, or a time, ends before an item: "told reporters", "said on Monday". */
static bool follows_party(const struct outline *outline, uint32_t item)
{
	const uint32_t mention = outline->items.at[item - 1].mention;
	if (mention != NONE && mention != outline->items.at[item].mention)
		return true;
	const uint32_t before = outline_grammar(outline, item - 1);
	if (before & (GRAMMAR_OBJECT | GRAMMAR_TIME))
		return true;
	return !before && outline_grammar(outline, item) & (GRAMMAR_DETERMINER | GRAMMAR_PRONOUN | GRAMMAR_POSSESSIVE);
}

/* What begins at an item behind the word. */
static enum start start_at(const struct telling *telling, uint32_t item)
{
	const struct outline *outline = telling->outline;
	if (outline_is_any_mark(outline, item))
		return START_NOTHING;
	if (outline->items.at[item].quote != NONE)
		return START_QUOTE;
	if (item == telling->behind)
		return START_WORD;
	if (opens_clause(outline, item))
		return START_CLAUSE;
	if (outline_is_any_mark(outline, item - 1))
		return START_MARK;
	if (outline_grammar(outline, item - 1) & GRAMMAR_PREPOSITION)
		return START_PREPOSITION;
	return follows_party(outline, item) ? START_PARTY : START_NOTHING;
}

static void add(struct openings *self, struct opening opening)
{
	if (self->count < OPENINGS_MAX && opening.first < opening.end)
		self->at[self->count++] = opening;
}

static void add_behind(struct openings *self, const struct telling *telling)
{
	const bool claimed = telling_is_claimed(telling);
	if (claimed && telling->quote_first < telling->item)
		return;
	uint32_t end = telling->end - telling->behind > AHEAD ? telling->behind + AHEAD : telling->end;
	if (claimed && end > telling->quote_first)
		end = telling->quote_first;
	const uint32_t most = self->count + BEHIND_MAX;
	const bool source = telling->cue.class == CUE_SOURCE && telling_has(&telling->after);
	for (uint32_t i = source ? telling->after.end : telling->behind; i < end && self->count < most; i++) {
		const enum start start = start_at(telling, i);
		if (start != START_NOTHING)
			add(self, (struct opening){i, telling->end, 0, WAY_BEHIND, (uint8_t)start});
	}
	if (claimed)
		add(self, (struct opening){telling->quote_first, telling->end, 0, WAY_BEHIND, START_QUOTE});
}

/* Where what stands in front of an item ends: the marks in between are left out. */
static uint32_t end_before(const struct telling *telling, uint32_t item)
{
	while (item > telling->first && outline_is_any_mark(telling->outline, item - 1))
		item--;
	return item;
}

/* "But", "However,": the first item of a sentence that is more than a word that joins it to the one before. */
static uint32_t first_of(const struct telling *telling, uint32_t end)
{
	const struct outline *outline = telling->outline;
	uint32_t first = telling->first;
	while (first < end &&
	       (outline_is_any_mark(outline, first) ||
		(first == telling->first && outline_grammar(outline, first) & (GRAMMAR_CONJUNCTION | GRAMMAR_ADVERB))))
		first++;
	return first;
}

/* What ends in front of an item, where the word or its subject begins. */
static void add_before(struct openings *self, const struct telling *telling, uint32_t item, enum way way)
{
	enum { MARKS_MAX = 3 };
	const struct outline *outline = telling->outline;
	const uint32_t end = end_before(telling, item), first = first_of(telling, end);
	const bool claimed = telling_is_claimed(telling);
	const uint32_t last = claimed ? telling->quote_first : end;
	if (first >= end || (claimed && telling->quote_end > end))
		return;
	add(self, (struct opening){telling->first, end, 0, (uint8_t)way, START_SENTENCE});
	if (first > telling->first && first <= last)
		add(self, (struct opening){first, end, 0, (uint8_t)way, START_CLAUSE});
	uint32_t marks = 0;
	for (uint32_t i = end; i > first + 1 && marks < MARKS_MAX; i--) {
		const bool quote = outline->items.at[i - 1].quote != NONE;
		if (i - 1 > last || outline_is_any_mark(outline, i - 1) ||
		    !(quote || outline_is_any_mark(outline, i - 2)))
			continue;
		add(self, (struct opening){i - 1, end, 0, (uint8_t)way, quote ? START_QUOTE : START_MARK});
		marks++;
	}
}

/* "It may, Lee said, rain" */
static void add_around(struct openings *self, const struct telling *telling)
{
	enum { NEAR = 12 };
	const struct outline *outline = telling->outline;
	const uint32_t from = telling->inverted ? telling->item : telling->from;
	const uint32_t end = end_before(telling, from), first = first_of(telling, end);
	if (telling_is_claimed(telling) || end == from)
		return;
	for (uint32_t i = telling->behind; i + 1 < telling->end && i - telling->behind < NEAR; i++)
		if (outline_is_any_mark(outline, i)) {
			add(self, (struct opening){first, end, i + 1, WAY_AROUND, START_SENTENCE});
			return;
		}
}

/* "The plan was criticised", "a plan criticised by Lee" */
static void add_subject(struct openings *self, const struct telling *telling)
{
	struct party party;
	const uint32_t end = subject_pass_back(telling->outline, telling->first, telling->item);
	if ((telling->cue.form != FORM_PAST && telling->cue.form != FORM_PARTICIPLE) || telling_is_claimed(telling) ||
	    (end == telling->item && telling_has(&telling->before)) ||
	    !party_before(telling->outline, telling->first, end, &party))
		return;
	add(self, (struct opening){party.leading, party.end, 0, WAY_SUBJECT, START_PARTY});
}

void opening_find(struct openings *self, const struct telling *telling)
{
	self->count = 0;
	add(self, (struct opening){telling->item, telling->behind, 0, WAY_NOWHERE, START_NOTHING});
	add_behind(self, telling);
	if (!telling_is_claimed(telling) || telling->quote_first < telling->item) {
		if (telling_has(&telling->before))
			add_before(self, telling, telling->from, WAY_BEFORE);
		if (telling->inverted)
			add_before(self, telling, telling->item, WAY_INVERTED);
	}
	add_around(self, telling);
	add_subject(self, telling);
}
