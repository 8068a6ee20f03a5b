/* SPDX-License-Identifier: MIT */
#ifndef TUI_TERMINAL_CURSES_KEYS_H
#define TUI_TERMINAL_CURSES_KEYS_H

#include "tui/input.h"

/* What curses reads of keys and the mouse, for terminal_curses.c. It needs a screen of curses that is set. */
extern const struct input_verbs terminal_curses_input;

/* Makes the sequences known to it for which terminfo has no standard name (input_sequences). */
void terminal_curses_define_keys(void);

#endif
