/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_SLICE_H
#define RENDER_READ_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A stretch of somebody else's UTF-8, for readers that look at text before it is in a document. A value;
 * {0} is an empty one. Case is ignored for ASCII alone.
 */
struct slice {
	const char *at;
	size_t length;
};

/* All of a string; empty for NULL. */
struct slice slice_of(const char *string);

/* Without white space at the ends. */
struct slice slice_trim(struct slice);

/* Without its first bytes; at most all of them. */
struct slice slice_after(struct slice, size_t bytes);

/* What of first lies before second begins; second is a part of first. */
struct slice slice_before(struct slice first, struct slice second);

bool slice_is(struct slice, const char *word);
bool slice_begins(struct slice, const char *words);
bool slice_ends(struct slice, const char *words);

/* The first place of words in it, where no letter or digit stands before or behind; empty if there is none. */
struct slice slice_find(struct slice, const char *words);

/* Takes the next word (what stands between white space) off the front; empty at the end. */
struct slice slice_take_word(struct slice *rest);

/* Takes the next line off the front, without its end (LF or CR LF); false at the end. */
bool slice_take_line(struct slice *rest, struct slice *line);

size_t slice_words(struct slice);

/* The first character; 0 if it is empty. */
uint32_t slice_first(struct slice);

/* Whether it ends where a sentence does: with a full stop, question or exclamation mark, maybe inside closing marks. */
bool slice_ends_sentence(struct slice);

/* The same for a full stop alone: headlines may ask and exclaim. */
bool slice_ends_in_full_stop(struct slice);

#endif
