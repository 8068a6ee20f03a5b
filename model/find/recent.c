/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/recent.h"

#include <string.h>

#include "model/find/entity.h"
#include "model/find/role.h"

static const struct token *token_of(const struct work *work, const struct mention *mention)
{
	return &work->tokens.at[token_at(&work->tokens, mention->span.start)];
}

static size_t place_of(const struct recent *self, uint32_t entity)
{
	size_t i = 0;
	while (i < self->count && self->at[i].entity != entity)
		i++;
	return i;
}

/* The entity's entry, at the end; where all places are taken, in that of the one that was named least recently. */
static struct recent_one *move_to_end(struct recent *self, uint32_t entity)
{
	size_t place = place_of(self, entity);
	struct recent_one one = {.entity = entity};
	if (place < self->count)
		one = self->at[place];
	else if (self->count < RECENT_MAX)
		self->count++;
	else
		place = 0;
	memmove(self->at + place, self->at + place + 1, (self->count - 1 - place) * sizeof *self->at);
	self->at[self->count - 1] = one;
	return &self->at[self->count - 1];
}

static bool has_space(const struct work *work, struct span span)
{
	return memchr(work->document->text.at + span.start, ' ', span_length(span)) != NULL;
}

static enum sex sex_of(const struct work *work, const struct mention *mention)
{
	const enum sex sex = entity_sex(work, mention->entity);
	return sex == SEX_UNKNOWN && mention->kind != MENTION_NAME ? role_sex(work, mention) : sex;
}

/* Where an entity is mentioned for the first time in a sentence. */
static void note_place(struct recent_one *one, const struct recent *self, const struct work *work,
		       const struct sight *sight)
{
	const struct mention *mention = sight->mention;
	one->named_sentence = sight->sentence;
	one->named_leaf = token_of(work, mention)->leaf;
	one->standing = standing_of(work, mention->span);
	one->opens = self->opened != sight->sentence;
	one->how = (uint8_t)mention->kind;
	one->full = false;
	one->kind = work->findings->entities.at[mention->entity].kind;
	one->titled = mention->entity < work->titles.count && work->titles.at[mention->entity] != SEX_UNKNOWN;
}

/* How it is mentioned: a name says more than the role in front of it. */
static void note_words(struct recent_one *one, const struct work *work, const struct mention *mention)
{
	if (mention->kind == MENTION_NAME)
		one->how = MENTION_NAME;
	one->full |= has_space(work, mention->span);
	one->plural |= mention->kind != MENTION_NAME && role_is_several(work, mention);
	if (one->sex == SEX_UNKNOWN)
		one->sex = sex_of(work, mention);
}

static bool says(const struct standing *standing)
{
	return standing->behind == BEHIND_CUE || standing->behind == BEHIND_APPOSITION_AND_CUE;
}

static void hear(struct recent *self, struct recent_one *one)
{
	one->speeches++;
	self->speaker = one->entity;
	self->spoke = self->time;
}

void recent_see(struct recent *self, const struct work *work, const struct sight *sight)
{
	const uint32_t entity = sight->mention->entity;
	const size_t place = place_of(self, entity);
	const bool again = place < self->count && self->at[place].named_sentence == sight->sentence;
	struct recent_one *one = again ? &self->at[place] : move_to_end(self, entity);
	self->time++;
	one->named = self->time;
	one->names++;
	if (!again)
		note_place(one, self, work, sight);
	note_words(one, work, sight->mention);
	if (one->kind == ENTITY_PERSON)
		self->opened = sight->sentence;
	if (sight->speaks)
		hear(self, one);
	const struct standing standing = standing_of(work, sight->mention->span);
	if (sight->speaks || says(&standing)) {
		self->sayer = entity;
		self->said = self->time;
	}
}

void recent_mean(struct recent *self, const struct sight *sight)
{
	const size_t place = place_of(self, sight->mention->entity);
	if (place == self->count)
		return;
	struct recent_one *one = &self->at[place];
	self->time++;
	one->meant = self->time;
	one->meant_sentence = sight->sentence;
	if (sight->speaks) {
		hear(self, one);
		self->sayer = one->entity;
		self->said = self->time;
	}
}

/* Whether "they", or else "it", may mean one. */
static bool fits(const struct recent_one *one, bool several)
{
	if (!several)
		return one->kind == ENTITY_ORG;
	return one->plural || one->kind == ENTITY_GROUP || one->kind == ENTITY_NORP;
}

uint32_t recent_group(const struct recent *self, const struct work *work, const struct sight *pronoun)
{
	enum { SENTENCES_MAX = 12 };
	const bool several = token_is(work->document, token_of(work, pronoun->mention), "they");
	if (!several && !token_is(work->document, token_of(work, pronoun->mention), "it"))
		return NONE;
	for (size_t i = self->count; i > 0; i--)
		if (fits(&self->at[i - 1], several))
			return pronoun->sentence - self->at[i - 1].named_sentence > SENTENCES_MAX
				   ? NONE
				   : self->at[i - 1].entity;
	return NONE;
}

uint32_t recent_body(const struct recent *self)
{
	for (size_t i = self->count; i > 0; i--)
		if (self->at[i - 1].kind == ENTITY_ORG)
			return self->at[i - 1].entity;
	return NONE;
}
