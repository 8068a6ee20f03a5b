/* SPDX-License-Identifier: MIT */
#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"
#include "keymaps/key.h"
#include "render/grid.h"
#include "tui/theme.h"

/*
 * Where the screen goes and the keys come from. Three of them: a real terminal (terminal_curses.c, which alone knows
 * curses), one that has no screen to it, on which things are said line by line
 * (terminal_linear.c), and a file of keys with a virtual clock (terminal_script.c), on which the whole interface is tested.
 */

enum event_kind {
	EVENT_NOTHING, /* time has passed, or the descriptor can be read */
	EVENT_KEY,
	EVENT_MOUSE,
	EVENT_RESIZE,
	EVENT_BACKDROP, /* the terminal has said what its background is */
	EVENT_END,      /* no key will ever come again */
};

/* What the mouse did at a cell: its first button was pressed, or its wheel turned by a notch. */
enum mouse_kind { MOUSE_CLICK, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct mouse {
	enum mouse_kind kind;
	size_t row, column; /* from 0 */
};

/* How much of what there is to do is done when nothing happens: for some ms, as little as can be (however fast the machine is), nothing. */
enum event_work { EVENT_WORKS, EVENT_WORKS_LEAST, EVENT_RESTS };

struct event {
	enum event_kind kind;
	struct key key;         /* of EVENT_KEY */
	bool ends_line;         /* of EVENT_KEY, where keys come in lines: it is the line end behind others */
	struct mouse mouse;     /* of EVENT_MOUSE */
	enum backdrop backdrop; /* of EVENT_BACKDROP */
	enum event_work work;   /* of EVENT_NOTHING */
};

/* A kind of terminal embeds this as its first member. */
struct terminal {
	const struct terminal_verbs *verbs;
};

struct terminal_verbs {
	/* How large it is now, in cells. */
	void (*size)(struct terminal *, size_t *rows, size_t *columns);

	/* From the next frame on, what is shown looks as the theme says: borrowed until another one is put on. */
	void (*dress)(struct terminal *, const struct theme *);

	/* Shows a frame; it has the terminal's size. */
	void (*present)(struct terminal *, const struct grid *);

	/*
	 * Says something, on a terminal that has no screen, where present() shows nothing: UTF-8, with the line ends that are in it. NULL on
	 * one that has.
	 */
	void (*say)(struct terminal *, const char *text, size_t length);

	/*
	 * Whether somebody waits for what is said: not where the keys were written down before, and what is said is a record of them. NULL on
	 * a terminal that has a screen.
	 */
	bool (*is_awaited)(struct terminal *);

	/*
	 * Waits for what happens first: a key, another size, input on descriptor (if it is not -1), or so many ms. Negative: for
	 * ever. With 0 it only looks, and a script gives no key: there is work to be done first.
	 */
	struct event (*wait)(struct terminal *, int descriptor, int64_t milliseconds);

	/*
	 * Sends bytes to the terminal itself, beside the frame: a control sequence that shows nothing, such as OSC 52. They go whole and
	 * at once, as a frame does; what the terminal makes of them is not waited for. False if they could not be written.
	 */
	bool (*send)(struct terminal *, const char *bytes, size_t length);

	/*
	 * Asks for the mouse, or leaves it to the terminal (for selecting text, which most let do with Shift all the same). At first
	 * it is the terminal's; where there is none, nothing comes of it. NULL for what has none at all.
	 */
	void (*use_mouse)(struct terminal *, bool);

	/* The time in ms on a clock that only goes forward. */
	uint64_t (*now)(struct terminal *);

	/* Forgets what it believes to be on the screen: the next frame is drawn whole. */
	void (*redraw)(struct terminal *);

	/* Gives the screen back and stops the program until it is continued. */
	void (*suspend)(struct terminal *);

	/* Gives the screen back while another program has the terminal: ^C is that program's, ^Z stops both. */
	void (*lend)(struct terminal *);

	/* Takes it again, however that program left it; with waits, after the reader has seen what it wrote and pressed Enter. */
	void (*take_back)(struct terminal *, bool waits);

	/* Restores the screen; takes and frees the terminal. */
	void (*free)(struct terminal *);
};

/*
 * The terminal the program was started on: keys come from /dev/tty where standard input is no terminal.
 * NULL with an error where there is none or its TERM is not known. One at a time.
 */
struct terminal *terminal_curses_new(struct error *error);

/*
 * One without a screen: for screen readers, terminals that cannot place a cursor, pipes. Keys come from input, which stays open, or from
 * /dev/tty where that is -1: one by one as they are pressed if it is a terminal; else, and with in_lines, in lines, whose ends are Enter only
 * where nothing stands before them. NULL with an error where there is nowhere to read keys from.
 */
struct terminal *terminal_linear_new(int input, FILE *out, bool in_lines, struct error *error);

/*
 * A script, line by line: "keys KEYS" (as a key file writes them), "size COLSxROWS", "tick MS", "screen" (writes the frame's
 * text to out: a head line, then a row a line), "styles" (the same, each cell as the letter of its role), "links" (a line for
 * the cells of a row that lead to one address), "click ROW COLUMN" and "wheel up|down ROW COLUMN" (counted from 1, as the
 * cursor's place is written), "work N" and "work", "#" comments. All that there is to do is done before each line; but from "work N" on
 * only so many parts of it, as small as they can be, and no more before the next "work" line. What is sent to it is written to out when it is sent: a line
 * "== sent " and the bytes, all but printable ASCII as \xHH, a backslash as two. Everything is checked first: NULL with the
 * error's file, line and column.
 */
struct terminal *terminal_script_new(const char *script, size_t length, const char *name, size_t rows, size_t columns,
				     FILE *out, struct error *error);

#endif
