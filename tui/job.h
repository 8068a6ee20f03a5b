/* SPDX-License-Identifier: MIT */
#ifndef TUI_JOB_H
#define TUI_JOB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

struct app;
struct article;

/*
 * Long work: whatever can take more than a moment is done in slices between keys. When one of them has taken JOB_PATIENCE, the status line
 * says what it does, how far it is, and which key stops it. Each kind of work is a row of the table in job.c; they get their turn in this order.
 */
enum job { JOB_DELIVERY, JOB_SEARCH, JOB_FINDING, JOB_COUNT };

enum { JOB_SLICE = 10, JOB_PATIENCE = 200 }; /* ms */

/* Since when what is done of the article on the screen. */
struct job_times {
	const struct article *article;
	uint64_t since[JOB_COUNT]; /* 1 + the terminal's ms; 0 where there is nothing to do */
};

/* Whether there is something to do. */
bool job_is_due(const struct app *);

/* Looks what has begun and what has ended: once in each turn, before something is done. */
void job_see(struct app *);

/* Does some of the first thing that there is to do: for about so many ms, with 0 as little as can be. */
void job_step(struct app *, uint32_t milliseconds);

/* The first one that takes long; JOB_COUNT if none does. */
enum job job_long(const struct app *);

/* How far a job is, in percent: only where there is something to do. */
unsigned job_percent(const struct app *, enum job);

/* Appends what takes long, how far it is, and the key that stops it, briefly where there are fewer columns; nothing if nothing does. */
void job_write(const struct app *, size_t columns, struct buffer *out);

/* Stops the first thing that is done, with a word, if the reader asked for it or it takes long. Returns whether there was one. */
bool job_stop(struct app *);

#endif
