/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/tag_model.h"

#include <string.h>

enum { JOINS_SIZE = 2 * TAG_COUNT * TAG_COUNT, FEATURE_HEADER = 3, PAIR_SIZE = 2 };

static uint32_t number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* How much more a tag that ends a name speaks for what begins behind it than no name does, at most. */
static int32_t lead_of(const struct tag_model *self, uint8_t tag)
{
	int32_t lead = 0;
	for (uint8_t to = 0; to < TAG_COUNT; to++) {
		const int32_t more = self->joins[tag][to] - self->joins[TAG_NONE][to];
		lead = tag_begins(to) && more > lead ? more : lead;
	}
	return lead;
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
	const unsigned char *join = at + TAG_MODEL_HEADER;
	for (uint32_t tag = 0; tag < TAG_COUNT; tag++)
		for (uint32_t next = 0; next < TAG_COUNT; next++, join += 2)
			self->joins[tag][next] = (int16_t)(join[0] | join[1] << 8);
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
		self->leads[tag] = lead_of(self, tag);
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

/* The bytes of a feature's weights. */
static size_t weights_size(const unsigned char *feature)
{
	return feature[2] == TAG_COUNT ? TAG_COUNT : PAIR_SIZE * (size_t)feature[2];
}

/* Sums of as many weights as there are features at most. */
struct sums {
	int16_t of[TAG_COUNT];
};

_Static_assert(FEATURES_MAX *INT8_MAX <= INT16_MAX, "sums of weights fit in");

/* All tags at once, which processors do many at a time; the first one by itself, for the others come in fours. */
static void add_all(const unsigned char *restrict weights, struct sums *restrict sums)
{
	sums->of[0] = (int16_t)(sums->of[0] + (int8_t)weights[0]);
	for (uint32_t tag = 1; tag < TAG_COUNT; tag++)
		sums->of[tag] = (int16_t)(sums->of[tag] + (int8_t)weights[tag]);
}

static void add_pairs(const unsigned char *at, const unsigned char *end, struct sums *sums)
{
	for (; at < end; at += PAIR_SIZE)
		sums->of[at[0]] = (int16_t)(sums->of[at[0]] + (int8_t)at[1]);
}

static void add_weights(struct search search, struct sums *sums)
{
	const unsigned char *at = search.at;
	while (at < search.end && (at[0] != search.low || at[1] != search.high))
		at += FEATURE_HEADER + weights_size(at);
	if (at >= search.end)
		return;
	if (at[2] == TAG_COUNT)
		add_all(at + FEATURE_HEADER, sums);
	else
		add_pairs(at + FEATURE_HEADER, at + FEATURE_HEADER + weights_size(at), sums);
}

void tag_model_score(const struct tag_model *self, const struct features *features, struct tag_scores *scores)
{
	struct search searches[FEATURES_MAX];
	struct sums sums = {{0}};
	for (uint32_t i = 0; i < features->count; i++) { /* first all of them: memory answers several at a time */
		searches[i] = search_for(self, features->at[i]);
		__builtin_prefetch(searches[i].at);
	}
	for (uint32_t i = 0; i < features->count; i++)
		add_weights(searches[i], &sums);
	for (uint32_t tag = 0; tag < TAG_COUNT; tag++)
		scores->of[tag] = sums.of[tag];
}
