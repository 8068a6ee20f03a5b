/* SPDX-License-Identifier: MIT */
#ifndef MODEL_NOTEBOOK_H
#define MODEL_NOTEBOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "model/document.h"
#include "model/entries.h"

/*
 * What a reader adds to an article, kept in one JSON object, in a file an article (model/notebook_file.h). Its members, each independent of
 * the others:
 *
 *     "version"       1
 *     "place"         where reading stopped: an anchor in the article's text
 *     "brought_back"  what was left out of the page and is part of the article all the same: a list of anchors in the page's text
 *     "notes"         model/notes.h       -- these three are lists of entries (model/entries.h), so that readers of one article at the
 *     "corrections"   model/correction.h     same time lose nothing, and what one takes away does not come back with another
 *     "marks"         "place", an anchor; the id is the mark's character
 *     "read"          how far it was read: "to", an anchor; "finished", if its end was on the screen; "changed", when
 *
 * All places are anchors (model/anchor.h), never numbers, so that they survive edits of the text and other versions of this program.
 */
struct notebook {
	char *path; /* its file; NULL if nothing is kept (--no-state, no home directory) */
	bool keeps; /* it would be */
};

/*
 * The notebook of an article: $XDG_STATE_HOME/pullquote/ (or ~/.local/state/pullquote/), a file named after the article's
 * address without its fragment (the one that the page itself says is right, if it does, so that it is the same from wherever the page was got),
 * else the whole path of its file, else the article's text. With keep false, or without a home directory, nothing is ever read or written.
 */
void notebook_init(struct notebook *, const struct document *, bool keep);
void notebook_release(struct notebook *);

/*
 * Reads the place. False with an empty error where none is kept; false with an error where the file can't be read.
 * *offset is in bytes of text.
 */
bool notebook_read_place(const struct notebook *, const struct document *, uint32_t *offset, struct error *error);

/* Whether its file can be understood: notebook_file_check(). */
bool notebook_check(const struct notebook *, struct error *error);

/* Brings back in the document of a page what was brought back before. */
bool notebook_read_back(const struct notebook *, struct document *page, struct error *error);

/* Keeps whether a leaf of it is brought back. Fails also without a home directory. */
bool notebook_write_back(const struct notebook *, const struct document *page, uint32_t leaf, struct error *error);

/* Which list of entries. */
enum notebook_list { NOTEBOOK_NOTES, NOTEBOOK_CORRECTIONS, NOTEBOOK_MARKS, NOTEBOOK_LIST_COUNT };

/* Adds what is kept of a list to one that may have entries already. */
bool notebook_read_entries(const struct notebook *, enum notebook_list, struct entries *, struct error *error);

/* Keeps a list, together with what others have kept of it meanwhile. Fails also without a home directory. */
bool notebook_write_entries(const struct notebook *, enum notebook_list, const struct entries *, struct error *error);

/*
 * Keeps the notes so; where one was changed here and, since they were as known, by another reader too, it says both (notes_reconcile()). *both is how many.
 */
bool notebook_write_notes(const struct notebook *, struct entries *, const struct value *known, size_t *both,
			  struct error *error);

/* How far an article was read. */
struct read_state {
	uint32_t to;   /* bytes of text */
	bool finished; /* its end was on the screen */
};

/* All zeros where nothing is kept. */
bool notebook_read_state(const struct notebook *, const struct document *, struct read_state *, struct error *error);

/* Whether the article at an address was read to its end. */
bool notebook_is_finished(const char *url, bool keep);

/* Keeps it, unless it was read further before. */
bool notebook_write_state(const struct notebook *, const struct document *, struct read_state, struct error *error);

/* Keeps the place: other members of the file stay as they are. */
bool notebook_write_place(const struct notebook *, const struct document *, uint32_t offset, struct error *error);

#endif
