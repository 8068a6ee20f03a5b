/* SPDX-License-Identifier: MIT */
#ifndef TUI_SPOKEN_H
#define TUI_SPOKEN_H

#include "base/buffer.h"
#include "render/grid.h"

/*
 * The reader in words: for a terminal without a screen it is said, line by line, what a key has changed. The app does what it always does,
 * and this compares what it is now with what was said last: the article, what is in focus, the line that is read, the pane, a word to the
 * reader. Lists that it knows nothing of are said as the screen's row on which the cursor is.
 */
struct app;
struct spoken;

struct spoken *spoken_new(void);
void spoken_free(struct spoken *);

/* The frame that would be shown now. */
void spoken_see(struct spoken *, const struct grid *);

/* A key has come: a word that was said already may be said again. */
void spoken_hear_key(struct spoken *);

/* Everything is said anew: where the reader is. */
void spoken_forget(struct spoken *);

/* Appends what there is to say since the last call: lines, or parts of the one that is typed. Help is said whole, and closed. */
void spoken_tell(struct spoken *, struct app *, struct buffer *out);

#endif
