/* SPDX-License-Identifier: MIT */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include "base/buffer.h"

/*
 * The time of day, as it is kept: "2026-11-28T09:30:00Z", always of that length, in UTC, so that times are in the order of their letters.
 * If the environment has SOURCE_DATE_EPOCH (seconds since 1970), that is the time: for tests, and for whatever must come out the same.
 */
enum { CLOCK_LENGTH = 20 };

/* Appends it. */
void clock_write(struct buffer *);

#endif
