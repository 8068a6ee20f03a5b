/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/cluster_means.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/train/cluster_random.h"

/* How often the means are moved at most: behind that few points change sides. */
enum { ROUNDS = 25 };

static float distance(const struct vector *a, const struct vector *b)
{
	const float square = vector_dot(a, a) + vector_dot(b, b) - 2 * vector_dot(a, b);
	return square > 0 ? square : 0;
}

/* Draws a point, a far one sooner than a near one. */
static size_t draw(const float *distances, size_t count, uint64_t *random)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += (double)distances[i];
	double left = sum * (double)cluster_random_real(random);
	for (size_t i = 0; i < count; i++) {
		left -= (double)distances[i];
		if (left < 0)
			return i;
	}
	return count - 1;
}

/* Begins with points that are far from one another. */
static void begin(const struct vector *points, size_t count, struct vector *means, size_t many)
{
	float *distances = memory_new(count, sizeof *distances);
	uint64_t random = 1;
	for (size_t i = 0; i < count; i++)
		distances[i] = 1;
	for (size_t mean = 0; mean < many; mean++) {
		means[mean] = points[draw(distances, count, &random)];
		for (size_t i = 0; i < count; i++) {
			const float from = distance(&points[i], &means[mean]);
			distances[i] = mean == 0 || from < distances[i] ? from : distances[i];
		}
	}
	free(distances);
}

/* The mean nearest to a point, by half the square of the distance less what the point itself gives to all. */
static uint32_t nearest(const struct vector *point, const struct vector *means, const float *halves, size_t many)
{
	uint32_t best = 0;
	float least = HUGE_VALF;
	for (size_t i = 0; i < many; i++) {
		const float from = halves[i] - vector_dot(point, &means[i]);
		if (from < least) {
			least = from;
			best = (uint32_t)i;
		}
	}
	return best;
}

/* Puts each point to its nearest mean. Returns how many changed sides. */
static size_t assign(const struct vector *points, size_t count, uint32_t *of, const struct vector *means, size_t many)
{
	float *halves = memory_new(many, sizeof *halves);
	size_t changed = 0;
	for (size_t i = 0; i < many; i++)
		halves[i] = vector_dot(&means[i], &means[i]) / 2;
	for (size_t i = 0; i < count; i++) {
		const uint32_t mean = nearest(&points[i], means, halves, many);
		changed += of[i] != mean;
		of[i] = mean;
	}
	free(halves);
	return changed;
}

/* Moves each mean to the middle of its points. One that has none stays. */
static void move(const struct vector *points, size_t count, const uint32_t *of, struct vector *means, size_t many)
{
	struct vector *sums = memory_new(many, sizeof *sums);
	uint32_t *held = memory_new(many, sizeof *held);
	for (size_t i = 0; i < count; i++) {
		vector_add(&sums[of[i]], 1, &points[i]);
		held[of[i]]++;
	}
	for (size_t i = 0; i < many; i++) {
		if (!held[i])
			continue;
		means[i] = sums[i];
		vector_scale(&means[i], 1 / (float)held[i]);
	}
	free(sums);
	free(held);
}

void cluster_means(const struct vector *points, size_t count, uint32_t *of, struct vector *means, size_t many)
{
	memset(of, 0, count * sizeof *of);
	memset(means, 0, many * sizeof *means);
	const size_t used = count < many ? count : many;
	if (!used)
		return;
	begin(points, count, means, used);
	for (int round = 0; round < ROUNDS; round++) {
		if (assign(points, count, of, means, used) == 0 && round > 0)
			break;
		move(points, count, of, means, used);
	}
}
