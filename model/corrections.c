/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/corrections.h"

#include <string.h>

#include "model/corrections_work.h"

static void lay(struct correcting *self, const struct value *entry, struct correction_effect *effect)
{
	static void (*const does[CORRECTION_KIND_COUNT])(struct correcting *, const struct value *,
							 struct correction_effect *) = {
	    [CORRECTION_SPEAKER] = correcting_speaker,
	    [CORRECTION_MERGE] = correcting_merge,
	    [CORRECTION_SPLIT] = correcting_split,
	};
	const enum correction_kind kind = correction_kind(entry);
	if (kind == CORRECTION_KIND_COUNT)
		return;
	does[kind](self, entry, effect);
	correcting_number_groups(&self->findings->quotes);
	findings_link(self->findings);
}

struct findings *corrections_lay(const struct entries *entries, const struct document *document,
				 const struct findings *found, struct correction_effects *effects)
{
	struct anchor_ground ground = {.text = &document->text};
	struct correcting self = {
	    .document = document, .ground = &ground, .found = found, .findings = findings_copy(found)};
	struct correction_effects all = {0};
	for (uint32_t i = 0; i < found->entities.count; i++)
		array_push(&self.merged, i);
	for (size_t i = 0; i < entries->count; i++) {
		struct correction_effect effect = {.entry = i, .who = NONE};
		if (!entry_is_live(entries->at[i]))
			continue;
		lay(&self, entries->at[i], &effect);
		array_push(&all, effect);
	}
	if (all.count)
		correcting_tidy(&self, &all);
	for (size_t i = 0; effects && i < all.count; i++)
		array_push(effects, all.at[i]);
	array_release(&all);
	array_release(&self.merged);
	array_release(&self.emptied);
	array_release(&self.no_quotes);
	anchor_ground_release(&ground);
	return self.findings;
}

/* The mention with exactly that span, by name if there are several; NONE if there is none. */
static uint32_t mention_with(const struct findings *findings, struct span span)
{
	const struct mentions *mentions = &findings->mentions;
	for (uint32_t i = findings_first_mention(findings, span.start);
	     i < mentions->count && mentions->at[i].span.start == span.start; i++)
		if (span_equal(mentions->at[i].span, span))
			return i;
	return NONE;
}

uint32_t corrections_same_entity(const struct findings *findings, uint32_t entity, const struct findings *other)
{
	const struct who who = who_of(findings, entity);
	const uint32_t mention = span_is_empty(who.mention) ? NONE : mention_with(other, who.mention);
	if (mention != NONE)
		return other->mentions.at[mention].entity;
	for (uint32_t i = 0; i < other->entities.count; i++)
		if (!strcmp(findings_name(other, i), who.name))
			return i;
	return NONE;
}
