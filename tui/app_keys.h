/* SPDX-License-Identifier: MIT */
#ifndef TUI_APP_KEYS_H
#define TUI_APP_KEYS_H

#include "tui/app.h"

/* From what is typed and clicked to operations, done at once or when the findings are there. For the app itself. */

/* A key was typed: EVENT_KEY. */
void app_type(struct app *, const struct event *);

/* The mouse did something. A click gives up keys that wait for others. */
void app_point(struct app *, const struct mouse *);

/* Time has come on: a key that waited for others may be a command by now. */
void app_tick(struct app *);

/* The findings are there: does what waited for them. */
void app_do_deferred(struct app *);

#endif
