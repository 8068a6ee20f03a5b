/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_TAG_CHAIN_H
#define MODEL_TRAIN_TAG_CHAIN_H

#include "base/array.h"
#include "model/find/tag.h"

/* A linear-chain conditional random field (Lafferty et al. 2001), and how probable each tag is in it. */
struct tag_row {
	double of[TAG_COUNT];
};

struct tag_rows ARRAY(struct tag_row);

/* What speaks for one tag behind another, and its exponential: 0 where they do not join. */
struct tag_joins {
	double weight[TAG_COUNT][TAG_COUNT], strength[TAG_COUNT][TAG_COUNT];
};

/* The chain of one lesson. */
struct tag_chain {
	const struct tag_joins *joins;
	struct tag_rows strengths;         /* of each token: the exponentials of what speaks for its tags */
	struct tag_rows forward, backward; /* the chain's own */
	struct tag_rows expected; /* the tags' probabilities, summed up with the factor of tag_chain_expect() */
	double joined[TAG_COUNT + 1][TAG_COUNT + 1]; /* likewise, of a tag behind another */
};

void tag_joins_renew(struct tag_joins *);

/*
 * Adds factor times the probability of each tag of each token, given that the tags are among the allowed ones. False if
 * none of these chains is possible: then nothing is added.
 */
bool tag_chain_expect(struct tag_chain *, const tag_set *allowed, double factor);
void tag_chain_release(struct tag_chain *);

#endif
