/* SPDX-License-Identifier: MIT */
#ifndef TUI_SETTING_H
#define TUI_SETTING_H

#include <stdint.h>

#include "keymaps/settings.h"

struct app;

/* The choices of SETTING_QUOTES_ORDER, in the order of settings.def. */
enum { ORDER_AUTO, ORDER_SPEAKER, ORDER_STORY };

/*
 * Settings while the reader runs: app->settings holds the values, and what depends on one of them reads it there. What has to be done when it
 * changes is in the table of setting.c, a row a setting.
 */

/* Sets a number, a switch or a choice, and does what that means. */
void setting_put(struct app *, enum setting, uint32_t value);

/* Sets it to what it was when the reader started: unless set, or as the config file has it. */
void setting_reset(struct app *, enum setting);

/* Does what the values mean that all settings have now: when the reader starts, or shows another article. */
void setting_apply_all(struct app *);

#endif
