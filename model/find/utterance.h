/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_UTTERANCE_H
#define MODEL_FIND_UTTERANCE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/outline.h"

/* How a quotation ends, within its marks. */
enum ending { ENDING_NONE, ENDING_COMMA, ENDING_STOP, ENDING_QUESTION, ENDING_DASH };

/* What stands next to it. */
enum neighbour {
	NEIGHBOUR_EDGE, /* the paragraph begins or ends there */
	NEIGHBOUR_COMMA,
	NEIGHBOUR_COLON,
	NEIGHBOUR_STOP,
	NEIGHBOUR_MARK,
	NEIGHBOUR_QUOTE,
	NEIGHBOUR_CUE,
	NEIGHBOUR_NAME,
	NEIGHBOUR_PRONOUN,
	NEIGHBOUR_DETERMINER,
	NEIGHBOUR_PREPOSITION,
	NEIGHBOUR_CONJUNCTION,
	NEIGHBOUR_BE,
	NEIGHBOUR_SMALL, /* another word in small letters */
	NEIGHBOUR_CAPITAL
};

/* What a quotation looks like, and how it stands: everything that is asked of it by itself. */
struct utterance {
	uint32_t item, quote;
	uint32_t sentence; /* of the outline */
	uint32_t leaf;
	uint8_t ending, before, behind; /* enum ending, enum neighbour */
	uint8_t words;                  /* how many, in steps: 0 1 2 3 4 5-6 7-9 10-15 16-30 more */
	uint8_t letters;                /* 0 starts small, 1 a capital, 2 all words have capitals, 3 all letters are */
	bool first;                     /* nothing but marks and conjunctions stands before it in its sentence */
	bool alone;                     /* its sentence is nothing but it */
	bool verb;                      /* it has a verb of grammar or a pronoun in it: "I was", "is" */
	bool person;                    /* it speaks of "I", "we" or "you" */
	bool closed;
	bool headline; /* it stands in a title, heading or caption */
	uint8_t
	    cue_gap; /* words between it and the nearest verb of saying before it in its sentence, in steps; 7 for none */
	uint8_t cue_class;       /* that verb's enum cue_class */
	uint8_t next_gap;        /* the same behind it */
	uint8_t marks;           /* which marks it is in: a code of the opening one */
	uint8_t neighbours;      /* other quotations of its sentence, 3 for more */
	bool that;               /* "that" stands between the nearest verb of saying before it and it */
	uint32_t cue, next_cue;  /* those verbs: items, or NONE */
	uint32_t cue_word;       /* hash of the nearest verb of saying before it in its sentence; 0 for none */
	uint32_t word_before[2]; /* hashes of the words before it, the nearest first; 0 for none */
	uint32_t word_behind[2];
	uint32_t word_first, word_last; /* of the words inside */
};

void utterance_read(struct utterance *, const struct outline *, uint32_t item);

/* A distance in few steps: 0 1 2 3 4-5 6-10 more. */
uint32_t utterance_step(uint32_t distance);

#endif
