/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/evidence.h"

#include <string.h>

/* Whether a quote has a cue that speaks for another too: they are of one statement, or said as the same words. */
static bool has_cue_for(const struct quote *self, const struct quote *other)
{
	return !span_is_empty(self->cue) &&
	       (self->group == other->group || (self->said_as != NONE && self->said_as == other->said_as));
}

static struct span find_cue(const struct findings *findings, uint32_t quote)
{
	const struct quotes *quotes = &findings->quotes;
	const struct quote *self = &quotes->at[quote];
	if (!span_is_empty(self->cue) || self->basis != BASIS_CARRIED)
		return self->cue;
	for (uint32_t i = quote; i-- > 0;)
		if (has_cue_for(&quotes->at[i], self))
			return quotes->at[i].cue;
	for (uint32_t i = quote + 1; i < quotes->count; i++)
		if (has_cue_for(&quotes->at[i], self))
			return quotes->at[i].cue;
	return self->cue;
}

/* The entity's last naming before a place, or its first behind it; NONE if it is never named. */
static uint32_t nearest_name(const struct findings *findings, uint32_t entity, uint32_t offset)
{
	uint32_t found = NONE;
	for (uint32_t i = findings->entities.at[entity].first; i != NONE; i = findings->mentions.at[i].next) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->span.start >= offset && found != NONE)
			break;
		if (mention->kind == MENTION_NAME)
			found = i;
	}
	return found;
}

/* Whether a mention has an entity's name as the findings have it. */
static bool is_full(const struct document *document, const struct findings *findings, uint32_t mention, uint32_t entity)
{
	const struct span span = findings->mentions.at[mention].span;
	const char *name = findings_name(findings, entity);
	return strlen(name) == span_length(span) && !memcmp(name, document->text.at + span.start, span_length(span));
}

/* The entity's first naming in full; NONE if there is none. */
static uint32_t full_name(const struct document *document, const struct findings *findings, uint32_t entity)
{
	uint32_t i = findings->entities.at[entity].first;
	while (i != NONE && !is_full(document, findings, i, entity))
		i = findings->mentions.at[i].next;
	return i;
}

static void push_name(struct evidence *self, uint32_t mention)
{
	for (size_t i = 0; i < self->name_count; i++)
		if (self->names[i] == mention)
			return;
	if (mention != NONE)
		self->names[self->name_count++] = mention;
}

static uint32_t part_that_tells(const struct findings *findings, uint32_t quote)
{
	const struct quote *self = &findings->quotes.at[quote];
	return self->speaker == findings->quotes.at[self->surest].speaker ? quote : self->surest;
}

struct evidence evidence_find(const struct document *document, const struct findings *findings, uint32_t quote)
{
	const uint32_t part = part_that_tells(findings, quote);
	const struct quote *what = &findings->quotes.at[part];
	struct evidence self = {.quote = quote, .part = part, .cue = find_cue(findings, part)};
	if (what->speaker == NONE || what->said_as == NONE)
		return self;
	const struct mention *said_as = &findings->mentions.at[what->said_as];
	push_name(&self, what->said_as);
	if (said_as->kind != MENTION_NAME)
		push_name(&self, nearest_name(findings, what->speaker, said_as->span.start));
	if (!is_full(document, findings, self.names[self.name_count - 1], what->speaker))
		push_name(&self, full_name(document, findings, what->speaker));
	return self;
}
