/* SPDX-License-Identifier: MIT */
#ifndef TUI_STATUS_H
#define TUI_STATUS_H

#include "render/grid.h"
#include "tui/app.h"

/* The last row while there is no article: what there is to say. */
void status_draw_message(const struct app *, struct area row, struct grid *);

/*
 * The last row: a word to the reader, or the keys typed so far, or "quote I/N · SPEAKER K/M" for the quote in focus ("quote -/N"
 * without one), and what can be typed now. Scripts and screen readers read it too. Beside the text alone it says what that is.
 */
void status_draw(const struct app *, struct area row, struct grid *);

#endif
