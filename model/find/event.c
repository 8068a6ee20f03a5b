/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/event.h"

/* Between the country and "election" there are at most so many words: "federal", "mid-term". */
enum { WORDS_BETWEEN = 2 };

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static bool is_small(const struct work *work, uint32_t token)
{
	return work->tokens.at[token].letters == CASE_LOWER;
}

/* The token behind the names of a country or city at token i. */
static uint32_t pass_places(const struct work *work, uint32_t i, uint32_t end)
{
	enum { NAMES_MAX = 4 };
	const uint32_t first = i;
	while (i < end && i < first + NAMES_MAX && !is_small(work, i) &&
	       is(work, i, WORD_PLACE | WORD_NORP | WORD_BEGINS | WORD_HEAD))
		i++;
	return i;
}

uint32_t event_vote_at(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t country = first + 1;
	const uint32_t behind = pass_places(work, country, end);
	if (behind == country)
		return first;
	for (uint32_t i = behind; i < end && i <= behind + WORDS_BETWEEN && is_small(work, i); i++) {
		if (is(work, i, WORD_VOTE))
			return i + 1;
		if (is(work, i, WORD_FUNCTION))
			break;
	}
	return first;
}

bool event_is_held(const struct work *work, const struct name *place, uint32_t token)
{
	return place->end == token && is(work, token, WORD_GATHERING) && is_small(work, token) &&
	       votes_winner(&place->votes) == ENTITY_PLACE;
}
