/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/passage_shapes.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/find/features.h"

/* A class without its digits: they number what looks the same. */
static uint32_t hash_classes(struct slice classes)
{
	uint32_t hash = 0;
	for (size_t i = 0; i < classes.length; i++)
		if (classes.at[i] < '0' || classes.at[i] > '9')
			hash = (hash ^ (unsigned char)classes.at[i]) * UINT32_C(16777619) + 1;
	return hash;
}

/* For each node, a hash of its tag and class and of those around it. */
static uint32_t *hash_paths(const struct html_tree *tree, uint32_t *own)
{
	uint32_t *paths = memory_new(tree->nodes.count + 1, sizeof *paths);
	for (uint32_t i = 0; i < tree->nodes.count; i++) {
		const struct html_node *node = &tree->nodes.at[i];
		own[i] = features_mix(node->tag, hash_classes(html_tree_attribute(tree, i, ATTRIBUTE_CLASS)));
		paths[i] = node->parent == NONE ? own[i] : features_mix(paths[node->parent], own[i]);
	}
	return paths;
}

/* Of a node and the two around it. */
static uint32_t hash_pattern(const struct html_tree *tree, const uint32_t *own, uint32_t node)
{
	enum { LEVELS = 3 };
	uint32_t hash = 0;
	for (size_t i = 0; i < LEVELS && node != NONE; i++, node = tree->nodes.at[node].parent)
		hash = features_mix(hash, own[node]);
	return hash;
}

/* The shape with that hash, by open addressing in a table of 2^bits slots that hold indexes + 1. */
static uint32_t find_shape(struct passage_shapes *shapes, uint32_t *slots, uint32_t mask, uint32_t hash)
{
	uint32_t slot = hash & mask;
	while (slots[slot] && shapes->at[slots[slot] - 1].hash != hash)
		slot = (slot + 1) & mask;
	if (!slots[slot]) {
		array_push(shapes, (struct passage_shape){.hash = hash});
		slots[slot] = (uint32_t)shapes->count;
	}
	return slots[slot] - 1;
}

static void count_passage(struct passage_shape *shape, const struct passage *passage)
{
	shape->passages++;
	shape->words += passage->words;
	shape->linked += passage->linked;
	shape->small += passage->small;
}

void passage_shapes_find(struct passages *self)
{
	uint32_t size = 4;
	while (size < 2 * self->list.count)
		size *= 2;
	uint32_t *own = memory_new(self->tree->nodes.count + 1, sizeof *own), *paths = hash_paths(self->tree, own);
	uint32_t *shape_slots = memory_new(size, sizeof *shape_slots),
		 *pattern_slots = memory_new(size, sizeof *pattern_slots);
	for (size_t i = 0; i < self->list.count; i++) {
		struct passage *passage = &self->list.at[i];
		const uint32_t pattern = hash_pattern(self->tree, own, passage->node);
		passage->shape = find_shape(&self->shapes, shape_slots, size - 1, paths[passage->node]);
		passage->pattern = find_shape(&self->patterns, pattern_slots, size - 1, pattern);
		count_passage(&self->shapes.at[passage->shape], passage);
		count_passage(&self->patterns.at[passage->pattern], passage);
	}
	free(own);
	free(paths);
	free(shape_slots);
	free(pattern_slots);
}
