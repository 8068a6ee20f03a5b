/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_FOLDED_H
#define RENDER_READ_FOLDED_H

#include <stdbool.h>

#include "base/buffer.h"
#include "render/read/slice.h"

/* Titles and names as they are compared: what pages write with other marks and in other case is the same. */

/* Appends the letters and digits alone, folded (utf8_fold()), with one space between words; an apostrophe divides none. */
void folded_add(struct slice text, struct buffer *out);

/* Whether two texts have the same words in the same order, and any. */
bool folded_equal(struct slice a, struct slice b);

/* Whether a name is what a site is called, or, written as one word of more than two letters, stands in its host. */
bool folded_is_site(struct slice name, struct slice site, struct slice host);

#endif
