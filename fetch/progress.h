/* SPDX-License-Identifier: MIT */
#ifndef FETCH_PROGRESS_H
#define FETCH_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"

/* How far a page has come, told on standard error: "120 KiB of 1.2 MiB, 80 KiB/s". Not oftener than ten times a second. */

enum progress_form {
	PROGRESS_NONE,
	PROGRESS_LINE,   /* one line of a terminal, written over and over, and gone at the end */
	PROGRESS_REPORT, /* for a program: "progress WORDS" each time */
};

/* Start with the form, and zeros. */
struct progress {
	enum progress_form form;
	uint64_t said; /* when, in ms */
	bool shown;    /* the line is not empty */
};

/*
 * Tells how many bytes have come since start (ms, on the clock of clock_milliseconds()), of how many; 0 if that is not known. No bytes are
 * nothing to tell.
 */
void progress_tell(struct progress *, uint64_t bytes, uint64_t total, uint64_t start);

/* Empties the line. */
void progress_end(struct progress *);

/* Appends "120 KiB". */
void progress_write_size(uint64_t bytes, struct buffer *out);

#endif
