/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/grammar.h"

#include <string.h>

/* The letters of the list. */
static const uint16_t classes['Z' + 1] = {
    ['D'] = GRAMMAR_DETERMINER, ['S'] = GRAMMAR_POSSESSIVE,  ['P'] = GRAMMAR_PREPOSITION, ['A'] = GRAMMAR_AUXILIARY,
    ['B'] = GRAMMAR_BE,         ['C'] = GRAMMAR_CONJUNCTION, ['R'] = GRAMMAR_RELATIVE,    ['N'] = GRAMMAR_PRONOUN,
    ['O'] = GRAMMAR_OBJECT,     ['V'] = GRAMMAR_ADVERB,      ['T'] = GRAMMAR_TIME,        ['X'] = GRAMMAR_TO,
    ['G'] = GRAMMAR_VERB,       ['Q'] = GRAMMAR_NUMBER,
};

uint16_t grammar_look_up(struct lexicon_word word)
{
	size_t length = 0;
	const char *letters = lexicon_behind(LEXICON_GRAMMAR, word, &length);
	uint16_t grammar = 0;
	for (size_t i = 0; i < length; i++)
		if (letters[i] >= 'A' && letters[i] <= 'Z')
			grammar |= classes[(unsigned char)letters[i]];
	return grammar;
}

uint32_t grammar_of(const struct document *document, const struct token *token)
{
	if (token->grammar || token->letters != CASE_LOWER)
		return token->grammar;
	const bool adverb =
	    span_length(token->span) > 4 && memcmp(document->text.at + token->span.end - 2, "ly", 2) == 0;
	return adverb ? GRAMMAR_ADVERB : 0;
}
