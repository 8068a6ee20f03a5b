/* SPDX-License-Identifier: MIT */
#ifndef TUI_SELECTION_H
#define TUI_SELECTION_H

#include <stdbool.h>
#include <stdint.h>

#include "tui/article.h"
#include "tui/unit.h"

/*
 * Text that is being selected, from one end that stays to one that moves: it goes over whole units, over any blocks. The end that
 * moves is the article's focus, a place: so every motion extends it, and the real cursor is on it. The selection is the
 * article's (article->selection), as it is of its document.
 */

/* Begins at the focus, or at the first text on the screen. False if there is no text. */
bool selection_begin(struct article *);

/* Gives it up; the focus stays where it is. */
void selection_end(struct article *);

/* Goes by the next larger unit; by characters again behind the largest. */
void selection_widen(struct article *);

/* Changes the ends: the one that stayed moves now. */
void selection_swap(struct article *);

/* What is selected. */
struct span selection_span(const struct article *);

/* Appends what is going on: "selecting words: 12 characters". */
void selection_write(const struct article *, struct buffer *out);

/* Moves the end by units, or by lines of the screen, in the column it began in. Returns whether it could. */
bool selection_move(struct article *, int way);
bool selection_move_lines(struct article *, int way);

/* Moves the end to the first (-1) or last (+1) text of its line on the screen. */
void selection_move_in_line(struct article *, int way);

/* Moves the end to a place in the text. */
void selection_extend(struct article *, uint32_t offset);

/* Takes over what a motion made of the focus. If it left the screen with it, the end is at the nearest text on the screen. */
void selection_follow(struct article *);

#endif
