/* SPDX-License-Identifier: MIT */
#ifndef TUI_SAVING_H
#define TUI_SAVING_H

#include <stdbool.h>

#include "base/buffer.h"
#include "keymaps/action.h"

struct app;
struct article;

/* A file that the reader asks for: what is taken out of the article, written where they say. All is borrowed. */
struct saving {
	const struct operation
	    *operation; /* its text is the path as it is typed: "~/" is the home folder; it may overwrite a file */
	const char
	    *ending; /* how a name ends that the program gives where none is typed, after the headline: "notes.md" */
	const char *what; /* "3 notes" */
};

/* Whether the file may be written, as far as that can be known before: if it is there and may not be written over, that is said. */
bool saving_may_write(struct app *, const struct saving *);

/*
 * Writes the file of an article, and says so; or says why not. One that is there is written over only if that was asked for: "!". Returns
 * whether it is written.
 */
bool saving_write(struct app *, const struct saving *, const struct article *, const struct buffer *bytes);

#endif
