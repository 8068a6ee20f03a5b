/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_NOTES_H
#define RENDER_READ_HTML_NOTES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "render/read/html_tree.h"

/*
 * The footnotes of a page: a link of a number or a sign, raised or in brackets, to a place further down in the page, and the block that
 * it leads to.
 */
struct html_note {
	uint32_t reference; /* the link */
	uint32_t target;    /* the block that is the note */
	uint32_t number;    /* that it is called by; from 1 */
};

struct html_note_list ARRAY(struct html_note);

/* All zeros: none. */
struct html_notes {
	struct html_note_list list; /* by reference; a note that is meant twice is there twice */
	uint32_t *numbers;          /* owned; for every node: of the note that it means or is; else 0. NULL without notes */
};

/* O(n log n) for n ids and links. */
void html_notes_find(struct html_notes *, const struct html_tree *);
void html_notes_release(struct html_notes *);

/* The number of the note that a link means, or that a block is; 0 for others. */
uint32_t html_notes_number(const struct html_notes *, uint32_t node);

/* Whether a link in a note leads back to where it is meant. */
bool html_notes_leads_back(const struct html_tree *, uint32_t link);

/* A note's text without the number that it begins with. */
struct slice html_notes_without_number(struct slice text, uint32_t number);

#endif
