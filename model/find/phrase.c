/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/phrase.h"

#include <string.h>

#include "model/words/lexicon.h"

/* The longest entries have seven words; marks in them are tokens as well. */
enum { PHRASE_TOKENS_MAX = 8 };

/* "of the" is the longest run of small words in one. */
enum { SMALL_MAX = 2 };

/* The most telling list comes first. */
enum entity_kind phrase_kind(const char *text, size_t length)
{
	size_t behind_length;
	const struct lexicon_word word = lexicon_look_up(text, length);
	const char *behind = lexicon_behind(LEXICON_ORGS, word, &behind_length);
	if (behind)
		for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
			if (strlen(entity_kind_name(kind)) == behind_length &&
			    memcmp(entity_kind_name(kind), behind, behind_length) == 0)
				return kind;
	if (lexicon_behind(LEXICON_PLACES, word, &behind_length))
		return ENTITY_PLACE;
	return lexicon_behind(LEXICON_PEOPLES, word, &behind_length) ? ENTITY_NORP : ENTITY_KIND_COUNT;
}

static enum entity_kind kind_of_tokens(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t start = work->tokens.at[first].span.start;
	return phrase_kind(work->document->text.at + start, work->tokens.at[end - 1].span.end - start);
}

static struct phrase word_alone(const struct work *work, uint32_t token)
{
	const struct word *word = vocabulary_word(&work->vocabulary, token);
	if (word->flags & WORD_KNOWN)
		return (struct phrase){token + 1, word->kind};
	if (word->flags & WORD_PLACE)
		return (struct phrase){token + 1, ENTITY_PLACE};
	if (word->flags & WORD_NORP)
		return (struct phrase){token + 1, ENTITY_NORP};
	return (struct phrase){token, ENTITY_OTHER};
}

/* No phrase ends in a mark, or in a word of grammar. */
static bool can_end(const struct work *work, uint32_t last)
{
	const struct token *token = &work->tokens.at[last];
	return token->kind != TOKEN_POSSESSIVE && token->kind != TOKEN_MARK &&
	       (token->letters != CASE_LOWER || !vocabulary_is(&work->vocabulary, last, WORD_FUNCTION));
}

/* The token behind the last one that a phrase from first could have: no mark but those inside names, few small words in a row. */
static uint32_t phrase_limit(const struct work *work, uint32_t first, uint32_t end)
{
	uint32_t small = 0, i = first;
	for (; i < end && i - first < PHRASE_TOKENS_MAX && small <= SMALL_MAX; i++) {
		const struct token *token = &work->tokens.at[i];
		const uint32_t mark = token->kind == TOKEN_MARK ? token->character : 0;
		if (mark && mark != '.' && mark != ',' && mark != '&')
			break;
		small = token->kind == TOKEN_WORD && token->letters == CASE_LOWER ? small + 1 : 0;
	}
	return i;
}

struct phrase phrase_at(const struct work *work, uint32_t first, uint32_t end)
{
	struct phrase longest = word_alone(work, first);
	if (!vocabulary_is(&work->vocabulary, first, WORD_BEGINS))
		return longest;

	for (uint32_t last = phrase_limit(work, first, end); last > first + 1; last--) {
		const enum entity_kind kind =
		    can_end(work, last - 1) ? kind_of_tokens(work, first, last) : ENTITY_KIND_COUNT;
		if (kind != ENTITY_KIND_COUNT)
			return (struct phrase){last, (uint8_t)kind};
	}
	return longest;
}
