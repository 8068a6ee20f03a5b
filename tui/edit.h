/* SPDX-License-Identifier: MIT */
#ifndef TUI_EDIT_H
#define TUI_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/*
 * A line that is edited: text, and a cursor in it, which always stands at the start of a grapheme cluster (UAX #29) or at the end.
 * All zeros is an empty line. What is erased by a motion is what lies between the cursor and where it would go.
 */
struct edit {
	struct buffer text;
	size_t cursor; /* byte */
};

enum edit_motion {
	EDIT_LEFT, /* a cluster */
	EDIT_RIGHT,
	EDIT_WORD_LEFT,  /* to the start of a word: letters, marks and numbers (utf8_is_word()) */
	EDIT_WORD_RIGHT, /* to the end of one */
	EDIT_BLANK_LEFT, /* to the start of what stands between spaces */
	EDIT_START,
	EDIT_END,
};

/* Replaces the text; the cursor goes to its end. The text may be the line's own. */
void edit_set(struct edit *, const char *text);

/* Puts in at the cursor, which goes behind it. */
void edit_type(struct edit *, uint32_t character);

/* Moves the cursor, or erases. Returns false if there was nothing that way. */
bool edit_move(struct edit *, enum edit_motion);
bool edit_erase(struct edit *, enum edit_motion);

void edit_release(struct edit *);

#endif
