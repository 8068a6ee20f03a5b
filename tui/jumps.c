/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/jumps.h"

enum { JUMPS_MAX = 100 };

static void forget(struct jumps *self, size_t index)
{
	for (size_t i = index + 1; i < self->count; i++)
		self->at[i - 1] = self->at[i];
	self->count--;
}

/* Puts a place at the end, once. */
static void append(struct jumps *self, struct jump from)
{
	for (size_t i = self->count; i > 0; i--)
		if (self->at[i - 1].offset == from.offset)
			forget(self, i - 1);
	if (self->count == JUMPS_MAX)
		forget(self, 0);
	array_push(self, from);
	self->here = self->count;
}

void jumps_add(struct jumps *self, struct jump from)
{
	self->count = self->here < self->count ? self->here : self->count;
	append(self, from);
	self->last = from;
	self->jumped = true;
}

bool jumps_go(struct jumps *self, int direction, struct jump from, struct jump *to)
{
	if (direction < 0 ? self->here == 0 : self->here + 1 >= self->count)
		return false;
	if (direction < 0 && self->here == self->count) {
		/* The way forward leads back to here. */
		append(self, from);
		self->here = self->count - 1;
		if (self->here == 0)
			return false;
	}
	self->here = direction < 0 ? self->here - 1 : self->here + 1;
	*to = self->at[self->here];
	return true;
}

void jumps_release(struct jumps *self)
{
	array_release(self);
}
