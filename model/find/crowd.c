/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/crowd.h"

#include "model/find/grammar.h"
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

bool crowd_before(const struct work *work, uint32_t token, struct span *crowd)
{
	for (uint32_t i = token; i > 0 && token - i < FAR; i--) {
		const struct token *before = &work->tokens.at[i - 1];
		const uint32_t quote = quotation_at(work, before->span.start);
		if (quote != NONE) { /* go on in front of it */
			const uint32_t first = token_at(&work->tokens, work->findings->quotes.at[quote].span.start);
			if (first + 1 < i)
				i = first + 1;
			continue;
		}
		if (before->kind != TOKEN_WORD || !vocabulary_is(&work->vocabulary, i - 1, WORD_PEOPLE))
			continue;
		*crowd = (struct span){work->tokens.at[phrase_first(work, i - 1)].span.start, before->span.end};
		return true;
	}
	return false;
}
