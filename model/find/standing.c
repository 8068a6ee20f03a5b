/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/standing.h"

#include <stdbool.h>

#include "model/find/cue.h"
#include "model/find/features.h"
#include "model/find/grammar.h"

static const struct token *token_of(const struct work *work, uint32_t i)
{
	return &work->tokens.at[i];
}

static uint32_t grammar_at(const struct work *work, uint32_t i)
{
	return grammar_of(work->document, token_of(work, i));
}

static bool starts_cue(const struct work *work, uint32_t i)
{
	const uint32_t cue = cue_at(work, i);
	return cue < work->cues.count && work->cues.at[cue].first == i && !work->cues.at[cue].passive;
}

static bool is_cue(const struct work *work, uint32_t i)
{
	enum { LONGEST = 3 };
	for (uint32_t cue = cue_at(work, i < LONGEST ? 0 : i - LONGEST + 1);
	     cue < work->cues.count && work->cues.at[cue].first <= i; cue++)
		if (work->cues.at[cue].end > i)
			return true;
	return false;
}

/* A word that goes with the name behind it: a title, a role, a party, a place. */
static bool leads_to_name(const struct work *work, uint32_t i)
{
	const struct token *token = token_of(work, i);
	return token->kind == TOKEN_WORD && !token->grammar &&
	       (token->letters != CASE_LOWER || vocabulary_is(&work->vocabulary, i, WORD_TITLE | WORD_ROLE));
}

/* The first token of all that goes with a mention. */
static uint32_t leading(const struct work *work, uint32_t first)
{
	enum { FAR = 6 };
	const uint32_t sentence = work->sentences.at[token_of(work, first)->sentence].first;
	uint32_t i = first;
	while (i > sentence && first - i < FAR && leads_to_name(work, i - 1))
		i--;
	return i > sentence && grammar_at(work, i - 1) & GRAMMAR_DETERMINER ? i - 1 : i;
}

static bool is_quotation_mark(uint32_t character)
{
	return character == '"' || (character >= 0x2018 && character <= 0x201f) || character == '\'';
}

static enum standing_before before_mark(uint32_t character)
{
	return character == ',' ? BEFORE_COMMA : is_quotation_mark(character) ? BEFORE_QUOTATION : BEFORE_MARK;
}

/* What a small word in front makes of it. */
static const struct {
	uint32_t grammar;
	enum standing_before before;
} befores[] = {
    {GRAMMAR_PREPOSITION, BEFORE_PREPOSITION}, {GRAMMAR_CONJUNCTION, BEFORE_CONJUNCTION},
    {GRAMMAR_RELATIVE, BEFORE_RELATIVE},       {GRAMMAR_AUXILIARY | GRAMMAR_BE | GRAMMAR_VERB, BEFORE_VERB},
    {GRAMMAR_ADVERB, BEFORE_ADVERB},
};

static void look_before(const struct work *work, uint32_t first, struct standing *standing)
{
	if (first == work->sentences.at[token_of(work, first)->sentence].first) {
		standing->before = BEFORE_NOTHING;
		return;
	}
	const struct token *token = token_of(work, first - 1);
	const uint32_t grammar = grammar_at(work, first - 1);
	enum standing_before before = token->kind == TOKEN_MARK ? before_mark(token->character) : BEFORE_WORD;
	if (is_cue(work, first - 1))
		before = BEFORE_CUE;
	for (size_t i = 0; before == BEFORE_WORD && i < sizeof befores / sizeof *befores; i++)
		if (grammar & befores[i].grammar)
			before = befores[i].before;
	standing->before = (uint8_t)before;
	if (token->grammar)
		standing->word = vocabulary_word(&work->vocabulary, first - 1)->hash & UINT32_MAX;
}

static bool may_be_verb(const struct work *work, uint32_t i)
{
	const uint32_t grammar = grammar_at(work, i);
	return token_of(work, i)->kind == TOKEN_WORD && token_of(work, i)->letters == CASE_LOWER &&
	       (!grammar || grammar & (GRAMMAR_AUXILIARY | GRAMMAR_BE | GRAMMAR_VERB));
}

static const struct {
	uint32_t grammar;
	enum standing_behind behind;
} behinds[] = {
    {GRAMMAR_AUXILIARY | GRAMMAR_BE | GRAMMAR_VERB, BEHIND_VERB},
    {GRAMMAR_PREPOSITION, BEHIND_PREPOSITION},
    {GRAMMAR_RELATIVE, BEHIND_RELATIVE},
    {GRAMMAR_CONJUNCTION, BEHIND_CONJUNCTION},
};

static enum standing_behind behind_word(const struct work *work, uint32_t i)
{
	enum { AUXILIARIES = 3 };
	uint32_t verb = i;
	while (verb - i < AUXILIARIES && verb + 1 < work->tokens.count &&
	       grammar_at(work, verb) & (GRAMMAR_AUXILIARY | GRAMMAR_ADVERB))
		verb++;
	if (starts_cue(work, verb))
		return BEHIND_CUE;
	const uint32_t grammar = grammar_at(work, i);
	for (size_t k = 0; k < sizeof behinds / sizeof *behinds; k++)
		if (grammar & behinds[k].grammar)
			return behinds[k].behind;
	return may_be_verb(work, verb) ? BEHIND_VERB : BEHIND_WORD;
}

/* Behind a comma: the verb after the apposition that it opens, if there is one. */
static enum standing_behind behind_comma(const struct work *work, uint32_t comma, uint32_t end)
{
	enum { FAR = 16 };
	for (uint32_t i = comma + 1; i + 1 < end && i - comma < FAR; i++) {
		if (token_of(work, i)->character != ',')
			continue;
		const enum standing_behind behind = behind_word(work, i + 1);
		if (behind == BEHIND_CUE)
			return BEHIND_APPOSITION_AND_CUE;
		if (behind == BEHIND_VERB)
			return BEHIND_APPOSITION_AND_VERB;
	}
	return BEHIND_COMMA;
}

static void look_behind(const struct work *work, uint32_t last, struct standing *standing)
{
	const uint32_t end = work->sentences.at[token_of(work, last)->sentence].end, i = last + 1;
	if (i >= end)
		standing->behind = BEHIND_NOTHING;
	else if (token_of(work, i)->kind == TOKEN_POSSESSIVE)
		standing->behind = BEHIND_POSSESSIVE;
	else if (token_of(work, i)->character == ',')
		standing->behind = (uint8_t)behind_comma(work, i, end);
	else if (token_of(work, i)->kind == TOKEN_MARK)
		standing->behind = i + 1 == end ? BEHIND_NOTHING : BEHIND_MARK;
	else
		standing->behind = (uint8_t)behind_word(work, i);
}

struct standing standing_of(const struct work *work, struct span mention)
{
	struct standing standing = {0};
	look_before(work, leading(work, token_at(&work->tokens, mention.start)), &standing);
	look_behind(work, token_at(&work->tokens, mention.end - 1), &standing);
	return standing;
}
