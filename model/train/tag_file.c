/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/tag_model.h"
#include "model/train/tag_learner.h"

enum {
	FILE_BITS_MAX = 17,
	PER_BUCKET = 2,
	UNITS_PER_ODDS = 24
}; /* weights from -5.3 to 5.3, and what exceeds them is cut */

/* A hash's weights for all corpora, or for one. */
struct part {
	uint32_t hash, feature;
	bool own; /* of one corpus: as much as its share of the mean */
};

struct parts ARRAY(struct part);

static int compare_parts(const void *a, const void *b)
{
	const struct part *left = a, *right = b;
	if (left->hash != right->hash)
		return left->hash < right->hash ? -1 : 1;
	return left->feature < right->feature ? -1 : left->feature > right->feature;
}

/* Those of all corpora, and of the first ones. */
static void parts_read(struct parts *self, const struct tag_lessons *lessons, uint32_t corpora)
{
	for (uint32_t i = 0; i < lessons->keys.count; i++) {
		const uint32_t of = (uint32_t)(lessons->keys.at[i] >> 32) - 1;
		if (of <= corpora)
			array_push(self, (struct part){(uint32_t)lessons->keys.at[i], i, of > 0});
	}
	if (self->count)
		qsort(self->at, self->count, sizeof *self->at, compare_parts);
}

/* A feature that is written: its hash, and its weights. */
struct row {
	uint32_t hash;
	double weights[TAG_COUNT];
};

/* Makes a row of the parts of one hash that begin at *next, and goes behind them. */
static struct row row_of(const struct tag_learner *self, const struct parts *parts, size_t *next, double share)
{
	struct row row = {.hash = parts->at[*next].hash};
	for (; *next < parts->count && parts->at[*next].hash == row.hash; ++*next) {
		const struct part *part = &parts->at[*next];
		const float *means = self->means + (size_t)part->feature * TAG_COUNT;
		for (uint8_t tag = 0; tag < TAG_COUNT; tag++)
			row.weights[tag] += (part->own ? share : 1) * (double)means[tag];
	}
	return row;
}

static long whole(double weight, long most)
{
	const long units = lround(weight * UNITS_PER_ODDS);
	return units > most ? most : units < -most ? -most : units;
}

static void put_number(struct buffer *out, uint32_t number, int bytes)
{
	for (int byte = 0; byte < bytes; byte++)
		buffer_putc(out, (char)(number >> 8 * byte & 0xff));
}

/* Which kinds of entity the lessons told apart: the others are impossible. */
static tag_set learned_tags(const struct tag_lessons *lessons)
{
	tag_set learned = 1;
	for (size_t i = 0; i < lessons->allowed.count; i++)
		if (!(lessons->allowed.at[i] & 1))
			learned |= lessons->allowed.at[i];
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++) {
		tag_set tags = 0;
		for (enum tag_place place = 0; place < TAG_PLACES; place++)
			tags |= (tag_set)1 << tag_of(kind, place);
		if (learned & tags)
			learned |= tags;
	}
	return learned;
}

static void put_joins(const struct tag_learner *self, struct buffer *out)
{
	enum { NEVER = -INT16_MAX / 2 };
	const tag_set learned = learned_tags(self->lessons);
	for (uint8_t a = 0; a < TAG_COUNT; a++)
		for (uint8_t b = 0; b < TAG_COUNT; b++) {
			const bool possible = tag_joins(a, b) && learned >> b & 1;
			const long weight = possible ? whole(self->join_means[a][b], -NEVER) : NEVER;
			put_number(out, (uint32_t)weight, 2);
		}
}

/* Appends a feature with its weights of least or more; nothing if there are none. */
static void put_row(const struct row *row, double least, struct buffer *out)
{
	long weights[TAG_COUNT];
	uint32_t count = 0;
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++) {
		const double weight = row->weights[tag];
		weights[tag] = fabs(weight) < least ? 0 : whole(weight, INT8_MAX);
		count += weights[tag] != 0;
	}
	if (!count)
		return;
	const bool all = 2 * count > TAG_COUNT; /* without their tags that is shorter */
	put_number(out, row->hash & 0xffff, 2);
	put_number(out, all ? TAG_COUNT : count, 1);
	for (uint8_t tag = 0; tag < TAG_COUNT; tag++) {
		if (!all && !weights[tag])
			continue;
		if (!all)
			put_number(out, tag, 1);
		put_number(out, (uint32_t)weights[tag], 1);
	}
}

static uint32_t bits_for(const struct parts *parts)
{
	uint32_t bits = 0;
	size_t rows = 0;
	for (size_t i = 0; i < parts->count; i++)
		rows += i == 0 || parts->at[i].hash != parts->at[i - 1].hash;
	while (bits < FILE_BITS_MAX && ((size_t)PER_BUCKET << bits) < rows)
		bits++;
	return bits;
}

static void write_rows(const struct tag_learner *self, const struct parts *parts, struct tag_writing writing,
		       double least, struct buffer *out)
{
	const uint32_t bits = bits_for(parts);
	const double share = 1.0 / (writing.corpora ? writing.corpora : 1);
	struct buffer features = {0};
	size_t next = 0;
	buffer_add(out, "PQNM", 4);
	put_number(out, TAG_COUNT, 4);
	put_number(out, bits, 4);
	put_number(out, 1000000 / UNITS_PER_ODDS, 4);
	put_joins(self, out);
	for (uint32_t bucket = 0; bucket < UINT32_C(1) << bits; bucket++) {
		put_number(out, (uint32_t)features.count, 4);
		while (next < parts->count && (uint64_t)parts->at[next].hash << bits >> 32 == bucket) {
			const struct row row = row_of(self, parts, &next, share);
			put_row(&row, least, &features);
		}
	}
	put_number(out, (uint32_t)features.count, 4);
	buffer_add(out, features.at, features.count);
	buffer_release(&features);
}

void tag_learner_write(const struct tag_learner *self, struct tag_writing writing, struct buffer *out)
{
	static const double first = 0.02, factor = 1.1;
	const size_t start = out->count;
	struct parts parts = {0};
	parts_read(&parts, self->lessons, writing.corpora);
	for (double least = first;; least *= factor) {
		out->count = start;
		write_rows(self, &parts, writing, least, out);
		if (out->count - start <= writing.bytes_max || least > INT8_MAX)
			break;
	}
	array_release(&parts);
}
