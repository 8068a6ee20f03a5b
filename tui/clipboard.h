/* SPDX-License-Identifier: MIT */
#ifndef TUI_CLIPBOARD_H
#define TUI_CLIPBOARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"
#include "tui/terminal.h"

/*
 * Where what is copied goes: to the terminal (OSC 52), or to a program that has the clipboard of the desktop. A program is run with its
 * words and no shell, has the text on its standard input, and is not waited for longer than CLIPBOARD_PATIENCE.
 */
enum clipboard_way {
	CLIPBOARD_AUTO,
	CLIPBOARD_OSC52,
	CLIPBOARD_WL_COPY,
	CLIPBOARD_XCLIP,
	CLIPBOARD_XSEL,
	CLIPBOARD_TMUX, /* tmux load-buffer -w: its own buffer and, unless set-clipboard is off, its terminal's clipboard */
	CLIPBOARD_NONE, /* there is none: only clipboard_choose() says so */
	CLIPBOARD_COUNT
};

enum { CLIPBOARD_PATIENCE = 1000 }; /* ms: all these programs put themselves in the background at once */

/* "auto", "osc52"... as the setting has them. */
const char *clipboard_name(enum clipboard_way);

/*
 * What auto stands for here: from far away (SSH) the terminal is the only way; else the desktop's program, if there is a desktop
 * and it is installed; else tmux, if that is around us; else the terminal, if it is one that may know OSC 52.
 */
enum clipboard_way clipboard_choose(void);

/*
 * Gives text to a clipboard. Appends to said what is known: where it went and how much it was. False with an error otherwise.
 * CLIPBOARD_AUTO tries the terminal where a program fails, and says so.
 */
bool clipboard_copy(enum clipboard_way, struct terminal *, const struct buffer *text, struct buffer *said,
		    struct error *);

#endif
