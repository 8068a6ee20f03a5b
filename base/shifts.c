/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/shifts.h"

static int64_t distance(const struct shifts *self)
{
	return self->count ? (int64_t)array_last(self).after - array_last(self).before : 0;
}

void shifts_add(struct shifts *self, size_t before, size_t after)
{
	if ((int64_t)after - (int64_t)before != distance(self))
		array_push(self, (struct shift){(uint32_t)before, (uint32_t)after});
}

/* How many shifts are at before or ahead of it. */
static size_t shifts_until(const struct shifts *self, uint32_t before)
{
	size_t first = 0, end = self->count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (self->at[middle].before <= before)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

uint32_t shifts_map(const struct shifts *self, uint32_t before)
{
	const size_t next = shifts_until(self, before);
	const struct shift last = next ? self->at[next - 1] : (struct shift){0, 0};
	const uint32_t after = last.after + (before - last.before);
	return next < self->count && after > self->at[next].after ? self->at[next].after : after;
}
