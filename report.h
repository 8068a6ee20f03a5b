/* SPDX-License-Identifier: MIT */
#ifndef REPORT_H
#define REPORT_H

#include "base/buffer.h"
#include "base/error.h"

/* What the program says when it is not the interface, and how it ends. */
enum status { FINE = 0, FAILED = 1, WRONG_USAGE = 2 };

#define REPORT_OUTPUT_NAME "standard output"

/* Says what is wrong, on standard error, in one line that is clean to show. Returns FAILED. */
enum status report_say(const struct error *);
enum status report_say_and_release(struct error *);

/* Says how far something is, on a terminal's line that is written over and over; NULL empties it. */
void report_progress(const char *words);

/* Writes what was made to standard output and empties it. FAILED, and said, if there is no room. */
enum status report_put(struct buffer *out);
enum status report_put_and_release(struct buffer *out);

#endif
