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
		if (token_is_pronoun(work->document, token, pronouns[i].word))
			return pronouns[i].sex;
	return SEX_UNKNOWN;
}

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

void gender_learn(struct work *work)
{
	const struct mentions *mentions = &work->findings->mentions;
	for (size_t i = 0; i < mentions->count; i++) {
		const uint32_t entity = mentions->at[i].entity;
		if (mentions->at[i].kind == MENTION_NAME && entity < work->sexes.count &&
		    work->sexes.at[entity] == SEX_UNKNOWN)
			work->sexes.at[entity] = (uint8_t)sex_in_front(work, mentions->at[i].span);
	}
}
