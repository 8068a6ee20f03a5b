/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_CLUSTER_TREE_H
#define MODEL_TRAIN_CLUSTER_TREE_H

#include <stdint.h>

#include "base/buffer.h"
#include "model/train/cluster_text.h"
#include "model/words/clusters.h"

/* The clusters of a closed text's words, and which those lie in. */
struct cluster_tree {
	uint32_t *fine; /* words */
	uint32_t middle[CLUSTERS_FINE], coarse[CLUSTERS_MIDDLE];
};

/* Makes them, going over the text epochs times. The same text gives the same clusters. */
void cluster_tree_init(struct cluster_tree *, const struct cluster_text *, uint32_t epochs);
void cluster_tree_release(struct cluster_tree *);

/* Appends the file that model/words/clusters.h describes. */
void cluster_tree_write(const struct cluster_tree *, const struct cluster_text *, struct buffer *out);

/* Appends a line for each cluster, to look at: where it lies, how many words it has, and the most frequent of them. */
void cluster_tree_list(const struct cluster_tree *, const struct cluster_text *, struct buffer *out);

#endif
