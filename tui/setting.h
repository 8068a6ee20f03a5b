/* SPDX-License-Identifier: MIT */
#ifndef TUI_SETTING_H
#define TUI_SETTING_H

#include <stdbool.h>
#include <stdint.h>

#include "keymaps/settings.h"
#include "tui/pane_quotes.h"

struct app;

/* The choices of SETTING_QUOTES_ORDER, in the order of settings.def. */
enum { ORDER_AUTO, ORDER_SPEAKER, ORDER_STORY };

/* Those of SETTING_BIDI. */
enum { BIDI_AUTO, BIDI_ON, BIDI_OFF };

/*
 * Settings while the reader runs: app->settings holds the values, and what depends on one of them reads it there. What has to be done when it
 * changes is in the table of setting.c, a row a setting.
 */

/* Whether words can be the value of a SETTING_WORD: for struct settings. */
bool setting_check(enum setting, const char *value, struct error *);

/* The words it may be that have names, from 0; NULL behind the last. Others may do too. */
const char *setting_word_known(enum setting, size_t index);

/* Sets a number, a switch or a choice, and does what that means. */
void setting_put(struct app *, enum setting, uint32_t value);

/* Sets it to what it was when the reader started: unless set, or as the config file has it. */
void setting_reset(struct app *, enum setting);

/* Whether text from right to left is put into order here, which auto leaves to terminals that are known to do it themselves. */
bool setting_orders_bidi(const struct settings *);

enum quotes_order setting_quotes_order(const struct settings *);

#endif
