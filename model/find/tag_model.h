/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TAG_MODEL_H
#define MODEL_FIND_TAG_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/find/features.h"
#include "model/find/tag.h"

/*
 * The weights of a linear chain: how much each feature of a token speaks for each tag, and each tag for the next one. A file
 * of model/words holds them, all numbers little-endian:
 *
 *	"PQNM"        4 bytes
 *	tags          uint32: TAG_COUNT
 *	bits          uint32: features are in 2^bits buckets, by the first bits of their hashes
 *	unit          uint32: a millionth of what a weight of 1 means, in natural logarithms of odds
 *	joins         int16, tags x tags: the weight of tag b behind tag a at a * tags + b
 *	buckets       uint32, 2^bits + 1: where each bucket begins in what follows, and where the last one ends
 *	features      in each bucket: the last 16 bits of the hash, a byte that counts its weights, and as many pairs of
 *	              bytes: a tag and its weight (int8); with the count TAG_COUNT, a weight for each tag instead, 0 too: where
 *	              that is shorter
 */
struct tag_model {
	const unsigned char *buckets, *features; /* borrowed; NULL if there is no model */
	uint32_t bits;
	float unit;
	int16_t joins[TAG_COUNT][TAG_COUNT];
	int32_t leads
	    [TAG_COUNT]; /* by how much joins speak for what begins behind a tag more than behind TAG_NONE, at most */
};

enum { TAG_MODEL_HEADER = 16, TAG_MODEL_BITS_MAX = 20 };

/* How much speaks for each tag of a token, in units of the model. */
struct tag_scores {
	int32_t of[TAG_COUNT];
};

/* Reads a model; bytes must outlive it. False if they are none, or not all there: then it has no weights. */
bool tag_model_read(struct tag_model *, const char *bytes, size_t length);

/* The sums of the features' weights. Constant time for each feature, but for the few that share its bucket. */
void tag_model_score(const struct tag_model *, const struct features *, struct tag_scores *);

#endif
