/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_CLUSTER_VECTOR_H
#define MODEL_TRAIN_CLUSTER_VECTOR_H

#include <stddef.h>

/*
 * The place of a word in a space of 64 dimensions. Its numbers are dealt with four at a time, in an order that does not depend on how
 * the compiler optimises, so that the same text makes the same bytes.
 */
typedef float lanes __attribute__((vector_size(16)));

enum { VECTOR_LANES = 16, VECTOR_SIZE = VECTOR_LANES * 4 };

struct vector {
	lanes at[VECTOR_LANES];
};

static inline float lanes_sum(lanes of)
{
	return (of[0] + of[1]) + (of[2] + of[3]);
}

static inline float vector_dot(const struct vector *a, const struct vector *b)
{
	lanes even = {0}, odd = {0};
	for (size_t i = 0; i < VECTOR_LANES; i += 2) {
		even += a->at[i] * b->at[i];
		odd += a->at[i + 1] * b->at[i + 1];
	}
	return lanes_sum(even + odd);
}

/* self += factor * other */
static inline void vector_add(struct vector *self, float factor, const struct vector *other)
{
	const lanes factors = {factor, factor, factor, factor};
	for (size_t i = 0; i < VECTOR_LANES; i++)
		self->at[i] += factors * other->at[i];
}

/* self *= factor */
static inline void vector_scale(struct vector *self, float factor)
{
	const lanes factors = {factor, factor, factor, factor};
	for (size_t i = 0; i < VECTOR_LANES; i++)
		self->at[i] *= factors;
}

#endif
