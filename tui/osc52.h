/* SPDX-License-Identifier: MIT */
#ifndef TUI_OSC52_H
#define TUI_OSC52_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

/*
 * OSC 52 (xterm's "Manipulate Selection Data"): asks a terminal to make a text its clipboard, over any number of remote shells. Whether it
 * does is not known: many have to be told that they may.
 */

/* What stands between the program and the terminal. */
enum osc52_way {
	OSC52_PLAIN,
	/*
	 * tmux: takes the sequence itself where set-clipboard is on (its default, external, ignores it), and hands it through where
	 * allow-passthrough is (the default is off): it is sent both ways. A second time does no harm.
	 */
	OSC52_TMUX,
	/* GNU screen: hands through a DCS of at most some hundred bytes; the sequence is cut. */
	OSC52_SCREEN,
};

/* More bytes of text are more than 100,000 of base64, which xterm takes as the limit, and others take less or as much. */
enum { OSC52_MAX = 74994 };

/* Appends the sequence; length is at most OSC52_MAX. */
void osc52_write(const char *text, size_t length, enum osc52_way, struct buffer *out);

#endif
