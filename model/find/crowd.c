/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/crowd.h"

#include "model/find/grammar.h"
#include "model/find/standing.h"
#include "model/find/vocabulary.h"

/* How far back people in the plural are looked for, and how long what they are called may be. In tokens. */
enum { FAR = 120, WORDS_MAX = 5 };

/* The quotation that holds an offset and is in no other; NONE if none does. */
static uint32_t quotation_at(const struct work *work, uint32_t offset)
{
	uint32_t quote = findings_quote_at(work->findings, offset);
	while (quote != NONE && work->findings->quotes.at[quote].inside != NONE)
		quote = work->findings->quotes.at[quote].inside;
	return quote;
}

/* The first token of the phrase that ends with the noun at token. */
static uint32_t phrase_first(const struct work *work, uint32_t token)
{
	uint32_t first = token;
	while (first > 0 && token - first < WORDS_MAX) {
		const struct token *before = &work->tokens.at[first - 1];
		const uint32_t grammar = grammar_of(work->document, before);
		if (before->sentence != work->tokens.at[token].sentence || before->kind == TOKEN_MARK)
			break;
		if (grammar & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE))
			return first - 1;
		if (grammar || before->kind == TOKEN_POSSESSIVE)
			break;
		first--;
	}
	return token;
}

/* The last token in front of one that is in no quotation; NONE if there is none within reach of the token where the search began. */
static uint32_t told_before(const struct work *work, uint32_t token, uint32_t begin)
{
	while (token > 0 && begin - token < FAR) {
		const uint32_t quote = quotation_at(work, work->tokens.at[token - 1].span.start);
		if (quote == NONE)
			return token - 1;
		const uint32_t first = token_at(&work->tokens, work->findings->quotes.at[quote].span.start);
		token = first < token ? first : token - 1;
	}
	return NONE;
}

bool crowd_before(const struct work *work, uint32_t token, struct span *crowd)
{
	for (uint32_t i = told_before(work, token, token); i != NONE; i = told_before(work, i, token)) {
		if (work->tokens.at[i].kind != TOKEN_WORD || !vocabulary_is(&work->vocabulary, i, WORD_PEOPLE))
			continue;
		*crowd = (struct span){work->tokens.at[phrase_first(work, i)].span.start, work->tokens.at[i].span.end};
		return true;
	}
	return false;
}

static bool is_any(const struct work *work, uint32_t token)
{
	static const char *const words[] = {"a", "an", "one", "another"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(work->document, &work->tokens.at[token], words[i]))
			return true;
	return false;
}

/* Whether a noun for one person ends its phrase, and no name of that person follows. */
static bool ends_phrase(const struct work *work, uint32_t noun)
{
	const struct tokens *tokens = &work->tokens;
	if (tokens->at[noun].letters != CASE_LOWER || !vocabulary_is(&work->vocabulary, noun, WORD_ROLE) ||
	    vocabulary_is(&work->vocabulary, noun, WORD_PEOPLE | WORD_FUNCTION))
		return false;
	uint32_t next = noun + 1;
	if (next < tokens->count && tokens->at[next].character == ',')
		next++;
	return next >= tokens->count || tokens->at[next].kind != TOKEN_WORD ||
	       (tokens->at[next].letters == CASE_LOWER &&
		(tokens->at[next].grammar || next > noun + 1 || !vocabulary_is(&work->vocabulary, next, WORD_ROLE)));
}

/* The first name that does not begin in front of a token. O(log n). */
static size_t name_from(const struct work *work, uint32_t token)
{
	size_t low = 0, high = work->names.count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (work->names.at[middle].first < token)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_person_at(const struct work *work, uint32_t token)
{
	const size_t name = name_from(work, token);
	return name < work->names.count && work->names.at[name].first == token &&
	       work->names.at[name].kind == ENTITY_PERSON;
}

/* Whether a person's name ends in front of a token. */
static bool is_behind_person(const struct work *work, uint32_t token)
{
	const size_t low = name_from(work, token);
	return low > 0 && work->names.at[low - 1].end == token && work->names.at[low - 1].kind == ENTITY_PERSON;
}

/* "Ann Lee, a baker": what is said of a name in front of the comma. */
static bool is_apposition(const struct work *work, uint32_t first)
{
	return first > 0 && work->tokens.at[first - 1].character == ',' && is_behind_person(work, first - 1);
}

static bool is_subject(const struct standing *standing)
{
	const bool opens = standing->before == BEFORE_NOTHING || standing->before == BEFORE_QUOTATION ||
			   standing->before == BEFORE_COMMA || standing->before == BEFORE_CONJUNCTION;
	return opens && standing->behind != BEHIND_POSSESSIVE && standing->behind != BEHIND_NOTHING &&
	       standing->behind != BEHIND_MARK && standing->behind != BEHIND_WORD;
}

/* "A baker by trade, Lee opened a shop": what is said of the name behind the comma, ahead of it. */
static bool is_ahead_of_name(const struct work *work, uint32_t first, uint32_t noun)
{
	enum { NEAR = 5 };
	const struct sentence *sentence = &work->sentences.at[work->tokens.at[noun].sentence];
	if (first != sentence->first)
		return false;
	uint32_t comma = noun + 1;
	while (comma < sentence->end && comma - noun < NEAR && work->tokens.at[comma].character != ',')
		comma++;
	return comma + 1 < sentence->end && work->tokens.at[comma].character == ',' && is_person_at(work, comma + 1);
}

bool crowd_one_before(const struct work *work, uint32_t token, struct span *one)
{
	for (uint32_t i = told_before(work, token, token); i != NONE; i = told_before(work, i, token)) {
		if (!ends_phrase(work, i))
			continue;
		const uint32_t first = phrase_first(work, i);
		*one = (struct span){work->tokens.at[first].span.start, work->tokens.at[i].span.end};
		const struct standing standing = standing_of(work, *one);
		if (is_any(work, first) && is_subject(&standing) && !is_apposition(work, first) &&
		    !is_ahead_of_name(work, first, i))
			return true;
	}
	return false;
}
