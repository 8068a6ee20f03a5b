/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TELLER_H
#define MODEL_FIND_TELLER_H

#include <stdint.h>

#include "model/find/features.h"
#include "model/find/opening.h"
#include "model/find/telling.h"

/* How the one who may say what is reported stands to the word. */
enum teller_place {
	TELLER_BEFORE, /* its subject: "Lee said" */
	TELLER_OWNER,  /* "Lee's claim" */
	TELLER_AFTER,  /* "said Lee", "according to Lee", "criticised by Lee" */
	TELLER_CLAUSE, /* the subject of the clause before: "Lee shrugged, saying" */
	TELLER_PHRASE, /* all that stands in front: "28 percent of voters said" */
	TELLER_NEAR,   /* somebody else in front */
	TELLER_NEXT,   /* behind what is reported: "Asked whether it rains, Lee" */
};

struct teller {
	struct party party;
	uint8_t place; /* enum teller_place */
};

enum { TELLERS_MAX = 10 };

struct tellers {
	struct teller at[TELLERS_MAX];
	uint32_t count;
	uint8_t way;              /* of what is reported: enum way */
	struct sentence reported; /* items of what is reported, in which none of them is */
};

/* Finds those who may say what is reported, each once. */
void teller_find(struct tellers *, const struct telling *, const struct opening *, uint32_t end);

/* What a model is told of one of them, and of nobody. */
void teller_view(const struct tellers *, const struct telling *, uint32_t index, struct features *features);
void teller_view_nobody(const struct tellers *, const struct telling *, struct features *features);

#endif
