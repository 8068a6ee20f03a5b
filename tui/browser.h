/* SPDX-License-Identifier: MIT */
#ifndef TUI_BROWSER_H
#define TUI_BROWSER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/error.h"

/*
 * Other programs that open addresses. Never by way of a shell: a command is split into words at spaces, and the address is one of the
 * words whatever is in it.
 */

/* What to run for an address. All zeros before; released with browser_release(). */
struct browser {
	struct buffer words; /* the program and its arguments, a NUL behind each */
	size_t count;
	struct buffer address;
	bool takes_terminal; /* it draws on the terminal, as w3m does: the reader has to step aside until it ends */
};

/*
 * Chooses the first command of a list (BROWSER: split at ":"; in each, a word that is "%s" stands for the address, which else comes
 * last) whose program there is. list NULL or empty: xdg-open, which may start a browser of the terminal where there is no display.
 * Only http, https and mailto. False with an error that says what was looked for.
 */
bool browser_choose(struct browser *, const char *list, const char *address, struct error *error);
void browser_release(struct browser *);

/* The program's name, without folders; what it opens. Borrowed. */
const char *browser_name(const struct browser *);
const char *browser_address(const struct browser *);

/* Runs it on the terminal, which is lent to it (terminal_verbs.lend), and waits until it ends. False with an error if it cannot be run, or says that it failed. */
bool browser_run(const struct browser *, struct error *error);

/* Those that run beside the reader, and outlive it. */
struct browser_process {
	pid_t process;
	uint64_t started; /* ms, of the terminal's clock */
	struct buffer name, address;
};

struct browser_processes ARRAY(struct browser_process);

/*
 * Starts it beside the reader: no terminal, nothing that it writes is seen. False with an error if it cannot be run.
 */
bool browser_start(const struct browser *, uint64_t now, struct browser_processes *, struct error *error);

/* Takes note of those that have ended. Returns true, with an error, if one of them failed. */
bool browser_reap(struct browser_processes *, struct error *error);

/* In how many ms to look again whether one has failed: soon after it was started, then -1, never. */
int64_t browser_patience(const struct browser_processes *, uint64_t now);

void browser_forget(struct browser_processes *);

#endif
