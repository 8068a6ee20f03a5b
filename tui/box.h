/* SPDX-License-Identifier: MIT */
#ifndef TUI_BOX_H
#define TUI_BOX_H

#include <stddef.h>

#include "model/span.h"
#include "render/grid.h"

/* A box over what is drawn already, with a border: why a quote has its speaker, a note. */
enum { BOX_BORDERS = 2 }; /* rows, or columns */

/* The next line of a text in it, as wide as may be; *rest becomes what is left. */
struct span box_line(const char *text, struct span *rest, size_t columns);

/* How many lines that makes. */
size_t box_lines(const struct buffer *text, size_t columns);

/* Draws the border with a title in it, and the inside empty; foot stands at the right of the last row, where there is room for it. */
void box_draw(struct grid *, struct area, const char *title, struct style, const char *foot);

#endif
