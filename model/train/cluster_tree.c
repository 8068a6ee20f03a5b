/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/cluster_tree.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/train/cluster_gram.h"
#include "model/train/cluster_means.h"

enum {
	BUCKET_WORDS = 4, /* in a bucket, about */
	LISTED_WORDS = 16,
};

void cluster_tree_init(struct cluster_tree *self, const struct cluster_text *text, uint32_t epochs)
{
	const size_t count = text->words.count - SHAPE_COUNT;
	struct vector *words = cluster_gram_learn(text, epochs);
	struct vector *fine = memory_new(CLUSTERS_FINE, sizeof *fine);
	struct vector *middle = memory_new(CLUSTERS_MIDDLE, sizeof *middle);
	struct vector *coarse = memory_new(CLUSTERS_COARSE, sizeof *coarse);
	*self = (struct cluster_tree){.fine = memory_new(text->words.count, sizeof *self->fine)};
	cluster_means(words + SHAPE_COUNT, count, self->fine + SHAPE_COUNT, fine, CLUSTERS_FINE);
	cluster_means(fine, CLUSTERS_FINE, self->middle, middle, CLUSTERS_MIDDLE);
	cluster_means(middle, CLUSTERS_MIDDLE, self->coarse, coarse, CLUSTERS_COARSE);
	free(words);
	free(fine);
	free(middle);
	free(coarse);
}

void cluster_tree_release(struct cluster_tree *self)
{
	free(self->fine);
}

static void put_number(struct buffer *out, uint32_t number)
{
	for (int byte = 0; byte < 4; byte++)
		buffer_putc(out, (char)(number >> 8 * byte & 0xff));
}

static uint32_t bits_for(size_t count)
{
	uint32_t bits = 1;
	while (bits < CLUSTERS_BITS_MAX && ((size_t)BUCKET_WORDS << bits) < count)
		bits++;
	return bits;
}

static size_t bucket_of(const struct cluster_word *word, uint32_t bits)
{
	return (size_t)(word->hash >> (64 - bits));
}

/* The words by their buckets, in each the most frequent first. ends: where each bucket ends. The caller frees the result. */
static uint32_t *sorted_words(const struct cluster_tree *self, const struct cluster_words *words, uint32_t bits,
			      uint32_t *ends)
{
	const size_t buckets = (size_t)1 << bits;
	uint32_t *sorted = memory_new(words->count, sizeof *sorted);
	for (size_t i = SHAPE_COUNT; i < words->count; i++)
		ends[bucket_of(&words->at[i], bits)]++;
	for (size_t i = 1; i < buckets; i++)
		ends[i] += ends[i - 1];
	for (size_t bucket = buckets; bucket-- > 1;)
		ends[bucket] = ends[bucket - 1];
	ends[0] = 0;
	for (size_t i = SHAPE_COUNT; i < words->count; i++) {
		const uint32_t print = (uint32_t)(words->at[i].hash & ((UINT32_C(1) << CLUSTERS_PRINT_BITS) - 1));
		sorted[ends[bucket_of(&words->at[i], bits)]++] = print << CLUSTERS_ID_BITS | self->fine[i];
	}
	return sorted;
}

void cluster_tree_write(const struct cluster_tree *self, const struct cluster_text *text, struct buffer *out)
{
	const size_t count = text->words.count - SHAPE_COUNT;
	const uint32_t bits = bits_for(count);
	uint32_t *ends = memory_new((size_t)1 << bits, sizeof *ends);
	uint32_t *words = sorted_words(self, &text->words, bits, ends);
	buffer_puts(out, "PQWC");
	put_number(out, bits);
	put_number(out, (uint32_t)count);
	put_number(out, 0);
	for (size_t i = 0; i < CLUSTERS_FINE; i++)
		buffer_putc(out, (char)self->middle[i]);
	for (size_t i = 0; i < CLUSTERS_MIDDLE; i++)
		buffer_putc(out, (char)self->coarse[i]);
	for (size_t i = 0; i < (size_t)1 << bits; i++)
		put_number(out, ends[i]);
	for (size_t i = 0; i < count; i++)
		put_number(out, words[i]);
	free(ends);
	free(words);
}

void cluster_tree_list(const struct cluster_tree *self, const struct cluster_text *text, struct buffer *out)
{
	struct buffer *lines = memory_new(CLUSTERS_FINE, sizeof *lines);
	uint32_t *held = memory_new(CLUSTERS_FINE, sizeof *held);
	for (size_t i = SHAPE_COUNT; i < text->words.count; i++) {
		const struct span spelling = text->words.at[i].spelling;
		if (held[self->fine[i]]++ >= LISTED_WORDS)
			continue;
		buffer_putc(&lines[self->fine[i]], ' ');
		buffer_add(&lines[self->fine[i]], text->spellings.at + spelling.start, span_length(spelling));
	}
	for (size_t i = 0; i < CLUSTERS_FINE; i++) {
		const uint32_t middle = self->middle[i];
		buffer_format(out, "%u %u %zu %u%s\n", self->coarse[middle], middle, i, held[i],
			      buffer_text(&lines[i]));
		buffer_release(&lines[i]);
	}
	free(lines);
	free(held);
}
