/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_FEATURES_H
#define MODEL_FIND_FEATURES_H

#include <stdint.h>

/*
 * What a linear model knows of one option: which features hold. A feature is a number that says what is looked at and a
 * value that it has; both together are hashed (feature hashing, Weinberger et al. 2009), so that no list of names is kept.
 */
enum { FEATURES_MAX = 96 };

struct features {
	uint32_t at[FEATURES_MAX]; /* hashes */
	uint32_t count;
};

/* A hash of two numbers, every bit of which depends on every bit of both (the finaliser of MurmurHash3). */
static inline uint32_t features_mix(uint32_t a, uint32_t b)
{
	uint32_t hash = a * UINT32_C(0x9e3779b1) + b;
	hash = (hash ^ (hash >> 16)) * UINT32_C(0x85ebca6b);
	hash = (hash ^ (hash >> 13)) * UINT32_C(0xc2b2ae35);
	return hash ^ (hash >> 16);
}

/* Adds that a feature has a value. What does not fit in any more is left out. */
static inline void features_add(struct features *self, uint32_t feature, uint32_t value)
{
	if (self->count < FEATURES_MAX)
		self->at[self->count++] = features_mix(feature + 1, value);
}

#endif
