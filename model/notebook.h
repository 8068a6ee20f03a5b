/* SPDX-License-Identifier: MIT */
#ifndef MODEL_NOTEBOOK_H
#define MODEL_NOTEBOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "model/document.h"

/*
 * What a reader adds to an article, kept in one JSON file an article. For now: the place where reading stopped.
 *
 * A place is anchored by the words at it and the 32 characters on either side, never by an offset alone, so that
 * it survives edits of the text. (W3C Web Annotation: TextQuoteSelector.)
 */
struct notebook {
	char *path; /* its file; NULL if nothing is kept (--no-state, no home directory) */
};

/*
 * The notebook of a document: $XDG_STATE_HOME/pullquote/ (or ~/.local/state/pullquote/), a file named after the article's
 * address, else its source, else its text. With keep false, or without a home directory, nothing is ever read or written.
 */
void notebook_init(struct notebook *, const struct document *, bool keep);
void notebook_release(struct notebook *);

/*
 * Reads the place. False with an empty error where none is kept; false with an error where the file can't be read.
 * *offset is in bytes of text.
 */
bool notebook_read_place(const struct notebook *, const struct document *, uint32_t *offset, struct error *error);

/* Keeps the place: other members of the file stay as they are. */
bool notebook_write_place(const struct notebook *, const struct document *, uint32_t offset, struct error *error);

#endif
