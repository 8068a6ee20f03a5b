/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_CLUSTER_MEANS_H
#define MODEL_TRAIN_CLUSTER_MEANS_H

#include <stdint.h>

#include "model/train/cluster_vector.h"

/*
 * Parts points into many clusters, each around its mean (k-means: Lloyd 1982, begun as Arthur and Vassilvitskii 2007 say). of: the
 * cluster of each point. means: many of them; where there are fewer points than that, the last ones hold none. The same
 * points give the same clusters.
 */
void cluster_means(const struct vector *points, size_t count, uint32_t *of, struct vector *means, size_t many);

#endif
