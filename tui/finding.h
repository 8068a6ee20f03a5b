/* SPDX-License-Identifier: MIT */
#ifndef TUI_FINDING_H
#define TUI_FINDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

struct app;

/*
 * Looking for quotes and names, after the text is shown: a job (tui/job.h). What was done before it is stopped is not lost: it can go on.
 */
bool finding_is_due(const struct app *);
void finding_step(struct app *, uint32_t milliseconds);
unsigned finding_percent(const struct app *);
void finding_write(const struct app *, struct buffer *out);

/* The text stays as it is, and run_find() goes on. The keys that wait for quotes and names are given up as well. */
void finding_stop(struct app *);

/*
 * Appends why there are no findings of the article on the screen, and what can be done about it, briefly where there are fewer columns;
 * or that they are looked for.
 */
void finding_explain(const struct app *, size_t columns, struct buffer *out);

#endif
