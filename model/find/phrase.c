/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/phrase.h"

#include <string.h>

#include "model/words/lexicon.h"

/* The longest entries have seven words; marks in them are tokens as well. */
enum { PHRASE_TOKENS_MAX = 8 };

/* The most telling list comes first. */
enum entity_kind phrase_kind(const char *text, size_t length)
{
	size_t behind_length;
	const char *behind = lexicon_find(LEXICON_ORGS, text, length, &behind_length);
	if (behind)
		for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
			if (strlen(entity_kind_name(kind)) == behind_length &&
			    memcmp(entity_kind_name(kind), behind, behind_length) == 0)
				return kind;
	if (lexicon_has(LEXICON_PLACES, text, length))
		return ENTITY_PLACE;
	return lexicon_has(LEXICON_PEOPLES, text, length) ? ENTITY_NORP : ENTITY_KIND_COUNT;
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

struct phrase phrase_at(const struct work *work, uint32_t first, uint32_t end)
{
	struct phrase longest = word_alone(work, first);
	if (!vocabulary_is(&work->vocabulary, first, WORD_BEGINS))
		return longest;

	const uint32_t limit = end - first > PHRASE_TOKENS_MAX ? first + PHRASE_TOKENS_MAX : end;
	for (uint32_t last = limit; last > first + 1; last--) {
		const enum entity_kind kind = kind_of_tokens(work, first, last);
		if (kind != ENTITY_KIND_COUNT)
			return (struct phrase){last, (uint8_t)kind};
	}
	return longest;
}
