/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "model/corrections_work.h"
#include "model/strings.h"

/* Whether one name has all of another in it, as whole words. */
static bool is_fuller(const char *name, const char *other)
{
	const struct buffer text = {(char *)name, strlen(name), 0};
	const size_t length = strlen(other);
	if (!length || text.count <= length)
		return false;
	for (const char *at = name; (at = strstr(at, other)); at++)
		if (correcting_is_whole(&text,
					(struct span){(uint32_t)(at - name), (uint32_t)((size_t)(at - name) + length)}))
			return true;
	return false;
}

/* Everything of one entity becomes another's. */
static void pour(struct correcting *self, uint32_t from, uint32_t into)
{
	struct findings *findings = self->findings;
	for (size_t i = 0; i < findings->mentions.count; i++)
		if (findings->mentions.at[i].entity == from)
			findings->mentions.at[i].entity = into;
	for (size_t i = 0; i < findings->quotes.count; i++)
		if (findings->quotes.at[i].speaker == from)
			findings->quotes.at[i].speaker = into;
	for (size_t i = 0; i < findings->members.count; i++)
		if (findings->members.at[i] == from)
			findings->members.at[i] = into;
	self->merged.at[from] = into;
}

void correcting_merge(struct correcting *self, const struct value *entry, struct correction_effect *effect)
{
	const uint32_t from = correcting_who(self, value_member(entry, "entity"), false);
	const uint32_t into = correcting_who(self, value_member(entry, "who"), false);
	struct entities *entities = &self->findings->entities;
	if (from == NONE || into == NONE || from == into)
		return;
	effect->span = who_of(self->findings, from).mention;
	effect->into = who_of(self->findings, into).mention;
	effect->who = into;
	if (is_fuller(findings_name(self->findings, from), findings_name(self->findings, into)))
		entities->at[into].name = entities->at[from].name;
	entities->at[into].named |= entities->at[from].named;
	pour(self, from, into);
}

static struct span words_of(const struct correcting *self, uint32_t mention)
{
	return self->findings->mentions.at[mention].span;
}

static bool has_same_words(const struct correcting *self, uint32_t a, uint32_t b)
{
	const char *text = self->document->text.at;
	const struct span first = words_of(self, a), second = words_of(self, b);
	return correcting_is_alike(text + first.start, span_length(first), text + second.start, span_length(second));
}

/* A mention, and what is said as it, becomes another entity's. What the reader has set stays. */
static size_t move_mention(struct correcting *self, uint32_t mention, uint32_t into)
{
	struct findings *findings = self->findings;
	const uint32_t from = findings->mentions.at[mention].entity;
	size_t followers = 0;
	findings->mentions.at[mention].entity = into;
	for (size_t i = 0; i < findings->quotes.count; i++) {
		struct quote *quote = &findings->quotes.at[i];
		if (quote->said_as != mention || quote->speaker != from || quote->basis == BASIS_USER)
			continue;
		quote->speaker = into;
		followers++;
	}
	return followers;
}

/* Gives an entity that lost its name with a mention the longest of those that it has left. */
static void rename_rest(struct correcting *self, uint32_t entity)
{
	struct findings *findings = self->findings;
	const char *name = findings_name(findings, entity), *text = self->document->text.at;
	const size_t length = strlen(name);
	struct span longest = {0, 0};
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->entity != entity || mention->kind != MENTION_NAME)
			continue;
		const struct buffer words = {(char *)text + mention->span.start, span_length(mention->span), 0};
		if (words.count >= length && !memcmp(words.at, name, length))
			return;
		if (words.count > span_length(longest))
			longest = mention->span;
	}
	if (!span_is_empty(longest))
		findings->entities.at[entity].name =
		    strings_add(&findings->strings, text + longest.start, span_length(longest));
}

/* Whom the split-off mention is of: whoever is named, or, if that is only its own words, a new entity like the one that it leaves. */
static uint32_t split_into(struct correcting *self, const struct value *who, uint32_t mention)
{
	const struct findings *findings = self->findings;
	const uint32_t from = findings->mentions.at[mention].entity;
	const enum entity_kind kind = findings->entities.at[from].kind;
	const bool is_new = !value_member(who, "mention");
	const uint32_t known = correcting_who(self, who, false);
	if (known != NONE && (known != from || !is_new))
		return known;
	const char *name = entry_text(who, "name");
	return *name ? correcting_add_entity(self, name, kind, true) : NONE;
}

void correcting_split(struct correcting *self, const struct value *entry, struct correction_effect *effect)
{
	const uint32_t mention = correcting_mention(self, value_member(entry, "mention"));
	if (mention == NONE)
		return;
	const uint32_t from = self->findings->mentions.at[mention].entity;
	const uint32_t into = split_into(self, value_member(entry, "who"), mention);
	const bool alike = value_bool(value_member(entry, "alike"), false);
	if (into == NONE || into == from)
		return;
	effect->span = effect->into = words_of(self, mention);
	effect->who = into;
	for (uint32_t i = 0; i < self->findings->mentions.count; i++)
		if (i == mention ||
		    (alike && self->findings->mentions.at[i].entity == from && has_same_words(self, mention, i)))
			effect->followers += move_mention(self, i, into);
	array_push(&self->emptied, from);
	rename_rest(self, from);
}
