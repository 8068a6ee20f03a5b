/* SPDX-License-Identifier: MIT */
#ifndef TUI_FINDING_H
#define TUI_FINDING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "tui/app.h"

/*
 * Looking for quotes and names, after the text is shown: what takes long says how far it is, and can be stopped. What was done by then is
 * not lost: it can go on.
 */

/* Another slice of it is about to be done, at so many ms of the terminal's clock. */
void finding_begin(struct article *, uint64_t now);

/*
 * Stops it, if it takes long, and gives up the keys that wait for it, with a word. Returns whether there was anything to stop. The text
 * stays as it is: run_find() goes on.
 */
bool finding_stop(struct app *);

/* Appends why there are no findings yet of the article on the screen, and what can be done about it. */
void finding_write(const struct app *, struct buffer *out);

#endif
