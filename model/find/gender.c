/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/gender.h"

static const struct {
	const char *word;
	enum sex sex;
} pronouns[] = {
    {"he", SEX_MALE}, {"him", SEX_MALE}, {"his", SEX_MALE}, {"she", SEX_FEMALE}, {"her", SEX_FEMALE},
};

enum sex gender_of_pronoun(const struct work *work, struct span pronoun)
{
	const struct token *token = &work->tokens.at[token_at(&work->tokens, pronoun.start)];
	for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
		if (token_is(work->document, token, pronouns[i].word))
			return pronouns[i].sex;
	return SEX_UNKNOWN;
}

/* The persons named in a paragraph so far: a paragraph that names more is of no use here. */
enum { PERSONS_MAX = 8 };

struct survey {
	struct work *work;
	struct figures *figures;
	uint32_t leaf;
	uint32_t persons[PERSONS_MAX], count;
};

/* A relation or role of one sex right in front of a name, or with a comma between them: "his wife, Kit". */
static enum sex sex_in_front(const struct work *work, struct span name)
{
	const uint32_t first = token_at(&work->tokens, name.start);
	const uint32_t sentence = work->sentences.at[work->tokens.at[first].sentence].first;
	uint32_t i = first;
	if (i > sentence && work->tokens.at[i - 1].character == ',')
		i--;
	if (i == sentence || !vocabulary_is(&work->vocabulary, i - 1, WORD_ROLE | WORD_TITLE))
		return SEX_UNKNOWN;
	const uint32_t flags = vocabulary_word(&work->vocabulary, i - 1)->flags;
	return flags & WORD_MALE ? SEX_MALE : flags & WORD_FEMALE ? SEX_FEMALE : SEX_UNKNOWN;
}

static void see_name(struct survey *self, const struct mention *mention)
{
	const uint32_t entity = mention->entity;
	if (self->work->findings->entities.at[entity].kind != ENTITY_PERSON)
		return;
	if (self->work->sexes.at[entity] == SEX_UNKNOWN)
		self->work->sexes.at[entity] = (uint8_t)sex_in_front(self->work, mention->span);
	for (uint32_t i = 0; i < self->count && i < PERSONS_MAX; i++)
		if (self->persons[i] == entity)
			return;
	if (self->count < PERSONS_MAX)
		self->persons[self->count] = entity;
	self->count++;
}

static void see_pronoun(struct survey *self, const struct mention *mention)
{
	const enum sex sex = gender_of_pronoun(self->work, mention->span);
	uint32_t meant = NONE, fitting = 0;
	if (self->count > PERSONS_MAX)
		return;
	for (uint32_t i = 0; i < self->count; i++) {
		const uint8_t known = self->work->sexes.at[self->persons[i]];
		if (known != SEX_UNKNOWN && known != sex)
			continue;
		meant = self->persons[i];
		fitting++;
	}
	if (fitting == 1)
		self->figures->at[meant].leaning += sex == SEX_MALE ? 1 : -1;
}

static void see(struct survey *self, const struct mention *mention)
{
	const struct work *work = self->work;
	const uint32_t leaf = work->tokens.at[token_at(&work->tokens, mention->span.start)].leaf;
	if (leaf != self->leaf)
		self->count = 0;
	self->leaf = leaf;
	if (mention->kind == MENTION_PRONOUN)
		see_pronoun(self, mention);
	else if (mention->kind == MENTION_NAME && mention->entity < work->sexes.count)
		see_name(self, mention);
}

void gender_learn(struct work *work, struct figures *figures)
{
	struct survey self = {.work = work, .figures = figures, .leaf = NONE};
	const struct mentions *mentions = &work->findings->mentions;
	uint32_t quote = 0;
	for (size_t i = 0; i < mentions->count; i++)
		if (!cast_is_quoted(work, &quote, mentions->at[i].span.start))
			see(&self, &mentions->at[i]);
}
