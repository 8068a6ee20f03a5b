/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_NOTES_H
#define RENDER_READ_MARKDOWN_NOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/read/markdown_source.h"

struct cmark_node;

/*
 * Footnotes: "[^1]: text", with what belongs to it indented by four columns, and "[^1]" where it is meant. CommonMark takes them for
 * paragraphs, code and definitions of links, so the text is written anew with an item of a list for each and parsed again.
 */

struct markdown_note {
	struct slice label;      /* borrowed from the text before it was written anew */
	size_t line;             /* in the new text */
	size_t order;            /* among all, as they are written */
	uint32_t number;         /* from 1, in the order in which they are first meant; 0 before that */
	struct cmark_node *node; /* its item, once markdown_notes_take() found it */
};

struct markdown_note_array ARRAY(struct markdown_note);

/* All zeros: no notes. */
struct markdown_notes {
	struct markdown_note_array notes; /* by label, once they were found */
	struct offsets lines;             /* by line: indexes of notes */
	struct offsets numbered;          /* by number: indexes of notes */
};

/* Finds the notes of a tree and its source. Returns whether there are any; then out has the text anew, with as many lines. */
bool markdown_notes_find(struct markdown_notes *, struct cmark_node *root, const struct markdown_source *,
			 struct buffer *out);

/* Takes the notes out of the tree of the new text, whose lines were moved down by shift: they are the notes' from now on. */
void markdown_notes_take(struct markdown_notes *, struct cmark_node *root, size_t shift);

/* The index of the note that a label means; NONE (SIZE_MAX) if there is none. */
size_t markdown_notes_meant(const struct markdown_notes *, struct slice label);

/* The number of a note that is meant somewhere. */
uint32_t markdown_notes_number(struct markdown_notes *, size_t note);

/* Frees the items, too. */
void markdown_notes_release(struct markdown_notes *);

#endif
