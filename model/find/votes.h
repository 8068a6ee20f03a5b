/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_VOTES_H
#define MODEL_FIND_VOTES_H

#include <stdint.h>

#include "model/findings.h"

/*
 * How much speaks for each kind of entity. One mention's evidence is a few votes; those of all mentions of an entity are
 * added up, and the kind with the most wins. A trained model would give its scores in the same shape.
 */
struct votes {
	int32_t of[ENTITY_KIND_COUNT];
};

static inline void votes_add(struct votes *self, const struct votes *more)
{
	for (int kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		self->of[kind] += more->of[kind];
}

/* The kind with the most votes, the first one of equals. */
static inline enum entity_kind votes_winner(const struct votes *self)
{
	enum entity_kind best = 0;
	for (enum entity_kind kind = 1; kind < ENTITY_KIND_COUNT; kind++)
		if (self->of[kind] > self->of[best])
			best = kind;
	return best;
}

/* Gives a kind as many votes as the winner has, and the winner those of it. */
static inline void votes_make_winner(struct votes *self, enum entity_kind kind)
{
	const enum entity_kind winner = votes_winner(self);
	const int32_t most = self->of[winner];
	self->of[winner] = self->of[kind];
	self->of[kind] = most;
}

#endif
