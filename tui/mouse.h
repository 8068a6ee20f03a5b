/* SPDX-License-Identifier: MIT */
#ifndef TUI_MOUSE_H
#define TUI_MOUSE_H

#include "tui/app.h"

/*
 * What the mouse does, on the frame that was drawn last. The wheel scrolls what is under it. A click in the text brings into focus
 * what is there: a link, a mention (all of the same are lit then), or a quote, whose gutter will do too. A click on a row of a pane selects
 * it, one more goes there; on a card it goes there at once; on the other name above a sidebar it flips that.
 */
void mouse_do(struct app *, const struct mouse *);

#endif
