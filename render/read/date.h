/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_DATE_H
#define RENDER_READ_DATE_H

#include <stdbool.h>

#include "base/buffer.h"
#include "render/read/slice.h"

/* When it was published, as pages write it -> ISO 8601. */

/*
 * Appends what a stamp means: "2023-04-20T10:00:00Z" as it is, "2023-04-20 10:00 +0200" as 2023-04-20T10:00+02:00, "Thu, 20 Apr 2023",
 * "April 20, 2023" and "20230420" as 2023-04-20. Returns false, and appends nothing, if it names no day.
 */
bool date_read(struct slice stamp, struct buffer *iso);

/* The day that an address names: ".../2023/04/20/...". */
bool date_read_address(struct slice url, struct buffer *iso);

/* Whether two days, "2025-02-28" and "2025-03-01", follow one another, in either order. */
bool date_is_beside(struct slice a, struct slice b);

/* Whether the first of two days is earlier than the second by more than a zone makes it: by two days or more. */
bool date_is_earlier(struct slice a, struct slice b);

#endif
