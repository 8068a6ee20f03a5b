/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "base/utf8.h"
#include "model/anchor.h"
#include "model/anchor_fold.h"
#include "model/corrections_work.h"
#include "model/strings.h"

/* How much of two spans is common, in hundredths of both (Dice). Half is enough to be the same in an edited text. */
enum { SAME = 50 };

static unsigned likeness(struct span a, struct span b)
{
	const uint64_t both = (uint64_t)span_length(a) + span_length(b);
	return both ? (unsigned)(200u * (uint64_t)span_common(a, b) / both) : 0;
}

/* Which of several spans is the likest to one. */
struct likest {
	struct span span;
	unsigned likeness;
	uint32_t index; /* NONE while none is like it */
};

/* False if what an anchor holds on to is not in the text. */
static bool look_for(struct likest *self, const struct value *anchor, struct anchor_ground *ground)
{
	*self = (struct likest){.likeness = SAME - 1, .index = NONE};
	return anchor_find_span_in(anchor, ground, &self->span);
}

static void compare(struct likest *self, struct span span, uint32_t index)
{
	const unsigned alike = likeness(span, self->span);
	if (alike > self->likeness) {
		self->likeness = alike;
		self->index = index;
	}
}

uint32_t correcting_quote(const struct correcting *self, const struct value *anchor)
{
	const struct quotes *quotes = &self->findings->quotes;
	struct likest likest;
	if (look_for(&likest, anchor, self->ground))
		for (uint32_t i = 0; i < quotes->count && quotes->at[i].span.start < likest.span.end; i++)
			compare(&likest, quotes->at[i].span, i);
	return likest.index;
}

uint32_t correcting_mention(const struct correcting *self, const struct value *anchor)
{
	const struct mentions *mentions = &self->findings->mentions;
	struct likest likest;
	if (look_for(&likest, anchor, self->ground))
		for (uint32_t i = 0; i < mentions->count && mentions->at[i].span.start < likest.span.end; i++)
			compare(&likest, mentions->at[i].span, i);
	return likest.index;
}

uint32_t correcting_said_as(const struct correcting *self, uint32_t entity, uint32_t offset)
{
	const struct mentions *mentions = &self->findings->mentions;
	const uint32_t first = self->findings->entities.at[entity].first;
	uint32_t found = NONE;
	for (uint32_t i = first; i != NONE && !(found != NONE && mentions->at[i].span.start >= offset);
	     i = mentions->at[i].next)
		if (mentions->at[i].kind == MENTION_NAME)
			found = i;
	return found == NONE ? first : found;
}

bool correcting_is_alike(const char *a, size_t a_length, const char *b, size_t b_length)
{
	struct anchor_fold first, second;
	anchor_fold_init(&first, a, a_length);
	anchor_fold_init(&second, b, b_length);
	const bool alike = !strcmp(buffer_text(&first.bytes), buffer_text(&second.bytes));
	anchor_fold_release(&first);
	anchor_fold_release(&second);
	return alike;
}

static bool is_merged(const struct correcting *self, uint32_t entity)
{
	return self->merged.at[entity] != entity;
}

static uint32_t entity_named(const struct correcting *self, const char *name)
{
	for (uint32_t i = 0; i < self->findings->entities.count; i++) {
		const char *other = findings_name(self->findings, i);
		if (!is_merged(self, i) && correcting_is_alike(name, strlen(name), other, strlen(other)))
			return i;
	}
	return NONE;
}

/* Names in these are not mentions. */
static bool has_mentions(enum block_kind kind)
{
	return kind != BLOCK_BYLINE && kind != BLOCK_CREDIT && kind != BLOCK_RELATED && kind != BLOCK_CODE;
}

static bool is_word_at(const struct buffer *text, size_t at)
{
	uint32_t character;
	return utf8_read(text->at + at, text->count - at, &character) && utf8_is_word(character);
}

bool correcting_is_whole(const struct buffer *text, struct span span)
{
	return !(span.start && is_word_at(text, utf8_before(text->at, span.start))) && !is_word_at(text, span.end);
}

/* Whether a mention can stand there: in none, or in one that is no name, and crossing none. */
static bool has_room(const struct findings *findings, struct span span)
{
	const struct mentions *mentions = &findings->mentions;
	const uint32_t around = findings_mention_at(findings, span.start);
	const uint32_t next = findings_first_mention(findings, span.start);
	if (next < mentions->count && mentions->at[next].span.start < span.end)
		return false;
	if (around == NONE)
		return true;
	return mentions->at[around].kind != MENTION_NAME && span_contains(mentions->at[around].span, span) &&
	       !span_equal(mentions->at[around].span, span);
}

/* The places in the text where a name stands that is no mention yet. */
static void find_name(const struct correcting *self, const char *name, struct spans *places)
{
	const struct buffer *text = &self->document->text;
	const size_t length = strlen(name);
	for (const char *at = text->count ? strstr(text->at, name) : NULL; at; at = strstr(at + length, name)) {
		const uint32_t start = (uint32_t)(at - text->at);
		const struct span span = {start, start + (uint32_t)length};
		const uint32_t leaf = document_leaf_at(self->document, start);
		if (leaf != NONE && has_mentions(self->document->blocks.at[leaf].kind) &&
		    correcting_is_whole(text, span) && span_contains(self->document->blocks.at[leaf].span, span) &&
		    has_room(self->findings, span))
			array_push(places, span);
	}
}

/* Puts mentions in their places; what knows others by their index follows. */
static void add_mentions(struct findings *findings, const struct spans *places, uint32_t entity)
{
	struct mentions *mentions = &findings->mentions, merged = {0};
	struct indexes moved = {0};
	size_t next = 0;
	for (size_t i = 0; i < mentions->count; i++) {
		for (; next < places->count && span_compare(places->at[next], mentions->at[i].span) < 0; next++)
			array_push(&merged, (struct mention){.span = places->at[next], .entity = entity});
		array_push(&moved, (uint32_t)merged.count);
		array_push(&merged, mentions->at[i]);
	}
	for (; next < places->count; next++)
		array_push(&merged, (struct mention){.span = places->at[next], .entity = entity});
	for (size_t i = 0; i < findings->quotes.count; i++)
		if (findings->quotes.at[i].said_as != NONE)
			findings->quotes.at[i].said_as = moved.at[findings->quotes.at[i].said_as];
	array_release(mentions);
	array_release(&moved);
	*mentions = merged;
	findings_link(findings);
}

uint32_t correcting_add_entity(struct correcting *self, const char *name, enum entity_kind kind, bool named)
{
	struct findings *findings = self->findings;
	const uint32_t entity = (uint32_t)findings->entities.count;
	struct entity new = {.first = NONE, .kind = kind, .named = named};
	new.name = strings_add(&findings->strings, name, strlen(name));
	array_push(&findings->entities, new);
	array_push(&self->merged, entity);
	return entity;
}

/* A name that nothing has: most who are missed are people. */
static uint32_t add_person(struct correcting *self, const char *name)
{
	const uint32_t entity = correcting_add_entity(self, name, ENTITY_PERSON, true);
	struct spans places = {0};
	find_name(self, findings_name(self->findings, entity), &places);
	if (places.count)
		add_mentions(self->findings, &places, entity);
	array_release(&places);
	return entity;
}

uint32_t correcting_who(struct correcting *self, const struct value *who, bool may_add)
{
	const char *name = entry_text(who, "name");
	const struct value *anchor = value_member(who, "mention");
	const uint32_t mention = anchor ? correcting_mention(self, anchor) : NONE;
	if (mention != NONE)
		return self->findings->mentions.at[mention].entity;
	struct buffer clean = {0};
	const struct span span = strings_add(&clean, name, strlen(name));
	uint32_t entity = span_is_empty(span) ? NONE : entity_named(self, strings_get(&clean, span));
	if (entity == NONE && may_add && !span_is_empty(span))
		entity = add_person(self, strings_get(&clean, span));
	buffer_release(&clean);
	return entity;
}
