/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/telling.h"

#include "model/find/cue.h"
#include "model/find/grammar.h"
#include "model/find/subject.h"

/* How far from its word reported speech is looked for, in items. */
enum { REACH = 60 };

static bool is_stop(const struct outline *outline, uint32_t item)
{
	static const uint32_t stops[] = {'.', '?', '!', ':', ';', 0x2026, ')', ']'};
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (outline_is_mark(outline, item, stops[i]))
			return true;
	return false;
}

static void set_sentence(struct telling *self)
{
	const struct outline *outline = self->outline;
	const struct sentence sentence = outline->sentences.at[outline_sentence_of(outline, self->item)];
	self->first = self->item - sentence.first > REACH ? self->item - REACH : sentence.first;
	self->end = sentence.end - self->item > REACH ? self->item + REACH : sentence.end;
	if (self->end < self->behind)
		self->end = self->behind;
	while (self->end > self->behind && is_stop(outline, self->end - 1))
		self->end--;
}

/* The quotations of the sentence whose verb of saying is this word. */
static void set_quotes(struct telling *self)
{
	const struct outline *outline = self->outline;
	const struct claims *claims = &outline->work->claims;
	const uint32_t cue = outline->items.at[self->item].cue;
	self->quote_first = self->quote_end = self->item;
	for (uint32_t i = self->first; cue != NONE && i < self->end; i++) {
		const uint32_t quote = outline->items.at[i].quote;
		if (quote == NONE || claims->at[quote].cue != cue || claims->at[quote].kind == QUOTE_TERM)
			continue;
		if (self->quote_first == self->quote_end)
			self->quote_first = i;
		self->quote_end = i + 1;
	}
}

/* ", said Lee": the item before the word, adverbs passed over, ends what is said. */
static bool is_inverted(const struct telling *self)
{
	const struct outline *outline = self->outline;
	uint32_t i = self->item;
	while (i > self->first && outline_grammar(outline, i - 1) & GRAMMAR_ADVERB)
		i--;
	if (i == self->first)
		return false;
	const struct token *before = outline_token(outline, i - 1);
	return self->cue.class == CUE_SOURCE || !before || before->kind == TOKEN_MARK;
}

/* "Lee's claim", "Lee's repeated claims": the one whose it is. */
static bool set_owner(struct telling *self)
{
	enum { ADJECTIVES_MAX = 3 };
	const struct outline *outline = self->outline;
	for (uint32_t i = self->item; i > self->first && self->item - i <= ADJECTIVES_MAX; i--) {
		const struct token *token = outline_token(outline, i - 1);
		if (!token || token->kind == TOKEN_MARK)
			return false;
		if (token->kind == TOKEN_POSSESSIVE && party_before(outline, self->first, i - 1, &self->before))
			return true;
		const uint32_t grammar = outline_grammar(outline, i - 1);
		if (grammar & GRAMMAR_POSSESSIVE) {
			self->before = (struct party){i - 1, i, i - 1, outline->items.at[i - 1].mention};
			return true;
		}
		if (grammar & ~(uint32_t)GRAMMAR_ADVERB)
			return false;
	}
	return false;
}

/*
 * Whether it has a subject in front of it. Where the word is no verb of saying (cue.h), but a noun or a participle,
 * that is near.
 */
static bool set_before(struct telling *self)
{
	const struct outline *outline = self->outline;
	if (self->cue.class == CUE_SOURCE)
		return false;
	if (outline->items.at[self->item].cue != NONE)
		return subject_before(outline, self->first, self->item, &self->before);
	self->owned = set_owner(self);
	return self->owned ||
	       party_before(outline, self->first, subject_pass_back(outline, self->first, self->item), &self->before);
}

/* Whether it has one behind it. */
static bool set_after(struct telling *self)
{
	const struct outline *outline = self->outline;
	if (outline->items.at[self->item].cue == NONE)
		return false;
	if (self->cue.passive)
		return subject_by(outline, self->item, self->end, &self->after);
	return subject_after(outline, self->item, self->end, &self->after);
}

static void set_parties(struct telling *self)
{
	static const struct party none = {.mention = NONE};
	self->owned = false;
	if (!set_before(self))
		self->before = none;
	if (!set_after(self))
		self->after = none;
	self->from = self->item;
	if (telling_has(&self->before) && self->before.leading < self->item)
		self->from = self->before.leading;
	self->inverted = is_inverted(self);
}

/* Fills what follows from the outline, the word and its place. */
static void set(struct telling *self)
{
	const uint32_t cue = self->outline->items.at[self->item].cue;
	if (cue != NONE)
		self->cue.passive = self->outline->work->cues.at[cue].passive;
	set_sentence(self);
	set_quotes(self);
	set_parties(self);
}

bool telling_next(const struct outline *outline, const struct glances *glances, uint32_t item, struct telling *telling)
{
	const struct work *work = outline->work;
	for (uint32_t i = item; i < outline->items.count; i++) {
		if (outline->items.at[i].token == NONE || !cue_read(work, outline->items.at[i].token, &telling->cue))
			continue;
		telling->outline = outline;
		telling->glances = glances;
		telling->item = i;
		telling->behind = i + telling->cue.end - telling->cue.first;
		set(telling);
		return true;
	}
	return false;
}

uint32_t telling_class(const struct telling *self)
{
	return (uint32_t)(self->cue.class * 16 + self->cue.form * 2 + self->cue.passive);
}

uint32_t telling_turn(const struct telling *self, uint32_t item)
{
	enum { FAR = 12 };
	for (uint32_t i = item; i < self->end && i - item < FAR; i++)
		if (self->glances->at[i].turns)
			return self->glances->at[i].look;
	return GLANCE_EDGE;
}
