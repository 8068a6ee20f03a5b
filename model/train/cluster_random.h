/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_CLUSTER_RANDOM_H
#define MODEL_TRAIN_CLUSTER_RANDOM_H

#include <stdint.h>

/* A row of numbers that look random, and are the same each time: SplitMix64 (Steele, Lea, Flood 2014). Its state starts as any number. */
static inline uint32_t cluster_random(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)(z >> 32);
}

/* A number from 0 to 1, 1 excluded. */
static inline float cluster_random_real(uint64_t *state)
{
	return (float)(cluster_random(state) >> 8) / (float)(1 << 24);
}

#endif
