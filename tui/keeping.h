/* SPDX-License-Identifier: MIT */
#ifndef TUI_KEEPING_H
#define TUI_KEEPING_H

#include <stdbool.h>

#include "base/error.h"
#include "model/corrections.h"
#include "model/entries.h"
#include "model/notebook.h"
#include "model/notes.h"

/*
 * What the reader of an open article adds to it: between the article and its notebook. All of it holds until the article is closed,
 * whether it can be kept or not.
 */
struct article;

/* What may have to be given up at the end, because it can't be kept: a list (enum notebook_list), or one of these. As bits: 1u << PART. */
enum kept_part { KEPT_BACK = NOTEBOOK_LIST_COUNT, KEPT_PLACE, KEPT_TYPED, KEPT_PART_COUNT };

/* "notes, corrections, place": what a set of them is. */
void kept_parts_write(unsigned parts, struct buffer *out);

struct keeping {
	unsigned unkept; /* what could not be kept when it was last tried: is tried again at the end */
	struct entries lists[NOTEBOOK_LIST_COUNT];
	struct value *known;    /* the notes, as they were when they were read or written last */
	size_t both;            /* how many of them another reader had changed too, when they were written last */
	struct notes notes;     /* in the text that is shown */
	struct findings *found; /* before corrections, in the article's own text; NULL before they are found */
	struct correction_effects effects; /* of the corrections; in the article's own text */
	struct read_state read;            /* in the article's own text */
	bool was_finished;                 /* in an earlier reading */
	struct indexes read_items; /* of a feed's list: the headlines of the items that were read to their end */
};

/* Reads what is kept of an article, whose document is there. */
void keeping_read(struct article *);
void keeping_release(struct keeping *);

/* Takes over what the same article had, before it was read again: some of it may be kept nowhere. */
void keeping_inherit(struct article *, const struct article *before);

/* Takes what was found, and shows it with the corrections. */
void keeping_take_findings(struct article *, struct findings *found);

/* What was found is found no more. */
void keeping_forget_findings(struct keeping *);

/* The corrections are others now: shows what was found with them. What is in focus, lit or alone shown stays so where it can. */
void keeping_lay(struct article *);

/* The text that is shown is another one: finds the notes in it. */
void keeping_place_notes(struct article *);

/* Looks which items of a feed's list were read by now. */
void keeping_look_for_read_items(struct article *);

/* Whether an item of a feed's list whose headline is that block was read. */
bool keeping_is_read_item(const struct article *, uint32_t block);

/* A character marks a byte of the text shown. */
void keeping_set_mark(struct article *, uint32_t character, uint32_t offset);

/* What is on the screen is being read. */
void keeping_see(struct article *);

/* Keeps a list. */
bool keeping_write(struct article *, enum notebook_list, struct error *error);

/* At the end: keeps the place, how far it was read, and what could not be kept before. Returns what is lost; with an error, if anything is. */
unsigned keeping_end(struct article *, struct error *error);

/* A span of what is shown in the article's own text, and the other way. */
struct span keeping_story_span(const struct article *, struct span);
struct span keeping_shown_span(const struct article *, struct span);

/* The quote shown with that span; NONE if there is none. */
uint32_t keeping_same_quote(const struct article *, struct span);

/* The findings with the corrections, in the article's own text: NULL before there are any. The caller frees them. */
struct findings *keeping_story_findings(const struct article *);

/* The live corrections that are about an entity of the findings shown (or NONE), or about a span of the text shown: the last one made. NULL if none is. */
const struct value *keeping_correction_at(const struct article *, struct span, uint32_t entity);

/* The last one made; NULL if there is none. */
const struct value *keeping_last_correction(const struct article *);

#endif
