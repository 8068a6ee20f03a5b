/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/descent.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* How many steps are remembered, how many are taken at most, and how small the gradient has to get against the first one. */
enum { MEMORY = 8, STEPS_MAX = 150 };
static const double small_enough = 1e-4;

struct descender {
	descent_function *function;
	const void *data;
	size_t count;
	double *at, *gradient, *direction, *tried, *tried_gradient;
	double *moves[MEMORY], *changes[MEMORY]; /* of the last steps, in a ring */
	double curvature[MEMORY];                /* 1 / (move . change) */
	size_t steps;                            /* remembered so far */
	double value;
};

static double dot(const double *a, const double *b, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += a[i] * b[i];
	return sum;
}

static void add(double *to, double times, const double *what, size_t count)
{
	for (size_t i = 0; i < count; i++)
		to[i] += times * what[i];
}

/* The two-loop recursion: the gradient, made smaller where the function is steep. */
static void set_direction(struct descender *self)
{
	double alpha[MEMORY];
	const size_t kept = self->steps < MEMORY ? self->steps : MEMORY;
	for (size_t i = 0; i < self->count; i++)
		self->direction[i] = -self->gradient[i];
	for (size_t k = 0; k < kept; k++) {
		const size_t slot = (self->steps - 1 - k) % MEMORY;
		alpha[slot] = self->curvature[slot] * dot(self->moves[slot], self->direction, self->count);
		add(self->direction, -alpha[slot], self->changes[slot], self->count);
	}
	if (kept) {
		const size_t last = (self->steps - 1) % MEMORY;
		const double scale =
		    1 / (self->curvature[last] * dot(self->changes[last], self->changes[last], self->count));
		for (size_t i = 0; i < self->count; i++)
			self->direction[i] *= scale;
	}
	for (size_t k = kept; k > 0; k--) {
		const size_t slot = (self->steps - k) % MEMORY;
		const double beta = self->curvature[slot] * dot(self->changes[slot], self->direction, self->count);
		add(self->direction, alpha[slot] - beta, self->moves[slot], self->count);
	}
}

/* Goes along the direction until the value falls as it should (Armijo's condition). False if it nowhere does. */
static bool search_line(struct descender *self, double *value)
{
	enum { HALVINGS = 30 };
	const double slope = dot(self->direction, self->gradient, self->count);
	double length = self->steps ? 1 : 1 / sqrt(dot(self->gradient, self->gradient, self->count));
	for (int i = 0; slope < 0 && i < HALVINGS; i++, length /= 2) {
		memcpy(self->tried, self->at, self->count * sizeof *self->at);
		add(self->tried, length, self->direction, self->count);
		*value = self->function(self->data, self->tried, self->tried_gradient);
		if (*value <= self->value + 1e-4 * length * slope)
			return true;
	}
	return false;
}

static void remember(struct descender *self)
{
	const size_t slot = self->steps % MEMORY;
	for (size_t i = 0; i < self->count; i++) {
		self->moves[slot][i] = self->tried[i] - self->at[i];
		self->changes[slot][i] = self->tried_gradient[i] - self->gradient[i];
	}
	const double product = dot(self->moves[slot], self->changes[slot], self->count);
	if (product > 1e-12) {
		self->curvature[slot] = 1 / product;
		self->steps++;
	}
}

static void run(struct descender *self)
{
	const size_t bytes = self->count * sizeof *self->at;
	self->value = self->function(self->data, self->at, self->gradient);
	const double first = sqrt(dot(self->gradient, self->gradient, self->count));
	for (int i = 0; i < STEPS_MAX; i++) {
		double value;
		set_direction(self);
		if (!search_line(self, &value))
			break;
		remember(self);
		memcpy(self->at, self->tried, bytes);
		memcpy(self->gradient, self->tried_gradient, bytes);
		self->value = value;
		if (sqrt(dot(self->gradient, self->gradient, self->count)) < small_enough * first)
			break;
	}
}

void descent(descent_function *function, const void *data, double *at, size_t count)
{
	double *memory = memory_new((4 + 2 * MEMORY) * count, sizeof *memory);
	struct descender self = {
	    .function = function,
	    .data = data,
	    .count = count,
	    .at = at,
	    .gradient = memory,
	    .direction = memory + count,
	    .tried = memory + 2 * count,
	    .tried_gradient = memory + 3 * count,
	};
	for (size_t i = 0; i < MEMORY; i++) {
		self.moves[i] = memory + (4 + 2 * i) * count;
		self.changes[i] = memory + (5 + 2 * i) * count;
	}
	run(&self);
	free(memory);
}
