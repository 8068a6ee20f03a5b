/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/assembly.h"

#include <stdlib.h>

#include "base/memory.h"

/* New indexes by old ones; NONE for what goes. */
static uint32_t *indexes_new(size_t count)
{
	uint32_t *indexes = memory_new(count + 1, sizeof *indexes);
	for (size_t i = 0; i < count; i++)
		indexes[i] = NONE;
	return indexes;
}

/* Drops the mentions that nobody is meant by. Returns where each went. */
static uint32_t *drop_mentions(struct mentions *mentions)
{
	uint32_t *moved = indexes_new(mentions->count), kept = 0;
	for (uint32_t i = 0; i < mentions->count; i++) {
		if (mentions->at[i].entity == NONE)
			continue;
		moved[i] = kept;
		mentions->at[kept++] = mentions->at[i];
	}
	mentions->count = kept;
	return moved;
}

/* Whether the entity must stay for another's sake: the members of a group that is mentioned. */
static void number_members(const struct findings *findings, const struct entity *group, uint32_t *moved,
			   uint32_t *count)
{
	for (uint32_t i = 0; i < group->member_count; i++) {
		const uint32_t member = findings->members.at[group->members + i];
		if (moved[member] == NONE)
			moved[member] = (*count)++;
	}
}

/* Puts entities in the order of their first mentions, a group before members that are named nowhere else. Returns where each went. */
static uint32_t *order_entities(struct findings *findings)
{
	const size_t all = findings->entities.count;
	uint32_t *moved = indexes_new(all), count = 0;
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const uint32_t entity = findings->mentions.at[i].entity;
		if (moved[entity] != NONE)
			continue;
		moved[entity] = count++;
		number_members(findings, &findings->entities.at[entity], moved, &count);
	}
	struct entity *ordered = memory_new(count + 1, sizeof *ordered);
	for (size_t i = 0; i < all; i++)
		if (moved[i] != NONE)
			ordered[moved[i]] = findings->entities.at[i];
	for (size_t i = 0; i < count; i++) {
		findings->entities.at[i] = ordered[i];
		findings->entities.at[i].first = NONE;
	}
	findings->entities.count = count;
	free(ordered);
	return moved;
}

void assembly_finish(struct work *work)
{
	struct findings *findings = work->findings;
	uint32_t *mentions = drop_mentions(&findings->mentions);
	uint32_t *entities = order_entities(findings);
	for (size_t i = 0; i < findings->mentions.count; i++)
		findings->mentions.at[i].entity = entities[findings->mentions.at[i].entity];
	for (size_t i = 0; i < findings->members.count; i++)
		findings->members.at[i] = entities[findings->members.at[i]];
	for (size_t i = 0; i < findings->quotes.count; i++) {
		struct quote *quote = &findings->quotes.at[i];
		if (quote->speaker == NONE)
			continue;
		quote->speaker = entities[quote->speaker];
		quote->said_as = mentions[quote->said_as];
	}
	findings_link(findings);
	free(mentions);
	free(entities);
}
