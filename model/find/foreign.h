/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FOREIGN_H
#define MODEL_FIND_FOREIGN_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/gloss.h"
#include "model/find/work.h"

/*
 * Documents that are not in English. None of the English rules is true of them, so that they go through passes of their own:
 * quotations by their marks, and a speaker only where a verb of saying that the language's list holds has a name or a noun beside it.
 *
 *   pass          file               reads                      writes
 *   elision       elision.c          tokens                     tokens, sentences, vocabulary: of French and its like
 *   glosses       foreign.c          tokens, words              glosses, cues among them
 *   sentences     foreign.c          glosses                    sentences: those that no stop ends are joined
 *   names         foreign_name.c     glosses, words             names, findings->mentions of kind name
 *   attribution   foreign_claim.c    all of the above           testimonies: one a quotation
 *   speakers      foreign_speaker.c  testimonies, mentions       quotes: kind, cue, content, speaker, said_as, basis, ...
 *
 * Attribution goes through the ways in which a quotation and its speaker can stand to one another (foreign_way.h), each of which asks who
 * speaks by a verb (foreign_voice.h), which looks for a noun phrase (foreign_phrase.h). Then foreign_term.h says what is no speech.
 */

/* Who is thought to say a quotation: one a quotation. */
struct testimony {
	struct span said_as; /* the words that name the speaker; empty if nobody does */
	struct span cue;     /* the verb of saying; empty if there is none */
	struct span content; /* the whole reported statement */
	uint32_t from;       /* the quotation that this one carries on, or NONE */
	uint32_t mention;    /* what the words that name the speaker are; NONE until the mentions are made */
	uint8_t pattern;     /* enum pattern */
	uint8_t kind;        /* enum quote_kind */
	bool pronoun;        /* said_as is a pronoun, or a verb that needs none */
	uint8_t sex;         /* enum sex: what the pronoun says */
	bool several;        /* it means several people */
};

struct testimonies ARRAY(struct testimony);

struct foreign {
	struct tongue tongue;
	struct glosses glosses; /* tokens */
	struct testimonies testimonies;
	struct testimony
	    above; /* who speaks in a last sentence that ends with a colon, of the leaf before; pattern is its pattern */
};

/* Makes work->foreign if the document is not in English, and a notice that says what will be done. */
void foreign_begin(struct work *);
void foreign_release(struct work *);

/* Glosses a leaf's tokens, and finds the cues among them. Leaves must come in order. Linear. */
void foreign_read(struct work *, uint32_t leaf);

/* Joins the sentences that an abbreviation or a number with a full stop seems to end. */
void foreign_join_sentences(struct work *);

/* The gloss of a token; nothing for an index out of range. */
static inline uint32_t foreign_flags(const struct work *work, uint32_t token)
{
	return token < work->foreign->glosses.count ? work->foreign->glosses.at[token].flags : 0;
}

#endif
