/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/corrections_work.h"

/* Copies an array of any type. */
#define COPY(to, from)                                                                                                 \
	do {                                                                                                           \
		array_make_room(to, (from)->count);                                                                    \
		if ((from)->count)                                                                                     \
			memcpy((to)->at, (from)->at, (from)->count * sizeof *(from)->at);                              \
		(to)->count = (from)->count;                                                                           \
	} while (0)

struct findings *findings_copy(const struct findings *self)
{
	struct findings *copy = memory_new(1, sizeof *copy);
	copy->language = self->language;
	buffer_add(&copy->strings, self->strings.at, self->strings.count);
	COPY(&copy->notices, &self->notices);
	COPY(&copy->mentions, &self->mentions);
	COPY(&copy->entities, &self->entities);
	COPY(&copy->members, &self->members);
	COPY(&copy->quotes, &self->quotes);
	return copy;
}

static bool is_in(const struct indexes *list, uint32_t index)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i] == index)
			return true;
	return false;
}

static void take_out_quotes(struct correcting *self)
{
	struct quotes *quotes = &self->findings->quotes;
	size_t kept = 0;
	for (uint32_t i = 0; i < quotes->count; i++)
		if (!is_in(&self->no_quotes, i))
			quotes->at[kept++] = quotes->at[i];
	quotes->count = kept;
}

void correcting_number_groups(struct quotes *quotes)
{
	uint32_t most = 0, next = 0;
	for (size_t i = 0; i < quotes->count; i++)
		most = quotes->at[i].group > most ? quotes->at[i].group : most;
	uint32_t *numbers = memory_new((size_t)most + 1, sizeof *numbers);
	memset(numbers, 0xff, ((size_t)most + 1) * sizeof *numbers);
	for (size_t i = 0; i < quotes->count; i++) {
		uint32_t *number = &numbers[quotes->at[i].group];
		*number = *number == NONE ? next++ : *number;
		quotes->at[i].group = *number;
	}
	free(numbers);
}

static bool speaks(const struct findings *findings, uint32_t entity)
{
	for (size_t i = 0; i < findings->quotes.count; i++)
		if (findings->quotes.at[i].speaker == entity)
			return true;
	return false;
}

/* Whether an entity is not there any more: it is another one, or all its mentions are others' and nothing is said by it. */
static bool is_gone(const struct correcting *self, uint32_t entity)
{
	const struct findings *findings = self->findings;
	if (self->merged.at[entity] != entity)
		return true;
	return is_in(&self->emptied, entity) && findings->entities.at[entity].first == NONE &&
	       !speaks(findings, entity) && !is_in(&findings->members, entity);
}

/* An entity in the order of first mentions. */
struct place {
	struct span span; /* of the first mention; behind all others where there is none */
	uint32_t entity;
};

/* Sets at which new index each entity is; NONE for what is gone. Those of one first mention stay in order. */
static uint32_t *number_entities(const struct correcting *self)
{
	const struct findings *findings = self->findings;
	const size_t count = findings->entities.count;
	struct place *places = memory_new(count, sizeof *places);
	uint32_t *numbers = memory_new(count, sizeof *numbers);
	size_t kept = 0;
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t first = findings->entities.at[i].first;
		const struct span last = {NONE, NONE};
		numbers[i] = NONE;
		if (!is_gone(self, i))
			places[kept++] = (struct place){first == NONE ? last : findings->mentions.at[first].span, i};
	}
	span_sort(places, kept, sizeof *places);
	for (uint32_t i = 0; i < kept; i++)
		numbers[places[i].entity] = i;
	free(places);
	return numbers;
}

static void order_entities(struct findings *findings, const uint32_t *numbers)
{
	struct entities ordered = {0};
	size_t kept = 0;
	array_make_room(&ordered, findings->entities.count);
	for (size_t i = 0; i < findings->entities.count; i++)
		if (numbers[i] != NONE) {
			ordered.at[numbers[i]] = findings->entities.at[i];
			kept++;
		}
	ordered.count = kept;
	array_release(&findings->entities);
	findings->entities = ordered;
}

/* A group whose members are one, or that is one of its own, has it once, or not at all. */
static void order_members(struct findings *findings, const uint32_t *numbers)
{
	struct indexes members = {0};
	for (uint32_t i = 0; i < findings->entities.count; i++) {
		struct entity *entity = &findings->entities.at[i];
		const uint32_t first = entity->members, end = first + entity->member_count;
		entity->members = (uint32_t)members.count;
		for (uint32_t m = first; m < end; m++) {
			const uint32_t member = numbers[findings->members.at[m]];
			const struct indexes own = {members.at + entity->members, members.count - entity->members, 0};
			if (member != NONE && member != i && !is_in(&own, member))
				array_push(&members, member);
		}
		entity->member_count = (uint32_t)members.count - entity->members;
	}
	array_release(&findings->members);
	findings->members = members;
}

/* The entity that one has become. */
static uint32_t end_of(const struct correcting *self, uint32_t entity)
{
	while (entity != NONE && self->merged.at[entity] != entity)
		entity = self->merged.at[entity];
	return entity;
}

void correcting_tidy(struct correcting *self, struct correction_effects *effects)
{
	struct findings *findings = self->findings;
	take_out_quotes(self);
	correcting_number_groups(&findings->quotes);
	findings_link(findings);

	uint32_t *numbers = number_entities(self);
	for (size_t i = 0; i < findings->mentions.count; i++)
		findings->mentions.at[i].entity = numbers[findings->mentions.at[i].entity];
	for (size_t i = 0; i < findings->quotes.count; i++)
		if (findings->quotes.at[i].speaker != NONE)
			findings->quotes.at[i].speaker = numbers[findings->quotes.at[i].speaker];
	for (size_t i = 0; i < effects->count; i++) {
		const uint32_t who = end_of(self, effects->at[i].who);
		effects->at[i].who = who == NONE ? NONE : numbers[who];
	}
	order_entities(findings, numbers);
	order_members(findings, numbers);
	free(numbers);
	findings_link(findings);
}
