/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_LINEAR_H
#define MODEL_FIND_LINEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/find/features.h"

/*
 * A linear model over hashed features, as a file of model/words holds it. All numbers little-endian:
 *
 *	"PQLM"        4 bytes
 *	bits          uint32: there are 2^bits weights
 *	unit          float32: what a weight of 1 means
 *	slope, shift  float32: the calibration (Platt 1999): sure = 1 / (1 + exp(-(slope * logit + shift)))
 *	reserved      4 bytes, 0
 *	weights       int16, 2^bits of them
 */
struct linear {
	const unsigned char *weights; /* int16; borrowed */
	uint32_t mask;
	float unit, slope, shift;
};

enum { LINEAR_HEADER = 24, LINEAR_BITS_MAX = 20 };

/* Reads a model; bytes must outlive it. False if they are none: then it has no weights, and all scores are 0. */
bool linear_read(struct linear *, const char *bytes, size_t length);

/* The sum of the features' weights. */
float linear_score(const struct linear *, const struct features *);

/* How probable it is, from 0 to 1, that a choice is right which the model itself gives the probability raw. */
float linear_calibrated(const struct linear *, float raw);

#endif
