/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_WHY_H
#define TUI_PANE_WHY_H

#include "keymaps/keymap.h"
#include "render/grid.h"
#include "tui/article.h"
#include "tui/frame.h"

/*
 * Why the quote in focus has the speaker that it has: a box over the screen, while article->why is set. Its cue, and what names
 * its speaker, are lit on the page at the same time.
 */
struct why_look {
	const struct frame *frame;
	enum pane pane;              /* where keys go: not covered */
	const struct keymap *keymap; /* says which key closes the box */
};

/* The rows that the box takes in an area; 0 if it does not fit there. */
size_t pane_why_rows(const struct article *, struct area);

/*
 * Where the box goes: over the quotes pane, unless that has the keys; else to the bottom of the text, or to its top, whichever
 * hides less of the quote and of what is lit. Empty if it fits nowhere.
 */
struct area pane_why_place(const struct article *, const struct why_look *);

/* Scrolls the text where the box would hide the quote. Whatever puts another quote into focus calls it. */
void pane_why_make_room(struct article *, const struct why_look *);

void pane_why_draw(const struct article *, const struct why_look *, struct grid *);

#endif
