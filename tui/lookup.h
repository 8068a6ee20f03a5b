/* SPDX-License-Identifier: MIT */
#ifndef TUI_LOOKUP_H
#define TUI_LOOKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "model/search.h"

struct article;

/*
 * What is searched for in an article. A large text is searched slice by slice, between keys: a match that is asked for before it can be
 * known which one it is comes when it is.
 */
struct lookup {
	struct buffer query;   /* as it was typed; empty if nothing was searched for yet */
	bool backwards;        /* n looks up */
	bool is_whole;         /* the search came to its end */
	bool waits;            /* for quotes and names, which are still to come: it is begun again then */
	bool wrapped;          /* the match that was gone to last is on the other side of an end */
	struct search *search; /* holds the matches; NULL where there is none */
	struct error trouble;  /* why there is none; message NULL if there is */
	long wanted;           /* how many matches to go on: down, or up below 0; 0 if none is asked for */
	uint32_t from;         /* where from */
	bool inclusive;        /* a match at from counts */
};

/* Begins to search an article for a query; what was searched for before is forgotten. */
void lookup_start(struct article *, const char *query, size_t length, bool backwards);

/* Searches the article again that has changed: a match in focus is a place from then on. */
void lookup_restart(struct article *);

/* The same where what was found depends on quotes, which have changed. */
void lookup_quotes_changed(struct article *);

/* Searches again for what lookup_hide() has put out. */
void lookup_resume(struct article *);

/* Whether there is more to search. */
bool lookup_is_busy(const struct lookup *);

/* Whether all that there is was found. */
bool lookup_is_over(const struct lookup *);

/* Searches on for about so many ms; with 0 as little as can be. */
void lookup_step(struct lookup *, uint32_t milliseconds);

/* Gives up the rest of the search, and what was asked for. */
void lookup_stop(struct lookup *);

/* How far it is, in percent of the text. */
unsigned lookup_percent(const struct article *);

/* What was found so far; no matches where nothing is searched for. Borrowed until the next step. */
const struct spans *lookup_matches(const struct lookup *);

enum lookup_answer { LOOKUP_UNKNOWN, LOOKUP_NOWHERE, LOOKUP_THERE };

/*
 * Which match is the one that is wanted, if that can be known yet; *wrapped if the search went on from the other end of the
 * text. Nothing is wanted any more once it is answered.
 */
enum lookup_answer lookup_answer(struct lookup *, uint32_t *match, bool *wrapped);

/* The matches are not lit any more; what was searched for is kept. */
void lookup_hide(struct lookup *);

/* Forgets all of it. */
void lookup_release(struct lookup *);

#endif
