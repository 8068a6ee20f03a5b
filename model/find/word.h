/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_WORD_H
#define MODEL_FIND_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/find/token.h"
#include "model/findings.h"
#include "model/words/lexicon.h"

/* What the lists of model/words know of a word, whatever its case. */
enum {
	WORD_FUNCTION = 1 << 0,   /* the, of, but: belongs to grammar */
	WORD_COMMON = 1 << 1,     /* a word of the language */
	WORD_GIVEN_MALE = 1 << 2, /* a given name of men, and of women below: many are both */
	WORD_GIVEN_FEMALE = 1 << 3,
	WORD_TITLE = 1 << 4,  /* stands before a person's name */
	WORD_ROLE = 1 << 5,   /* a noun for a person */
	WORD_PEOPLE = 1 << 6, /* a noun for several persons */
	WORD_BODY = 1 << 7,   /* a noun for an organisation or group */
	WORD_MALE = 1 << 8,   /* a title or role of a man, and of a woman below */
	WORD_FEMALE = 1 << 9,
	WORD_PLACE = 1 << 10,    /* the name of a place */
	WORD_NORP = 1 << 11,     /* Ukrainian, Muslims */
	WORD_KNOWN = 1 << 12,    /* a name of the orgs list: kind says which kind it has there */
	WORD_HEAD = 1 << 13,     /* makes the name that it ends: head says what */
	WORD_PARTICLE = 1 << 14, /* van, de, bin: inside a person's name */
	WORD_STOP = 1 << 15,     /* a full stop behind it may belong to it */
	WORD_MONTH = 1 << 16,
	WORD_WEEKDAY = 1 << 17,
	WORD_BEGINS = 1 << 18,      /* a list of names has a phrase that begins with it */
	WORD_CURRENCY = 1 << 19,    /* euros */
	WORD_SCALE = 1 << 20,       /* million, thousands */
	WORD_GATHERING = 1 << 21,   /* summit: an event, with a place before it */
	WORD_ANY_BODY = 1 << 22,    /* company: any organisation may be called so again */
	WORD_OPENS_PLACE = 1 << 23, /* Lake: what follows is the name of one */
	WORD_OPENS_ORG = 1 << 24,
	WORD_OPENS_EVENT = 1 << 25,
	WORD_VOTE = 1 << 26,  /* election */
	WORD_CUE = 1 << 27,   /* said */
	WORD_STATE = 1 << 28, /* government: what a country has */
	WORD_GIVEN = WORD_GIVEN_MALE | WORD_GIVEN_FEMALE,
};

struct word {
	uint64_t hash;
	struct lexicon_word listed;
	uint32_t flags;
	uint32_t lower, capital;       /* how often it is written in small letters, and capitalised within a sentence */
	uint16_t grammar;              /* GRAMMAR_ bits, whatever flags say */
	uint8_t head, kind;            /* enum entity_kind: what WORD_HEAD and WORD_KNOWN mean */
	bool may_be_name;              /* word_look_up_name() was called */
	bool family;                   /* a person's name in the document ends in it */
	uint8_t written;               /* 1 << enum token_case: what clusters says is known */
	uint16_t clusters[CASE_COUNT]; /* what words it is like where it is written so (words/clusters.h) */
};

/* A word that is new: looks it up as a word of the language. */
struct word word_look_up(uint64_t hash, const char *text, size_t length);

/* Looks a word up in the lists of names as well, which only capitalised words need. Twice is fine. */
void word_look_up_name(struct word *, const char *text, size_t length);

/*
 * The cluster of a word where it is written in this way ("March" is not "march"; CASE_MIXED are several ways); CLUSTERS_NONE if it has
 * none.
 */
uint32_t word_cluster(struct word *, enum token_case, const char *text, size_t length);

#endif
