/* SPDX-License-Identifier: MIT */
#ifndef BASE_PROCESS_H
#define BASE_PROCESS_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Other programs, started with the words that they get: no shell reads them. Of what this program has open they get the three standard
 * descriptors alone, as everything else is opened to be closed in them (process_pipe(), O_CLOEXEC). Signals do in them what they did when this
 * program was started, whatever it does with them itself.
 */

/* What can be said in the place of a descriptor. */
enum {
	PROCESS_OURS = -1,    /* the one of this program */
	PROCESS_NOTHING = -2, /* /dev/null */
	PROCESS_TERMINAL =
	    -3, /* for input: ours if that is a terminal, which an article may have come by, else /dev/tty, else nothing */
};

/* What it is to the terminal. */
enum process_place {
	PROCESS_WITH,   /* of this program's job */
	PROCESS_BESIDE, /* a job of its own: what the terminal's keys send to this one is not meant for it */
	PROCESS_BEFORE, /* of this program's job, which ignores SIGINT and SIGQUIT until it has ended: it does not */
};

struct process_plan {
	const char *program; /* looked for on the PATH unless there is a "/" in it; NULL: the first of the arguments */
	const char *const *arguments;  /* its name first; NULL behind the last */
	char *const *environment;      /* "NAME=VALUE", NULL behind the last; NULL: this program's */
	int input, output, complaints; /* descriptors of this program, which stay open in it, or what stands above */
	enum process_place place;
};

/* Starts it. Returns 0, or the errno that says why it cannot be: ENOENT if there is no such program. */
int process_start(const struct process_plan *, pid_t *process);

/*
 * Waits for its end, whatever signals come meanwhile. Returns how it ended, as waitpid(2) says it; -1, which is no success, if that cannot
 * be known.
 */
int process_wait(pid_t process);

/* A pipe, ends[0] to read from: no program gets an end that it is not given. False with errno set. */
bool process_pipe(int ends[2]);

#endif
