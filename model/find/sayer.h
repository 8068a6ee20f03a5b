/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_SAYER_H
#define MODEL_FIND_SAYER_H

#include <stdint.h>

#include "model/find/outline.h"

/*
 * Who may be the subject of each verb of saying: the phrase before it and the phrase behind it, whether there is a quotation or not. Which of
 * the two it is, and for which quotation, is chosen later.
 */
enum says {
	SAYS_NONE,   /* of no verb */
	SAYS_BEFORE, /* "Lee said" */
	SAYS_AFTER,  /* "said Lee" */
	SAYS_BY,     /* "was told by Lee" */
	SAYS_SOURCE, /* "according to Lee" */
	SAYS_COUNT
};

struct sayer {
	uint32_t first, end; /* items of the phrase's own words, as party_span() gives them */
	uint32_t mention;    /* the mention that they are, or NONE */
	uint32_t cue;        /* item */
	uint8_t says;        /* enum says */
};

struct sayers ARRAY(struct sayer);

/* Takes away what the array holds, and adds the sayers of an outline in the order of their verbs. Linear. */
void sayer_find(struct sayers *, const struct outline *);

/* The first sayer whose verb is at an item or behind it; the count if there is none. O(log n). */
size_t sayer_at(const struct sayers *, uint32_t item);

#endif
