/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tag_model.h"

#include <string.h>

enum { JOINS_SIZE = 2 * TAG_COUNT * TAG_COUNT, FEATURE_HEADER = 3, WEIGHT_SIZE = 2 };

static uint32_t number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

bool tag_model_read(struct tag_model *self, const char *bytes, size_t length)
{
	const unsigned char *at = (const unsigned char *)bytes;
	*self = (struct tag_model){0};
	if (length < TAG_MODEL_HEADER + JOINS_SIZE || memcmp(at, "PQNM", 4) != 0 || number_at(at + 4) != TAG_COUNT)
		return false;
	const uint32_t bits = number_at(at + 8);
	if (bits > TAG_MODEL_BITS_MAX)
		return false;
	const unsigned char *buckets = at + TAG_MODEL_HEADER + JOINS_SIZE;
	const size_t buckets_size = 4 * (((size_t)1 << bits) + 1),
		     before = TAG_MODEL_HEADER + JOINS_SIZE + buckets_size;
	if (length < before || length - before != number_at(buckets + buckets_size - 4))
		return false;
	self->buckets = buckets;
	self->features = buckets + buckets_size;
	self->bits = bits;
	self->unit = (float)number_at(at + 12) * 1e-6F;
	for (uint32_t i = 0; i < TAG_COUNT * TAG_COUNT; i++) {
		const unsigned char *join = at + TAG_MODEL_HEADER + 2 * i;
		self->joins[i / TAG_COUNT][i % TAG_COUNT] = (int16_t)(join[0] | join[1] << 8);
	}
	return true;
}

/* A bucket, and what in it is looked for. */
struct search {
	const unsigned char *at, *end;
	unsigned char low, high;
};

static struct search search_for(const struct tag_model *self, uint32_t hash)
{
	const size_t bucket = self->bits ? hash >> (32 - self->bits) : 0;
	return (struct search){
	    .at = self->features + number_at(self->buckets + 4 * bucket),
	    .end = self->features + number_at(self->buckets + 4 * bucket + 4),
	    .low = hash & 0xff,
	    .high = hash >> 8 & 0xff,
	};
}

static void add_weights(struct search search, int32_t *scores)
{
	const unsigned char *at = search.at;
	while (at < search.end && (at[0] != search.low || at[1] != search.high))
		at += FEATURE_HEADER + WEIGHT_SIZE * at[2];
	if (at >= search.end)
		return;
	const unsigned char *last = at + FEATURE_HEADER + WEIGHT_SIZE * at[2];
	for (const unsigned char *pair = at + FEATURE_HEADER; pair < last; pair += WEIGHT_SIZE)
		scores[pair[0]] += (int8_t)pair[1];
}

void tag_model_score(const struct tag_model *self, const struct features *features, struct tag_scores *scores)
{
	struct search searches[FEATURES_MAX];
	*scores = (struct tag_scores){{0}};
	for (uint32_t i = 0; i < features->count; i++) /* first all of them: memory answers several at a time */
		searches[i] = search_for(self, features->at[i]);
	for (uint32_t i = 0; i < features->count; i++)
		add_weights(searches[i], scores->of);
}
