/* SPDX-License-Identifier: MIT */
#ifndef TUI_OPENING_H
#define TUI_OPENING_H

#include "tui/app.h"

/* An article before there is anything of it to show: while a page comes from the web, how far it is stands on the status line. */

/*
 * Works on an article until its document is there, or it cannot be read: true. False if the reader gave it up meanwhile; a reader who
 * wants to quit does that too.
 */
bool opening_run(struct app *, struct article *);

#endif
