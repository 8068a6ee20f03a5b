/* SPDX-License-Identifier: MIT */
#ifndef TUI_HEADER_H
#define TUI_HEADER_H

#include "base/buffer.h"
#include "render/grid.h"
#include "tui/app.h"

/*
 * What is being read, in one row: outlet, who wrote it and when, headline, how much it is and how far in. What there is no room for
 * stays away, what is least worth knowing first; the headline is cut before that, but not to nothing.
 */
void header_draw(const struct app *, struct area row, struct grid *);

/* The row that is left beside the text alone: outlet, date and headline, quietly; at its right end words, which may be empty. */
void header_draw_quiet(const struct app *, struct area row, const struct buffer *words, struct grid *);

#endif
