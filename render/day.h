/* SPDX-License-Identifier: MIT */
#ifndef RENDER_DAY_H
#define RENDER_DAY_H

#include <stdbool.h>

#include "base/buffer.h"

/* A date as works are cited by: 0 for what is not known, from the day up. */
struct day {
	unsigned year, month, day;
};

/* "2023-04-20T10:00:00Z", "2023-04-20", "2023-04" or "2023" (ISO 8601); all zeros for what is no such date. */
struct day day_read(const char *iso);

/* Appends "20 April 2023", "April 2023" or "2023"; nothing for no date. */
void day_write(struct day, struct buffer *out);

/* Appends its numbers with what is to stand between them, each of two digits at least: "2023-04-20". */
void day_write_numbers(struct day, char between, struct buffer *out);

#endif
