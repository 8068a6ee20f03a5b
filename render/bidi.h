/* SPDX-License-Identifier: MIT */
#ifndef RENDER_BIDI_H
#define RENDER_BIDI_H

#include <stdbool.h>
#include <stddef.h>

#include "render/grid.h"

/*
 * Text that runs from right to left, on terminals that draw cells in the order in which they come: the cells of a line are put into the order
 * in which they stand (UAX #9, as ICU has it), each stretch for itself, so that nothing of one pane gets into another.
 */

/* Whether anything in a text runs from right to left; and whether the whole does, as its first letter says. */
bool bidi_is_mixed(const char *text, size_t length);
bool bidi_is_rtl(const char *text, size_t length);

/*
 * Puts the cells of so many columns of a row of the area, from column on, into the order in which they stand; with rtl, the line begins at
 * their right end. The grid's cursor goes with its cell. Brackets in text from right to left are mirrored.
 */
void bidi_order(struct grid *, struct area, size_t row, size_t column, size_t columns, bool rtl);

#endif
