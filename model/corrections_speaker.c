/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/corrections_work.h"
#include "model/strings.h"

/* Who says a quote from now on. */
struct saying {
	uint32_t quote;   /* that was corrected */
	uint32_t speaker; /* NONE: it is not told */
	uint32_t said_as;
	struct span set_why, carried_why; /* into the findings' strings */
};

static struct span add_reason(struct findings *findings, const char *reason)
{
	return strings_add(&findings->strings, reason, strlen(reason));
}

/* It was no quote before, in the reader's eyes. */
static void restore(struct correcting *self, uint32_t index)
{
	size_t kept = 0;
	for (size_t i = 0; i < self->no_quotes.count; i++)
		if (self->no_quotes.at[i] != index)
			self->no_quotes.at[kept++] = self->no_quotes.at[i];
	self->no_quotes.count = kept;
}

static void set_part(struct correcting *self, const struct saying *saying, uint32_t index)
{
	struct quote *quote = &self->findings->quotes.at[index];
	const bool told = saying->speaker != NONE;
	quote->speaker = saying->speaker;
	quote->said_as = saying->said_as;
	quote->basis = told ? BASIS_USER : BASIS_NONE;
	quote->confidence = told ? 100 : 0;
	quote->why = saying->set_why;
	/* Whoever says who says it says that it is said. */
	const enum quote_kind kind = self->found->quotes.at[index].kind;
	quote->kind = kind == QUOTE_TERM ? QUOTE_DIRECT : kind;
	restore(self, index);
}

/*
 * A carried quote is as sure as its source and the carrying together: without the doubt about the source, it is surer. What follows from a
 * reader's word is decided: it is said to have followed, and is shown so.
 */
static uint8_t carried_confidence(const struct quote *found, const struct quote *source)
{
	const unsigned most = source->confidence > found->confidence ? source->confidence : found->confidence;
	const unsigned carrying = most ? 100u * found->confidence / most : 0;
	const unsigned decided = quote_decided_from(found);
	return (uint8_t)(carrying > decided ? carrying : decided);
}

static void carry(const struct correcting *self, const struct saying *saying, uint32_t index)
{
	struct quote *quote = &self->findings->quotes.at[index];
	const bool told = saying->speaker != NONE;
	quote->speaker = saying->speaker;
	quote->said_as = saying->said_as;
	quote->basis = told ? BASIS_CARRIED : BASIS_NONE;
	quote->confidence =
	    told ? carried_confidence(&self->found->quotes.at[index], &self->found->quotes.at[saying->quote]) : 0;
	quote->why = saying->carried_why;
}

/* The first quote from index on in one direction that is said as the same words and is not carried; NONE if there is none. */
static uint32_t find_source(const struct quotes *found, uint32_t quote, int direction)
{
	for (uint32_t i = quote + (uint32_t)direction; i < found->count; i += (uint32_t)direction)
		if (found->at[i].said_as == found->at[quote].said_as && found->at[i].basis != BASIS_CARRIED)
			return i;
	return NONE;
}

/* Whether what was found of a quote came to others from it in that direction: it is carried away from the words that name the speaker. */
static bool leads(const struct quotes *found, uint32_t quote, int direction)
{
	const bool is_source = found->at[quote].basis != BASIS_CARRIED;
	const bool source_before = find_source(found, quote, -1) != NONE;
	return direction > 0 ? is_source || source_before : !source_before;
}

/* Goes on from the corrected quote in one direction: up to one that has its speaker by itself, or set by the reader. */
static size_t follow(const struct correcting *self, const struct saying *saying, int direction)
{
	const struct quotes *found = &self->found->quotes;
	const struct quote *corrected = &found->at[saying->quote];
	size_t followers = 0;
	if (!leads(found, saying->quote, direction))
		return 0;
	for (uint32_t i = saying->quote + (uint32_t)direction; i < found->count; i += (uint32_t)direction) {
		if (found->at[i].said_as != corrected->said_as || found->at[i].group == corrected->group)
			continue;
		if (found->at[i].basis != BASIS_CARRIED || self->findings->quotes.at[i].basis == BASIS_USER)
			break;
		carry(self, saying, i);
		followers++;
	}
	return followers;
}

static void say(struct correcting *self, struct saying *saying, struct correction_effect *effect)
{
	const struct quotes *quotes = &self->findings->quotes;
	const uint32_t group = quotes->at[saying->quote].group;
	struct buffer reason = {0};
	if (saying->speaker == NONE)
		buffer_puts(&reason, "a reader says that it is not told who says this");
	else
		buffer_format(&reason, "a reader says that this is said by %s",
			      findings_name(self->findings, saying->speaker));
	saying->set_why = add_reason(self->findings, buffer_text(&reason));
	saying->carried_why = add_reason(self->findings, "carried from a quote whose speaker a reader has set");
	buffer_release(&reason);

	for (uint32_t i = 0; i < quotes->count; i++)
		if (quotes->at[i].group == group)
			set_part(self, saying, i);
	if (self->found->quotes.at[saying->quote].said_as != NONE)
		effect->followers = follow(self, saying, +1) + follow(self, saying, -1);
}

static uint32_t next_group(const struct findings *findings)
{
	uint32_t next = 0;
	for (size_t i = 0; i < findings->quotes.count; i++)
		if (findings->quotes.at[i].group >= next)
			next = findings->quotes.at[i].group + 1;
	return next;
}

/* It is no part of a statement any more. Without marks, there is nothing left of it. */
static void silence(struct correcting *self, uint32_t index)
{
	struct quote *quote = &self->findings->quotes.at[index];
	if (quote->kind == QUOTE_INDIRECT)
		array_push(&self->no_quotes, index);
	quote->group = next_group(self->findings);
	quote->kind = QUOTE_TERM;
	quote->speaker = quote->said_as = NONE;
	quote->basis = BASIS_NONE;
	quote->confidence = 0;
	quote->cue = (struct span){0, 0};
	quote->content = quote->span;
	quote->why = add_reason(self->findings, "a reader says that this is no speech");
}

void correcting_speaker(struct correcting *self, const struct value *entry, struct correction_effect *effect)
{
	const uint32_t quote = correcting_quote(self, value_member(entry, "quote"));
	const char *nobody = entry_text(entry, "nobody");
	if (quote == NONE)
		return;
	struct saying saying = {.quote = quote, .speaker = NONE, .said_as = NONE};
	effect->span = self->findings->quotes.at[quote].span;
	if (!strcmp(nobody, CORRECTION_NO_SPEECH)) {
		silence(self, quote);
		return;
	}
	if (!*nobody) {
		saying.speaker = correcting_who(self, value_member(entry, "who"), true);
		if (saying.speaker == NONE)
			return;
		saying.said_as = correcting_said_as(self, saying.speaker, effect->span.start);
		effect->who = saying.speaker;
	}
	say(self, &saying, effect);
}
