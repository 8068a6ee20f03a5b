/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/event.h"

#include <string.h>

#include "model/find/date.h"

/* Between the country and "election" there are at most so many words: "federal", "mid-term". */
enum { WORDS_BETWEEN = 2 };

/* What is voted for has no longer name: "United States House of Representatives". */
enum { NAMES_MAX = 8 };

/* Words in small letters between a body's name and its vote, beside those that end as below: "2003 Scottish Parliament snap election". */
static const char *const vote_words[] = {"leadership", "snap", "midterm", "mid-term", "state", "council", "assembly"};
static const char *const vote_endings[] = {"al", "ary", "ive"};

/* What is done to a country, and is an event in that year: "2003 invasion of Iraq". */
static const char *const deeds[] = {"invasion", "annexation", "occupation", "siege", "bombing", "partition"};

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static bool is_small(const struct work *work, uint32_t token)
{
	return work->tokens.at[token].letters == CASE_LOWER;
}

static bool is_word(const struct work *work, uint32_t token, const char *word)
{
	return token_is(work->document, &work->tokens.at[token], word);
}

/* The token behind the names of a country or city at token i. */
static uint32_t pass_places(const struct work *work, uint32_t i, uint32_t end)
{
	enum { PLACES_MAX = 4 };
	const uint32_t first = i;
	while (i < end && i < first + PLACES_MAX && !is_small(work, i) &&
	       is(work, i, WORD_PLACE | WORD_NORP | WORD_BEGINS | WORD_HEAD))
		i++;
	return i;
}

static bool is_capital(const struct work *work, uint32_t token, uint32_t end)
{
	return token < end && token_is_capital(&work->tokens.at[token]) &&
	       !is(work, token, WORD_FUNCTION | WORD_MONTH | WORD_WEEKDAY);
}

/* The token behind the words in capitals at token i, and "of" or "and" between them. */
static uint32_t pass_names(const struct work *work, uint32_t i, uint32_t end)
{
	const uint32_t first = i;
	while (i < end && i < first + NAMES_MAX) {
		const bool link = i > first && (is_word(work, i, "of") || is_word(work, i, "and"));
		if (!is_capital(work, i, end) && !(link && is_capital(work, i + 1, end)))
			break;
		i++;
	}
	return i;
}

/* "presidential", "parliamentary", "legislative", and those of the list. */
static bool is_vote_word(const struct work *work, uint32_t token)
{
	const struct span span = work->tokens.at[token].span;
	const char *behind = work->document->text.at + span.end;
	for (size_t i = 0; i < sizeof vote_words / sizeof *vote_words; i++)
		if (is_word(work, token, vote_words[i]))
			return true;
	for (size_t i = 0; i < sizeof vote_endings / sizeof *vote_endings; i++) {
		const size_t length = strlen(vote_endings[i]);
		if (span_length(span) > length && memcmp(behind - length, vote_endings[i], length) == 0)
			return true;
	}
	return false;
}

/* The token behind the vote itself; from if there is none. any: whatever the words in small letters before it. */
static uint32_t pass_vote(const struct work *work, uint32_t from, uint32_t end, bool any)
{
	for (uint32_t i = from; i < end && i <= from + WORDS_BETWEEN && is_small(work, i); i++) {
		if (is(work, i, WORD_VOTE))
			return i + 1;
		if (is(work, i, WORD_FUNCTION) || (!any && !is_vote_word(work, i)))
			break;
	}
	return from;
}

uint32_t event_vote_at(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t country = date_year_at(work, first, end);
	if (country == first || country >= end)
		return first;
	const uint32_t places = pass_places(work, country, end), names = pass_names(work, country, end);
	uint32_t vote = places > country ? pass_vote(work, places, end, true) : places;
	if (vote == places && names > country)
		vote = pass_vote(work, names, end, false);
	return vote > country && vote != places && vote != names ? vote : first;
}

uint32_t event_deed_at(const struct work *work, uint32_t first, uint32_t end)
{
	const uint32_t deed = date_year_at(work, first, end);
	if (deed == first || deed + 2 >= end || !is_word(work, deed + 1, "of"))
		return first;
	for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
		if (is_word(work, deed, deeds[i])) {
			const uint32_t behind = pass_places(work, deed + 2, end);
			return behind > deed + 2 ? behind : first;
		}
	return first;
}

bool event_is_held(const struct work *work, const struct name *place, uint32_t token)
{
	return place->end == token && is(work, token, WORD_GATHERING) && is_small(work, token) &&
	       votes_winner(&place->votes) == ENTITY_PLACE;
}
