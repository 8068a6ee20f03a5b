/* SPDX-License-Identifier: MIT */
#ifndef TUI_SHELL_H
#define TUI_SHELL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * Programs that the reader asks for, while the terminal is theirs (terminal_verbs.lend). Nothing of an article becomes a part of a command:
 * it goes in by standard input and by the environment.
 */
struct variable {
	const char *name;
	const char *value; /* NULL: it is not there */
};

/* What of a value a program gets: its environment is not without end. In bytes; cut between characters. */
enum { VARIABLE_CAP = 64 * 1024 };

struct shell_job {
	const char *const *arguments; /* the program, looked for in PATH, and its arguments; NULL behind the last */
	const struct buffer *input;   /* for its standard input; NULL: that is the terminal */
	const struct variable *variables;
	size_t count;
};

/*
 * Runs it and waits for its end. *status becomes its exit status, or 128 and the number of the signal that ended it, as a shell says it. False
 * if it cannot be run.
 */
bool shell_run(const struct shell_job *, int *status, struct error *error);

#endif
