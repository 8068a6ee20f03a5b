/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_CLUSTER_GRAM_H
#define MODEL_TRAIN_CLUSTER_GRAM_H

#include "model/train/cluster_text.h"
#include "model/train/cluster_vector.h"

/*
 * Learns where the words of a closed text stand in space: a skip-gram with negative sampling (Mikolov et al. 2013) that has vectors of its
 * own for what stands two words before, one before, one behind and two behind (Ling et al. 2015), so that words come together which
 * can stand in the same places rather than words of the same subject. Goes over the text epochs times.
 * Returns a vector for each word, made one long; the caller frees it. The same text gives the same vectors.
 */
struct vector *cluster_gram_learn(const struct cluster_text *, uint32_t epochs);

#endif
