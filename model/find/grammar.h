/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_GRAMMAR_H
#define MODEL_FIND_GRAMMAR_H

#include <stdint.h>

#include "model/document.h"
#include "model/find/token.h"
#include "model/words/lexicon.h"

/*
 * The small words of English that hold sentences together, and what each can be. They are few, so that a list (words/grammar.txt) knows
 * all of them; what is not in it is a noun, a verb, an adjective or a name.
 */
enum grammar {
	GRAMMAR_DETERMINER = 1 << 0,  /* the, a, some, two: begins a noun phrase */
	GRAMMAR_POSSESSIVE = 1 << 1,  /* his, their: the same, and means somebody */
	GRAMMAR_PREPOSITION = 1 << 2, /* of, for, in */
	GRAMMAR_AUXILIARY = 1 << 3,   /* has, will, did: stands before a verb */
	GRAMMAR_BE = 1 << 4,          /* was, been: makes a passive */
	GRAMMAR_CONJUNCTION = 1 << 5, /* and, but, because: begins or joins clauses */
	GRAMMAR_RELATIVE = 1 << 6,    /* who, which */
	GRAMMAR_PRONOUN = 1 << 7,     /* he, they, I: a subject by itself */
	GRAMMAR_ADVERB = 1 << 8,      /* also, later: passed over between subject and verb */
	GRAMMAR_TIME = 1 << 9,        /* Monday, yesterday, April: never a speaker */
	GRAMMAR_OBJECT = 1 << 10,     /* him, them, me */
	GRAMMAR_TO = 1 << 11,         /* to */
	GRAMMAR_NUMBER = 1 << 13,     /* one, another, some: may stand for people by itself */
	GRAMMAR_VERB = 1 << 12,       /* went, began, continued: stands between a subject and "to say" */
};

/* What the word can be: GRAMMAR_ bits, 0 if the list does not hold it. Once a word, for token.grammar. */
uint16_t grammar_look_up(struct lexicon_word);

/* The same of a token whose grammar is set; and small words that end in -ly are adverbs. O(1). */
uint32_t grammar_of(const struct document *, const struct token *);

#endif
