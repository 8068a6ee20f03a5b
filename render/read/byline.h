/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_BYLINE_H
#define RENDER_READ_BYLINE_H

#include <stdbool.h>

#include "model/builder.h"
#include "render/read/slice.h"

/* Who wrote it: "By Ann Lee in Oslo and Bo Ek, Health Correspondent". */

/* Whether a line is a byline: a word such as "By" and then names, and no sentence. */
bool byline_is(struct slice line);

/* Whether a text, the first piece of a line maybe, begins as a byline does: "By", "Words by Ann". */
bool byline_opens(struct slice text);

/* Adds the people that a byline, or a field for one ("Ann Lee, Bo Ek"), names to the builder; each once. */
void byline_add(struct builder *, struct slice line);

#endif
