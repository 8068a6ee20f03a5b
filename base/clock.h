/* SPDX-License-Identifier: MIT */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#include "base/buffer.h"

/*
 * The time of day, as it is kept: "2026-11-28T09:30:00Z", always of that length, in UTC, so that times are in the order of their letters.
 * If the environment has SOURCE_DATE_EPOCH (seconds since 1970), that is the time: for tests, and for whatever must come out the same.
 */
enum { CLOCK_LENGTH = 20 };

/* Appends it. */
void clock_write(struct buffer *);

/* The time in ms on a clock that only goes forward, whatever the time of day is set to (CLOCK_MONOTONIC): for how long something takes. */
uint64_t clock_milliseconds(void);

#endif
