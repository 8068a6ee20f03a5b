/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/words/clusters.h"

#include <string.h>

#include "base/embed.h"
#include "base/utf8.h"

EMBED(words_clusters, "model/words/clusters.bin");

static uint32_t number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static uint32_t folded(uint32_t c, enum clusters_case letters, bool first)
{
	if (c >= '0' && c <= '9')
		return '0';
	if (c == 0x2019 || c == 0x02bc)
		return '\'';
	if (c == 0x2010 || c == 0x2011)
		return '-';
	if (letters == CLUSTERS_AS_IT_IS)
		return c;
	return letters == CLUSTERS_CAPITAL && first ? utf8_upper(c) : utf8_lower(c);
}

/* FNV-1a leaves the high bits poor: the last steps of MurmurHash3 (Appleby, public domain) spread them. */
static uint64_t spread(uint64_t hash)
{
	hash = (hash ^ hash >> 33) * UINT64_C(0xff51afd7ed558ccd);
	hash = (hash ^ hash >> 33) * UINT64_C(0xc4ceb9fe1a85ec53);
	hash ^= hash >> 33;
	return hash ? hash : 1;
}

uint64_t clusters_hash(const char *word, size_t length, enum clusters_case letters)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	for (size_t at = 0; at < length;) {
		uint32_t character = (unsigned char)word[at];
		const size_t step = character < 0x80 ? 1 : utf8_read(word + at, length - at, &character);
		for (uint32_t rest = folded(character, letters, at == 0); rest; rest >>= 8)
			hash = (hash ^ (rest & 0xff)) * UINT64_C(0x100000001b3);
		at += step ? step : 1;
	}
	return spread(hash);
}

bool clusters_read(struct clusters *self, const char *bytes, size_t length)
{
	const unsigned char *at = (const unsigned char *)bytes;
	*self = (struct clusters){0};
	if (length < CLUSTERS_HEADER + CLUSTERS_TABLES || memcmp(at, "PQWC", 4) != 0)
		return false;
	const uint32_t bits = number_at(at + 4), count = number_at(at + 8);
	const size_t words = (length - CLUSTERS_HEADER - CLUSTERS_TABLES) / 4;
	if (length % 4 != 0 || bits == 0 || bits > CLUSTERS_BITS_MAX || words != ((size_t)1 << bits) + count)
		return false;
	const unsigned char *tables = at + CLUSTERS_HEADER, *ends = tables + CLUSTERS_TABLES;
	*self = (struct clusters){tables, ends, ends + ((size_t)4 << bits), bits, count};
	return true;
}

/* The cluster of a hash. */
static uint32_t find(const struct clusters *self, uint64_t hash)
{
	const size_t bucket = (size_t)(hash >> (64 - self->bits));
	const uint32_t print = (uint32_t)(hash & ((UINT32_C(1) << CLUSTERS_PRINT_BITS) - 1));
	const uint32_t end = number_at(self->ends + 4 * bucket);
	for (uint32_t i = bucket ? number_at(self->ends + 4 * (bucket - 1)) : 0; i < end && i < self->count; i++) {
		const uint32_t word = number_at(self->words + 4 * (size_t)i);
		if (word >> CLUSTERS_ID_BITS == print)
			return word & (CLUSTERS_FINE - 1);
	}
	return CLUSTERS_NONE;
}

uint32_t clusters_find(const struct clusters *self, const char *word, size_t length)
{
	uint32_t cluster = CLUSTERS_NONE;
	if (self->bits == 0)
		return cluster;
	for (int letters = CLUSTERS_AS_IT_IS; cluster == CLUSTERS_NONE && letters <= CLUSTERS_LOWER; letters++)
		cluster = find(self, clusters_hash(word, length, (enum clusters_case)letters));
	return cluster;
}

static struct clusters embedded(void)
{
	struct clusters self;
	clusters_read(&self, words_clusters, (size_t)words_clusters_size);
	return self;
}

uint32_t clusters_of(const char *word, size_t length)
{
	const struct clusters self = embedded();
	return clusters_find(&self, word, length);
}

uint32_t cluster_middle(uint32_t cluster)
{
	const struct clusters self = embedded();
	return cluster < CLUSTERS_FINE && self.bits ? self.tables[cluster] : CLUSTERS_NONE;
}

uint32_t cluster_coarse(uint32_t cluster)
{
	const struct clusters self = embedded();
	const uint32_t middle = cluster_middle(cluster);
	return middle == CLUSTERS_NONE ? middle : self.tables[CLUSTERS_FINE + middle] % CLUSTERS_COARSE;
}
