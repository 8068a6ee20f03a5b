/* SPDX-License-Identifier: MIT */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include "tui/app.h"

/*
 * Lays out the frame, draws all of it as a value (text, panes, header, status row) and shows it on the app's terminal. While the
 * keys go to the text, the quotes pane follows the reader. Without an article there is a status row alone.
 */
void screen_draw(struct app *);

#endif
