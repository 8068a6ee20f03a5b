/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_GLOSS_H
#define MODEL_FIND_GLOSS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "model/find/language.h"
#include "model/words/lexicon.h"

/*
 * What the lists say of a word of a language that is not English (words_de.txt says what the classes are): a few words around a quotation
 * are all that is known of such a language.
 */
enum {
	GLOSS_DET = 1 << 0,
	GLOSS_OF = 1 << 1,
	GLOSS_PREP = 1 << 2,
	GLOSS_PRON = 1 << 3,
	GLOSS_CONJ = 1 << 4,
	GLOSS_VERB = 1 << 5,
	GLOSS_TOLD = 1 << 6,
	GLOSS_AUX = 1 << 7,
	GLOSS_ADV = 1 << 8,
	GLOSS_NAMED = 1 << 9,
	GLOSS_CALLED = 1 << 10,
	GLOSS_TITLE = 1 << 11,
	GLOSS_BODY = 1 << 12,
	GLOSS_PLACE = 1 << 13,
	GLOSS_ABBR = 1 << 14,
	GLOSS_MALE = 1 << 15,
	GLOSS_FEMALE = 1 << 16,
	GLOSS_PLURAL = 1 << 17,
	GLOSS_AND = 1 << 18,
	GLOSS_TIME = 1 << 19,
	GLOSS_SMALL = 1 << 20,
	GLOSS_CAPITAL = 1 << 21,    /* written with a capital */
	GLOSS_FUNCTION = 1 << 22,   /* a word of grammar of this language */
	GLOSS_PARTICIPLE = 1 << 23, /* a cue is a participle; with GLOSS_VERB, it can be one */
	GLOSS_SAY = 1 << 24,        /* a cue begins here, and so do the five below; foreign_cue.h decides */
	GLOSS_CALL = 1 << 25,
	GLOSS_SOURCE = 1 << 26,
	GLOSS_BEHIND = 1 << 27,
	GLOSS_POST = 1 << 28,
	GLOSS_THERE = 1 << 29,
	GLOSS_SEVERAL = 1 << 30, /* a verb that several people are the subject of */
	GLOSS_CUE = GLOSS_SAY | GLOSS_CALL | GLOSS_SOURCE | GLOSS_BEHIND | GLOSS_POST | GLOSS_THERE,
	GLOSS_SPEECH = GLOSS_SAY | GLOSS_CALL | GLOSS_THERE, /* verbs */
};

struct gloss {
	uint32_t flags;
	uint32_t cue; /* tokens of the cue that begins here; 0: none does */
};

struct glosses ARRAY(struct gloss);

/* A language, and what is known of it. */
struct tongue {
	enum language language;
	bool listed; /* it has words and cues; else LEXICON_LANGUAGES alone knows it */
	enum lexicon words, cues;
	bool compounds;     /* "Innenminister" is a minister */
	bool elides;        /* "l’Élysée" (elision.h) */
	bool nouns_capital; /* a capital makes no name */
	bool ordinal_stops; /* "3. Mai" */
};

/* What is known of a language. */
struct tongue tongue_of(enum language);

/* What the language's words list, or the list of all languages' small words, says; no cue is in it. */
struct gloss gloss_of(const struct tongue *, const char *word, size_t length);

#endif
