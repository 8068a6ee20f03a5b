/* SPDX-License-Identifier: MIT */
#ifndef TUI_TTY_H
#define TUI_TTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/error.h"

/* The device behind a terminal that has a screen: keys are read from it, and standard output leads to it. Not what is drawn there. */

/* What keys are read from: standard input, or /dev/tty where that is no terminal. NULL with an error if there is none. */
FILE *tty_open(struct error *error);

/* Closes it, but standard input, which stays open. */
void tty_close(FILE *input);

/* How large it is now, in cells. False where that is not known. */
bool tty_size(FILE *input, int *rows, int *columns);

/* What there is at the end of a wait. */
struct tty_told {
	bool by_signal; /* signals_take() tells what */
	bool by_input;  /* something can be read, or nothing ever again */
	bool is_gone;   /* the device is */
};

/* Waits for input from it or from the descriptor (if that is not -1) and for signals, so many ms; for ever if that is negative. */
struct tty_told tty_wait(FILE *input, int descriptor, int milliseconds);

/* Asks for Enter, and waits for it or the end. The terminal gives whole lines now. */
void tty_await_enter(FILE *input);

/* Writes bytes to standard output, behind all that was written there before: whole, and at once. False if that failed. */
bool tty_send(const char *bytes, size_t length);

/*
 * VTE puts text from right to left into order itself, row by row, and so across panes: as long as the reader has the terminal it is asked to
 * leave cells as they come (RM 8, the explicit mode of its recommendation for terminals). Other terminals have no such mode, or the same one, and
 * are told nothing.
 */
void tty_set_bidi(bool is_explicit);
bool tty_has_bidi_modes(void);
#define TTY_BIDI_EXPLICIT "\033[8l"
#define TTY_BIDI_IMPLICIT "\033[8h"

/*
 * What is sent between the two is a frame: a terminal that knows of it shows all of it at once, others ignore both (synchronized output, DEC
 * mode 2026, gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036).
 */
#define TTY_FRAME_BEGINS "\033[?2026h"
#define TTY_FRAME_ENDS "\033[?2026l"

/* Ends reports of the mouse, in every way of reporting that may have been asked for (ctlseqs of xterm: DECRST 1000, 1006). */
#define TTY_MOUSE_OFF "\033[?1000l\033[?1006l"

#endif
