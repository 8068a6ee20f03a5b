/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/recent.h"

#include <string.h>

#include "model/find/entity.h"
#include "model/find/gender.h"
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

static enum sex sex_of(const struct work *work, const struct mention *mention)
{
	const enum sex sex = entity_sex(work, mention->entity);
	return sex == SEX_UNKNOWN && mention->kind != MENTION_NAME ? role_sex(work, mention) : sex;
}

/* How an entity is mentioned for the first time in a sentence. */
static void note_place(struct recent_one *one, const struct recent *self, const struct work *work,
		       const struct sight *sight, struct standing standing)
{
	one->named_sentence = sight->sentence;
	one->named_leaf = token_of(work, sight->mention)->leaf;
	one->standing = standing;
	one->opens = self->opened != sight->sentence;
	one->kind = work->findings->entities.at[sight->mention->entity].kind;
}

/* What every mention adds: a name says more than the role in front of it. */
static void note_words(struct recent_one *one, const struct work *work, const struct mention *mention)
{
	one->plural |= mention->kind != MENTION_NAME && role_is_several(work, mention);
	if (one->sex == SEX_UNKNOWN)
		one->sex = sex_of(work, mention);
}

static bool stands_at_cue(struct standing standing)
{
	return standing.behind == BEHIND_CUE || standing.behind == BEHIND_APPOSITION_AND_CUE;
}

/* Remembers who said something just now, with a quotation or without. */
static void hear(struct recent *self, uint32_t entity, bool quoted)
{
	self->sayer = entity;
	self->said = self->time;
	if (!quoted)
		return;
	self->speaker = entity;
	self->spoke = self->time;
}

void recent_see(struct recent *self, const struct work *work, const struct sight *sight)
{
	const uint32_t entity = sight->mention->entity;
	const size_t place = place_of(self, entity);
	const bool again = place < self->count && self->at[place].named_sentence == sight->sentence;
	struct recent_one *one = again ? &self->at[place] : move_to_end(self, entity);
	const struct standing standing = standing_of(work, sight->mention->span);
	one->named = ++self->time;
	one->times++;
	if (!again)
		note_place(one, self, work, sight, standing);
	note_words(one, work, sight->mention);
	if (one->kind == ENTITY_PERSON)
		self->opened = sight->sentence;
	if (sight->speaks || stands_at_cue(standing))
		hear(self, entity, sight->speaks);
}

/* Counts what a pronoun says of somebody's sex. Who speaks is known best; else none may have said the contrary. */
static void note_sex(struct recent_one *one, const struct work *work, const struct sight *sight)
{
	const enum sex sex = gender_of_pronoun(work, sight->mention->span);
	const uint32_t contrary = sex == SEX_MALE ? one->as_woman : one->as_man;
	one->as_man += sex == SEX_MALE;
	one->as_woman += sex == SEX_FEMALE;
	if (one->sex == SEX_UNKNOWN && (sight->speaks || (sight->sure && contrary == 0)))
		one->sex = sex;
}

void recent_mean(struct recent *self, const struct work *work, const struct sight *sight)
{
	const size_t place = place_of(self, sight->mention->entity);
	if (place == self->count)
		return;
	struct recent_one *one = &self->at[place];
	one->meant = ++self->time;
	one->meant_sentence = sight->sentence;
	note_sex(one, work, sight);
	if (sight->speaks)
		hear(self, sight->mention->entity, true);
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
	const bool several = token_is_pronoun(work->document, token_of(work, pronoun->mention), "they");
	if (!several && !token_is_pronoun(work->document, token_of(work, pronoun->mention), "it"))
		return NONE;
	for (size_t i = self->count; i > 0; i--)
		if (fits(&self->at[i - 1], several))
			return pronoun->sentence - self->at[i - 1].named_sentence > SENTENCES_MAX
				   ? NONE
				   : self->at[i - 1].entity;
	return NONE;
}

uint32_t recent_body(const struct recent *self, uint32_t sentence)
{
	enum { SENTENCES_MAX = 6 };
	uint32_t body = NONE;
	for (size_t i = self->count; i > 0; i--) {
		const struct recent_one *one = &self->at[i - 1];
		if (one->kind != ENTITY_ORG || sentence - one->named_sentence > SENTENCES_MAX)
			continue;
		if (body != NONE || (one->times == 1 && one->standing.before != BEFORE_NOTHING))
			return NONE;
		body = one->entity;
	}
	return body;
}
