/* SPDX-License-Identifier: MIT */
#ifndef TESTS_TUI_PTY_H
#define TESTS_TUI_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

#include "base/buffer.h"

/*
 * A program run on a terminal of its own, and what a person would see there: a pseudo-terminal with libvterm behind it.
 *
 * The program is a job of a small shell (the leader), so that it can be stopped and continued. Nothing here sleeps: a
 * test waits for what it wants to see, and only where it does not come before a generous deadline is that a failure.
 */
struct pty {
	int master, terminal; /* both ends; the terminal stays open here, so that its settings outlive the program */
	int reports, orders;  /* from the leader: how the job stopped or ended; to it: continue */
	pid_t leader, job;
	struct buffer printed; /* every byte that came */
	struct VTerm *vterm;
	struct VTermScreen *screen;
	int rows, columns;
	int cursor_row, cursor_column; /* from 0 */
	bool alternate;                /* the program has the alternate screen */
	struct termios before;         /* the settings that the program found */
};

/* A setup of cmocka: into the folder of the articles, which are called by their bare names then. Fails unless PULLQUOTE is set. */
int pty_enter_articles(void **state);

/* What it is run with. Zeros are fine: no more variables, the terminal as standard input. */
struct pty_setting {
	int rows, columns;
	const char *input; /* a file for standard input; keys must then come from the controlling terminal */
	const char *term;  /* TERM, xterm-256color if NULL */
};

/* Runs arguments (the program first, NULL last). A failure of the system ends the test program. */
void pty_start(struct pty *, const struct pty_setting *, const char *const arguments[]);

/* Ends what still runs. */
void pty_stop(struct pty *);

void pty_type(struct pty *, const char *bytes, size_t length);

void pty_resize(struct pty *, int rows, int columns);

/* Asks until it is so, taking in what the program prints. False if it is not so before the deadline. */
bool pty_wait(struct pty *, bool (*is_so)(const struct pty *, const void *context), const void *context);

/* The same for a text on one row of the screen. */
bool pty_wait_text(struct pty *, const char *text);

/* The same for a time that has to pass, for programs that wait themselves. */
void pty_wait_time(struct pty *, unsigned milliseconds);

/* Waits until the job stops or ends. Its status as waitpid() gives it, or -1 if the deadline passes. */
int pty_wait_status(struct pty *);

/* Continues a stopped job, in the foreground as `fg` does. */
void pty_continue(struct pty *);

/* Appends a row's text without the blanks at its end. */
void pty_read_row(const struct pty *, int row, struct buffer *text);

/* Appends all rows, a newline after each. */
void pty_read_screen(const struct pty *, struct buffer *text);

/* Whether the terminal's settings are what the program found. */
bool pty_is_restored(const struct pty *);

#endif
