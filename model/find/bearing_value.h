/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_BEARING_VALUE_H
#define MODEL_FIND_BEARING_VALUE_H

#include <stdint.h>

/* Values of features made of small numbers, a byte each but for the first. */
static inline uint32_t both(uint32_t a, uint32_t b)
{
	return a << 8 | b;
}

static inline uint32_t three(uint32_t a, uint32_t b, uint32_t c)
{
	return a << 16 | b << 8 | c;
}

static inline uint32_t capped(uint32_t number, uint32_t most)
{
	return number < most ? number : most;
}

#endif
