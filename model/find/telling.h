/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TELLING_H
#define MODEL_FIND_TELLING_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/glance.h"
#include "model/find/outline.h"
#include "model/find/party.h"

/*
 * A word that may report what somebody says, in its sentence: any word of words/cues.txt, whether or not it is a verb
 * of saying there. Items are those of the outline.
 */
struct telling {
	const struct outline *outline;
	const struct glances *glances;
	struct cue cue;
	uint32_t item, behind; /* the word or words */
	uint32_t first, end;   /* the sentence as far as it is looked at, less the marks that end it */
	uint32_t quote_first;  /* the quotations that are said by it: the first one, and behind the last; */
	uint32_t quote_end;    /* the same item for none */
	struct party before;   /* its subject in front of it; without items if there is none */
	struct party after;    /* and behind it: "said Lee", "according to Lee", "was criticised by Lee" */
	uint32_t from;         /* where the word begins with its subject in front */
	bool owned;            /* the one in front is no subject: "Lee's claim" */
	bool inverted;         /* a mark in front of it may end what is said, and its subject may be behind */
};

/* The next word that may report at an item or behind it. False if there is none. */
bool telling_next(const struct outline *, const struct glances *, uint32_t item, struct telling *telling);

/* What the word is, as a number: its class and form, and whether it is passive. */
uint32_t telling_class(const struct telling *);

static inline bool telling_has(const struct party *party)
{
	return party->first < party->end;
}

/* Whether there are quotations that are said by it. */
static inline bool telling_is_claimed(const struct telling *self)
{
	return self->quote_first < self->quote_end;
}

static inline bool telling_is_verb(const struct telling *self)
{
	return self->outline->items.at[self->item].cue != NONE;
}

/* What an item of the sentence looks like; the edge outside of it. */
static inline uint32_t telling_look(const struct telling *self, uint32_t item)
{
	return item < self->first || item >= self->end ? (uint32_t)GLANCE_EDGE : self->glances->at[item].look;
}

static inline uint32_t telling_word(const struct telling *self, uint32_t item)
{
	return item < self->first || item >= self->end ? 0 : self->glances->at[item].word;
}

/* How the phrase that begins at an item goes on: what the first item looks like that is no part of it. */
uint32_t telling_turn(const struct telling *, uint32_t item);

#endif
