/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/gender.h"

#include "model/words/lexicon.h"

/* What a list says behind a word: m, f, or anything else for both. */
static enum gender listed(const struct work *work, enum lexicon list, struct span word)
{
	size_t length = 0;
	const char *behind = lexicon_find(list, work->document->text.at + word.start, span_length(word), &length);
	if (!behind || length != 1)
		return GENDER_UNKNOWN;
	return *behind == 'm' ? GENDER_MALE : *behind == 'f' ? GENDER_FEMALE : GENDER_UNKNOWN;
}

static enum gender of_title(const struct work *work, uint32_t token)
{
	enum { TITLE_MAX = 3 }; /* "Mrs", or "Mrs" and its full stop */
	for (uint32_t i = token; i > 0 && token - i < TITLE_MAX; i--) {
		const struct token *before = &work->tokens.at[i - 1];
		if (before->leaf != work->tokens.at[token].leaf)
			break;
		if (before->kind == TOKEN_MARK && before->character == '.')
			continue;
		if (before->kind != TOKEN_WORD)
			break;
		const enum gender gender = listed(work, LEXICON_TITLES, before->span);
		if (gender != GENDER_UNKNOWN)
			return gender;
	}
	return GENDER_UNKNOWN;
}

enum gender gender_of(const struct work *work, const struct mention *mention)
{
	const uint32_t first = token_at(&work->tokens, mention->span.start);
	if (mention->kind == MENTION_NAME) {
		const enum gender title = of_title(work, first);
		if (title != GENDER_UNKNOWN)
			return title;
	}
	uint32_t words = 0;
	for (uint32_t i = first; i < work->tokens.count && work->tokens.at[i].span.end <= mention->span.end; i++)
		words++;
	for (uint32_t i = first; i < first + words; i++) {
		enum gender gender = listed(work, mention->kind == MENTION_NAME ? LEXICON_TITLES : LEXICON_ROLES,
					    work->tokens.at[i].span);
		if (gender == GENDER_UNKNOWN && mention->kind == MENTION_NAME && words > 1 && i + 1 < first + words)
			gender = listed(work, LEXICON_GIVEN_NAMES, work->tokens.at[i].span);
		if (gender != GENDER_UNKNOWN)
			return gender;
	}
	return GENDER_UNKNOWN;
}
