/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_RELATED_H
#define RENDER_READ_RELATED_H

#include <stdbool.h>

#include "render/read/slice.h"

/* How articles say that other stories follow. */

/* Whether a line is the heading of links: "Related articles", "Most read:", "Sources". */
bool related_is_heading(struct slice line);

/* Whether a line begins with such words and goes on with the link: "Read more: ...". */
bool related_opens(struct slice line);

#endif
