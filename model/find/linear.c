/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/linear.h"

#include <math.h>
#include <string.h>

static uint32_t number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static float real_at(const unsigned char *bytes)
{
	const uint32_t number = number_at(bytes);
	float real;
	memcpy(&real, &number, sizeof real);
	return real;
}

bool linear_read(struct linear *self, const char *bytes, size_t length)
{
	const unsigned char *at = (const unsigned char *)bytes;
	*self = (struct linear){.slope = 1};
	if (length < LINEAR_HEADER || memcmp(at, "PQLM", 4) != 0)
		return false;
	const uint32_t bits = number_at(at + 4);
	if (bits > LINEAR_BITS_MAX || length - LINEAR_HEADER != (size_t)2 << bits)
		return false;
	*self = (struct linear){
	    .weights = at + LINEAR_HEADER,
	    .mask = (UINT32_C(1) << bits) - 1,
	    .unit = real_at(at + 8),
	    .slope = real_at(at + 12),
	    .shift = real_at(at + 16),
	};
	return true;
}

float linear_score(const struct linear *self, const struct features *features)
{
	if (!self->weights)
		return 0;
	int32_t sum = 0;
	for (uint32_t i = 0; i < features->count; i++) {
		const unsigned char *at = self->weights + 2 * (size_t)(features->at[i] & self->mask);
		sum += (int16_t)(at[0] | at[1] << 8);
	}
	return (float)sum * self->unit;
}

float linear_calibrated(const struct linear *self, float raw)
{
	static const float least = 1e-6F;
	const float odds = raw < least ? least : raw > 1 - least ? 1 - least : raw;
	return 1 / (1 + expf(-(self->slope * logf(odds / (1 - odds)) + self->shift)));
}
