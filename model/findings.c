/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/findings.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/strings.h"

#define ENTITY_NAME(kind, name, plural)   name,
#define ENTITY_PLURAL(kind, name, plural) plural,
#define NAME_OF(value, name)              name,
static const char *const entity_kinds[] = {ENTITY_KINDS(ENTITY_NAME)};
static const char *const entity_plurals[] = {ENTITY_KINDS(ENTITY_PLURAL)};
static const char *const mention_kinds[] = {MENTION_KINDS(NAME_OF)};
static const char *const quote_kinds[] = {QUOTE_KINDS(NAME_OF)};
static const char *const bases[] = {BASES(NAME_OF)};

const char *entity_kind_name(enum entity_kind kind)
{
	return entity_kinds[kind];
}

const char *entity_kind_plural(enum entity_kind kind)
{
	return entity_plurals[kind];
}

const char *mention_kind_name(enum mention_kind kind)
{
	return mention_kinds[kind];
}

const char *quote_kind_name(enum quote_kind kind)
{
	return quote_kinds[kind];
}

const char *basis_name(enum basis basis)
{
	return bases[basis];
}

/* The index of name in names; count if it is not there. */
static size_t index_of(const char *name, const char *const *names, size_t count)
{
	size_t i = 0;
	while (i < count && strcmp(names[i], name) != 0)
		i++;
	return i;
}

enum entity_kind entity_kind_named(const char *name)
{
	return (enum entity_kind)index_of(name, entity_kinds, ENTITY_KIND_COUNT);
}

enum mention_kind mention_kind_named(const char *name)
{
	return (enum mention_kind)index_of(name, mention_kinds, MENTION_KIND_COUNT);
}

enum quote_kind quote_kind_named(const char *name)
{
	return (enum quote_kind)index_of(name, quote_kinds, QUOTE_KIND_COUNT);
}

enum basis basis_named(const char *name)
{
	return (enum basis)index_of(name, bases, BASIS_COUNT);
}

const char *findings_string(const struct findings *self, struct span span)
{
	return strings_get(&self->strings, span);
}

const char *findings_name(const struct findings *self, uint32_t entity)
{
	return findings_string(self, self->entities.at[entity].name);
}

bool quote_counts(const struct quote *self, bool indirect_too)
{
	return self->kind == QUOTE_DIRECT || self->kind == QUOTE_MIXED ||
	       (indirect_too && self->kind == QUOTE_INDIRECT);
}

uint8_t quote_decided_from(const struct quote *self)
{
	return self->kind == QUOTE_INDIRECT ? QUOTE_DECIDED_INDIRECT : QUOTE_DECIDED;
}

bool quote_is_decided(const struct quote *self)
{
	return self->basis == BASIS_USER || (self->basis != BASIS_NONE && self->confidence >= quote_decided_from(self));
}

uint32_t findings_speaker_shown(const struct findings *self, const struct quote *quote)
{
	const struct quote *surest = &self->quotes.at[quote->surest];
	return quote_is_decided(surest) ? surest->speaker : NONE;
}

uint32_t findings_speaker_at(const struct findings *self, uint32_t quote)
{
	return quote == NONE ? NONE : findings_speaker_shown(self, &self->quotes.at[quote]);
}

uint32_t findings_speaker_perhaps(const struct findings *self, const struct quote *quote)
{
	const struct quote *surest = &self->quotes.at[quote->surest];
	return quote_is_decided(surest) ? NONE : surest->speaker;
}

/* Mentions and quotes both begin with their span, so that one search serves both: item index of such an array. */
static struct span span_at(const void *items, size_t size, size_t index)
{
	struct span span;
	memcpy(&span, (const char *)items + index * size, sizeof span);
	return span;
}

/* The first item that starts at offset or after it. */
static size_t first_from(const void *items, size_t count, size_t size, uint32_t offset)
{
	size_t first = 0, end = count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (span_at(items, size, middle).start < offset)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

_Static_assert(offsetof(struct mention, span) == 0 && offsetof(struct quote, span) == 0,
	       "span_at() reads the first member");

uint32_t findings_first_quote(const struct findings *self, uint32_t offset)
{
	return (uint32_t)first_from(self->quotes.at, self->quotes.count, sizeof *self->quotes.at, offset);
}

uint32_t findings_first_mention(const struct findings *self, uint32_t offset)
{
	return (uint32_t)first_from(self->mentions.at, self->mentions.count, sizeof *self->mentions.at, offset);
}

static bool holds(struct span span, uint32_t offset)
{
	return span.start <= offset && offset < span.end;
}

/* What holds offset holds also the last one that starts at it or before: it is on the way out from there. */
uint32_t findings_quote_at(const struct findings *self, uint32_t offset)
{
	uint32_t at = findings_first_quote(self, offset + 1) - 1;
	while (at != NONE && !holds(self->quotes.at[at].span, offset))
		at = self->quotes.at[at].inside;
	return at;
}

uint32_t findings_mention_at(const struct findings *self, uint32_t offset)
{
	uint32_t at = findings_first_mention(self, offset + 1) - 1;
	while (at != NONE && !holds(self->mentions.at[at].span, offset))
		at = self->mentions.at[at].inside;
	return at;
}

/* The one that holds span: candidate, the one before it, or one that holds that. */
static uint32_t holder_of_mention(const struct findings *self, uint32_t candidate, struct span span)
{
	while (candidate != NONE && !span_contains(self->mentions.at[candidate].span, span))
		candidate = self->mentions.at[candidate].inside;
	return candidate;
}

static uint32_t holder_of_quote(const struct findings *self, uint32_t candidate, struct span span)
{
	while (candidate != NONE && !span_contains(self->quotes.at[candidate].span, span))
		candidate = self->quotes.at[candidate].inside;
	return candidate;
}

/* Whether a quote's speaker is surer than another's. A reader is surest, and nobody least. */
static bool is_surer(const struct quote *self, const struct quote *other)
{
	if (self->basis == BASIS_NONE || other->basis == BASIS_USER)
		return false;
	return self->basis == BASIS_USER || other->basis == BASIS_NONE || self->confidence > other->confidence;
}

static void link_statements(struct quotes *quotes)
{
	uint32_t *surest =
	    memory_new(quotes->count, sizeof *surest); /* by group, of which there are no more than quotes */
	for (uint32_t i = 0; i < quotes->count; i++)
		surest[quotes->at[i].group] = i;
	for (uint32_t i = (uint32_t)quotes->count; i-- > 0;) {
		uint32_t *best = &surest[quotes->at[i].group];
		if (!is_surer(&quotes->at[*best], &quotes->at[i]))
			*best = i;
	}
	for (size_t i = 0; i < quotes->count; i++)
		quotes->at[i].surest = surest[quotes->at[i].group];
	free(surest);
}

void findings_link(struct findings *self)
{
	for (uint32_t i = 0; i < self->quotes.count; i++)
		self->quotes.at[i].inside = holder_of_quote(self, i - 1, self->quotes.at[i].span);
	for (uint32_t i = 0; i < self->mentions.count; i++)
		self->mentions.at[i].inside = holder_of_mention(self, i - 1, self->mentions.at[i].span);

	for (size_t i = 0; i < self->entities.count; i++)
		self->entities.at[i].first = NONE;
	for (uint32_t i = (uint32_t)self->mentions.count; i-- > 0;) {
		struct mention *mention = &self->mentions.at[i];
		mention->next = self->entities.at[mention->entity].first;
		self->entities.at[mention->entity].first = i;
	}
	link_statements(&self->quotes);
}

/* 1 to 9, a to z, then dots. */
static char mark_number(size_t number)
{
	static const char marks[] = "123456789abcdefghijklmnopqrstuvwxyz";
	return number < sizeof marks - 1 ? marks[number] : '.';
}

/* Marks those who have no mark yet and a quote that counts; speakers have one. Returns how many have one then. */
static size_t mark_speakers(const struct findings *self, bool indirect_too, size_t speakers, char *marks)
{
	for (size_t i = 0; i < self->quotes.count; i++) {
		const struct quote *quote = &self->quotes.at[i];
		const uint32_t speaker = findings_speaker_shown(self, quote);
		if (speaker != NONE && quote_counts(quote, indirect_too) && !marks[speaker])
			marks[speaker] = mark_number(speakers++);
	}
	return speakers;
}

void findings_speaker_marks(const struct findings *self, char *marks)
{
	memset(marks, 0, self->entities.count);
	mark_speakers(self, true, mark_speakers(self, false, 0, marks), marks);
}

static void shift(struct span *span, const struct shifts *shifts)
{
	if (span_is_empty(*span))
		return;
	span->start = shifts_map(shifts, span->start);
	span->end = shifts_map(shifts, span->end - 1) + 1;
}

void findings_shift(struct findings *self, const struct shifts *shifts)
{
	for (size_t i = 0; i < self->mentions.count; i++)
		shift(&self->mentions.at[i].span, shifts);
	for (size_t i = 0; i < self->quotes.count; i++) {
		shift(&self->quotes.at[i].span, shifts);
		shift(&self->quotes.at[i].cue, shifts);
		shift(&self->quotes.at[i].content, shifts);
	}
}

void findings_free(struct findings *self)
{
	if (!self)
		return;
	buffer_release(&self->strings);
	array_release(&self->notices);
	array_release(&self->mentions);
	array_release(&self->entities);
	array_release(&self->members);
	array_release(&self->quotes);
	free(self);
}
