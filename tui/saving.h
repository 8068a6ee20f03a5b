/* SPDX-License-Identifier: MIT */
#ifndef TUI_SAVING_H
#define TUI_SAVING_H

#include "tui/app.h"

/* A file that the reader asks for: what is taken out of the article, written where they say. All is borrowed. */
struct saving {
	const struct operation
	    *operation; /* its text is the path as it is typed: "~/" is the home folder; it may overwrite a file */
	const char
	    *ending; /* how a name ends that the program gives where none is typed, after the headline: "notes.md" */
	const char *what; /* "3 notes" */
};

/* Writes the file, and says so; or says why not. One that is there is written over only if that was asked for: "!". */
void saving_write(struct app *, const struct saving *, const struct buffer *bytes);

#endif
