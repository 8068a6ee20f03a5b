/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/manner.h"

#include "model/words/lexicon.h"

/* Words of fewer letters are written small even in headlines in title case. */
enum { LONG_WORD = 4 };

/* Fewer long words than this are no headline, unless the block says so. */
enum { HEADLINE_WORDS = 4 };

bool manner_is_story(enum block_kind kind)
{
	return kind != BLOCK_BYLINE && kind != BLOCK_CREDIT && kind != BLOCK_RELATED && kind != BLOCK_CODE;
}

bool manner_is_aside(enum block_kind kind)
{
	return kind == BLOCK_CAPTION || kind == BLOCK_IMAGE || kind == BLOCK_RELATED;
}

static bool is_headline(const struct work *work, uint32_t leaf)
{
	const enum block_kind kind = work->document->blocks.at[leaf].kind;
	return kind == BLOCK_TITLE || kind == BLOCK_HEADING;
}

static bool mostly(uint32_t part, uint32_t whole)
{
	return part * 5 > whole * 4;
}

/* What a leaf's long words show. */
struct look {
	uint32_t words, capitals, uppers;
};

static bool is_long(const struct token *token)
{
	return token->letters != CASE_NONE && span_length(token->span) >= LONG_WORD;
}

static struct look look_at(const struct tokens *tokens, uint32_t first, uint32_t end)
{
	struct look look = {0};
	for (uint32_t i = first; i < end; i++) {
		if (!is_long(&tokens->at[i]))
			continue;
		look.words++;
		look.uppers += tokens->at[i].letters == CASE_UPPER;
		look.capitals += tokens->at[i].letters != CASE_LOWER;
	}
	return look;
}

/* How many capitalised words are words of the language: a list of people has few. */
static uint32_t count_common(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t common = 0;
	for (uint32_t i = first; i < end; i++) {
		const struct token *token = &work->tokens.at[i];
		common +=
		    is_long(token) && token->letters != CASE_LOWER &&
		    lexicon_has(LEXICON_COMMON, work->document->text.at + token->span.start, span_length(token->span));
	}
	return common;
}

static uint32_t leaf_end(const struct tokens *tokens, uint32_t first)
{
	uint32_t end = first;
	while (end < tokens->count && tokens->at[end].leaf == tokens->at[first].leaf)
		end++;
	return end;
}

enum manner manner_of(const struct work *work, uint32_t first)
{
	const uint32_t end = leaf_end(&work->tokens, first);
	const bool headline = is_headline(work, work->tokens.at[first].leaf);
	const struct look look = look_at(&work->tokens, first, end);
	if (look.words < (headline ? 2 : HEADLINE_WORDS) || !mostly(look.capitals, look.words))
		return MANNER_PLAIN;
	if (mostly(look.uppers, look.words))
		return MANNER_SHOUT;
	return headline || count_common(work, first, end) * 2 > look.words ? MANNER_TITLE : MANNER_PLAIN;
}

/* An opening mark, a colon or a bullet: what follows begins anew. */
static bool begins_anew(const struct token *mark)
{
	switch (mark->character) {
	case 0x201c:
	case 0x201e:
	case 0x00ab:
	case ':':
	case 0x2022:
	case '*': return true;
	case '"':
	case '\'':
	case 0x2018: return mark->space_before;
	default: return false;
	}
}

bool manner_opens(const struct work *work, uint32_t token)
{
	const struct tokens *tokens = &work->tokens;
	const uint32_t first = work->sentences.at[tokens->at[token].sentence].first;
	if (token > first && tokens->at[token - 1].kind == TOKEN_MARK && begins_anew(&tokens->at[token - 1]))
		return true;
	enum { MARKS_MAX = 32 }; /* between what opens a sentence and its first word */
	for (uint32_t i = 0; i < MARKS_MAX && token > first && tokens->at[token - 1].kind != TOKEN_WORD &&
			     tokens->at[token - 1].kind != TOKEN_POSSESSIVE;
	     i++)
		token--;
	return token == first;
}

bool manner_follows_dateline(const struct work *work, uint32_t token)
{
	enum { TOKENS_MAX = 16 };
	const struct tokens *tokens = &work->tokens;
	const uint32_t first = work->sentences.at[tokens->at[token].sentence].first;
	const uint32_t dash = token > first ? tokens->at[token - 1].character : 0;
	return (dash == 0x2014 || dash == 0x2013 || dash == '-') && tokens->at[token].space_before &&
	       token - first <= TOKENS_MAX && tokens->at[first].letters == CASE_UPPER &&
	       (first == 0 || tokens->at[first - 1].leaf != tokens->at[first].leaf);
}
