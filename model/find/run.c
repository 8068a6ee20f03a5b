/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/run.h"

#include "model/find/hyphen.h"
#include "model/find/manner.h"
#include "model/find/phrase.h"

/* Between the words of a run there are at most "of the" or two particles. */
enum { LINK_MAX = 2 };

/* No name is longer than this; it keeps the time linear where everything is capitalised. */
enum { RUN_MAX = 24 };

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static bool is_small(const struct work *work, uint32_t token, const char *word)
{
	return work->tokens.at[token].letters == CASE_LOWER && token_is(work->document, &work->tokens.at[token], word);
}

/* "Theresa May": a month behind a given name. */
static bool is_surname(const struct work *work, uint32_t i)
{
	return i > 0 && work->tokens.at[i].letters == CASE_CAPITAL && is(work, i, WORD_FUNCTION | WORD_COMMON) &&
	       is(work, i - 1, WORD_GIVEN) && !is(work, i - 1, WORD_FUNCTION) &&
	       work->tokens.at[i - 1].letters == CASE_CAPITAL;
}

/* "(D-Calif.)": the party and state of whoever is named before the bracket. */
static bool is_party_and_state(const struct work *work, uint32_t i)
{
	const struct span span = work->tokens.at[i].span;
	const char *text = work->document->text.at + span.start;
	return i > 0 && work->tokens.at[i - 1].character == '(' && span_length(span) > 2 && text[1] == '-' &&
	       (text[0] == 'D' || text[0] == 'R' || text[0] == 'I');
}

bool run_is_name_word(const struct work *work, uint32_t i)
{
	const struct token *token = &work->tokens.at[i];
	if (token->kind != TOKEN_WORD || token->letters == CASE_LOWER || token->letters == CASE_NONE)
		return false;
	if (is(work, i, WORD_WEEKDAY) || hyphen_splits(work, i) || is_party_and_state(work, i))
		return false;
	if (is(work, i, WORD_MONTH))
		return is_surname(work, i);
	if (!is(work, i, WORD_FUNCTION))
		return true;
	return token->letters == CASE_UPPER && is(work, i, WORD_KNOWN | WORD_PLACE);
}

/* "Will Smith": a word of grammar that is a given name, with a name behind it. */
static bool is_given_name(const struct work *work, uint32_t i, uint32_t end)
{
	return i + 1 < end && is(work, i, WORD_GIVEN) && work->tokens.at[i].letters == CASE_CAPITAL &&
	       run_is_name_word(work, i + 1) && !is(work, i + 1, WORD_COMMON);
}

static bool is_run_word(const struct work *work, uint32_t i, uint32_t end)
{
	return i < end && (run_is_name_word(work, i) || is_given_name(work, i, end));
}

bool run_begins(const struct work *work, uint32_t i, uint32_t end)
{
	return run_is_name_word(work, i) ||
	       (is_given_name(work, i, end) && !is(work, i, WORD_MONTH) && !manner_opens(work, i));
}

/* Whether "of", "for" or "on" behind the token may go on with its name: it is a noun that needs it. */
static bool takes_of(const struct work *work, uint32_t i, bool opens)
{
	if (is(work, i, WORD_TITLE | WORD_ROLE | WORD_PEOPLE))
		return is(work, i, WORD_HEAD) && !is(work, i, WORD_TITLE);
	if (is(work, i, WORD_HEAD))
		return true;
	return !opens && is(work, i, WORD_COMMON) && !is(work, i, WORD_PLACE | WORD_NORP | WORD_GIVEN);
}

/* Tokens of an "of", "of the", "for", "on" at i that joins; 0 if none does. */
static uint32_t of_length(const struct work *work, uint32_t i, uint32_t end, bool opens)
{
	if (!is_small(work, i, "of") && !is_small(work, i, "for") && !is_small(work, i, "on"))
		return 0;
	if (!takes_of(work, i - 1, opens) || (!is_small(work, i, "of") && !is(work, i - 1, WORD_HEAD)))
		return 0;
	const uint32_t length = i + 1 < end && is_small(work, i + 1, "the") ? 2 : 1;
	return is_run_word(work, i + length, end) ? length : 0;
}

/* Tokens of particles at i that join: "van der". */
static uint32_t particle_length(const struct work *work, uint32_t i, uint32_t end)
{
	uint32_t length = 0;
	while (length < LINK_MAX && i + length < end && work->tokens.at[i + length].letters == CASE_LOWER &&
	       is(work, i + length, WORD_PARTICLE))
		length++;
	return length && !is(work, i - 1, WORD_NORP) && is_run_word(work, i + length, end) ? length : 0;
}

/* Whether tokens first to end are all words of the language: "Food" in "Food and Drug Administration". */
static bool all_common(const struct work *work, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (!is(work, i, WORD_COMMON) || is(work, i, WORD_PLACE | WORD_NORP | WORD_TITLE))
			return false;
	return true;
}

/* Whether the words behind "and" at i end in what makes a name of all: "Drug Administration". */
static bool ends_in_head(const struct work *work, uint32_t i, uint32_t end)
{
	uint32_t last = i;
	while (is_run_word(work, last + 1, end) && is(work, last + 1, WORD_COMMON))
		last++;
	return last > i && is(work, last, WORD_HEAD) && vocabulary_word(&work->vocabulary, last)->head == ENTITY_ORG;
}

/* Whether "and" or "&" at i, inside the run that began at first, joins. */
static bool and_joins(const struct work *work, uint32_t first, uint32_t i, uint32_t end)
{
	if (!is_run_word(work, i + 1, end))
		return false;
	if (token_is_mark(&work->tokens.at[i], '&'))
		return true;
	if (!is_small(work, i, "and") || !all_common(work, i + 1, i + 2))
		return false;
	if (is(work, i + 1, WORD_PEOPLE) && is(work, i + 1, WORD_HEAD)) /* "Lee and Sons" */
		return true;
	if (i > first + 2 && is(work, i - 1, WORD_COMMON) && is_small(work, i - 2, "of"))
		return true;
	return all_common(work, first, i) && ends_in_head(work, i + 1, end);
}

/* Whether 's at i joins: "People's Bank", "St Paul's College", not "Ukraine's President". */
static bool possessive_joins(const struct work *work, uint32_t first, uint32_t i, uint32_t end)
{
	if (work->tokens.at[i].kind != TOKEN_POSSESSIVE || !is_run_word(work, i + 1, end))
		return false;
	if (is(work, first, WORD_STOP) && is(work, first, WORD_OPENS_PLACE))
		return is(work, i + 1, WORD_HEAD | WORD_COMMON);
	return is(work, i - 1, WORD_PEOPLE | WORD_ROLE) && is(work, i - 1, WORD_COMMON) &&
	       is(work, i + 1, WORD_HEAD | WORD_COMMON);
}

/* The stop of "Sen." or "Inc.", with a name before and behind it. */
static bool stop_joins(const struct work *work, uint32_t i, uint32_t end)
{
	return token_is_mark(&work->tokens.at[i], '.') && !work->tokens.at[i].space_before &&
	       is(work, i - 1, WORD_STOP) && is_run_word(work, i + 1, end);
}

/* A number that is part of a name: "COP 27", "Boeing 737". */
static bool number_joins(const struct work *work, uint32_t i)
{
	enum { DIGITS_MAX = 3 };
	const struct token *token = &work->tokens.at[i];
	const struct token *before = &work->tokens.at[i - 1];
	return token->kind == TOKEN_NUMBER && token->letters == CASE_NONE && span_length(token->span) <= DIGITS_MAX &&
	       before->kind == TOKEN_WORD && (before->letters == CASE_UPPER || before->letters == CASE_MIXED) &&
	       !is(work, i - 1, WORD_PLACE);
}

/* How many tokens at i go on with the run that began at first, the next name word included; 0 if it ends. */
static uint32_t joined(const struct work *work, uint32_t first, uint32_t i, uint32_t end, bool opens)
{
	if (i >= end)
		return 0;
	if (is_run_word(work, i, end) || number_joins(work, i))
		return 1;
	if (stop_joins(work, i, end) || possessive_joins(work, first, i, end) || and_joins(work, first, i, end))
		return 2;
	uint32_t length = of_length(work, i, end, opens && i == first + 1);
	if (!length)
		length = particle_length(work, i, end);
	return length ? length + 1 : 0;
}

/* A phrase of the lists that stands here in capitals is a name wherever it stands: "Bosnia and Herzegovina", "Gulf states". */
static uint32_t phrase_end(const struct work *work, uint32_t i, uint32_t end)
{
	const struct phrase phrase = phrase_at(work, i, end);
	if (phrase.end <= i + 1)
		return i;
	const bool event = phrase.kind == ENTITY_EVENT && /* "World War I", "Bloody Sunday" */
			   work->tokens.at[phrase.end - 1].letters == CASE_CAPITAL;
	return event || phrase.kind == ENTITY_PLACE || run_is_name_word(work, phrase.end - 1) ? phrase.end : i;
}

/* Whether the word opens a sentence and shows no other sign of being a name. */
static bool is_only_opening(const struct work *work, struct run run)
{
	const struct word *word = vocabulary_word(&work->vocabulary, run.first);
	const struct token *token = &work->tokens.at[run.first];
	if (!(word->flags & WORD_COMMON) || token->letters != CASE_CAPITAL || word->capital > word->lower)
		return false;
	if (phrase_end(work, run.first, run.end) > run.first + 1)
		return false;
	if (run.end - run.first == 1)
		return true;
	if (word->flags & (WORD_TITLE | WORD_GIVEN))
		return is(work, run.first + 1, WORD_COMMON) && !is(work, run.first + 1, WORD_TITLE);
	return !is(work, run.end - 1, WORD_HEAD);
}

struct run run_at(const struct work *work, uint32_t first, uint32_t end)
{
	if (end - first > RUN_MAX)
		end = first + RUN_MAX;

	const bool opens = manner_opens(work, first);
	struct run run = {first, first + 1};
	for (uint32_t length = 1; length; run.end += length) {
		const uint32_t known = phrase_end(work, run.end - 1, end);
		length = known > run.end ? known - run.end : joined(work, first, run.end, end, opens);
	}
	while (opens && run.first < run.end && run_is_name_word(work, run.first) && is_only_opening(work, run))
		run.first++;
	return run;
}
