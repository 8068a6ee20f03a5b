/* SPDX-License-Identifier: MIT */
#ifndef MODEL_NOTES_H
#define MODEL_NOTES_H

#include "base/array.h"
#include "model/document.h"
#include "model/entries.h"

/*
 * Notes that a reader made on words of an article. As an entry (model/entries.h) a note has "words", an anchor, and "text".
 */
struct note {
	struct span span;  /* its words in the document's text; empty if they are not in it any more */
	const char *words; /* as they were when it was made */
	const char *text;
	const char *made; /* base/clock.h */
	const char *id;
};

struct notes ARRAY(struct note);

/* Appends the live notes in the order of their places; those whose words are gone come last. The strings live with the entries. */
void notes_find(const struct entries *, const struct document *, struct notes *);

/* A new one, to be given to entries_add(). Text is valid UTF-8, and is sanitised to one line. */
struct value *note_new(const struct document *, struct span words, const char *text, size_t length);

/* Changes what a note says; with a text that is empty, takes it away. */
void note_change(struct entries *, const char *id, const char *text, size_t length);

/*
 * Where a note was changed in mine and in theirs, since both were as known (JSON arrays; NULL is empty): mine has both texts from then on and is the
 * later one. What one took away and the other changed is there. Returns how many there were.
 */
size_t notes_reconcile(struct entries *mine, const struct value *known, const struct value *theirs);

/*
 * The note on a span of text: of those that overlap it (or hold it, if it is empty), the one whose words are most like it; NONE if none
 * does.
 */
uint32_t notes_at(const struct notes *, struct span);

#endif
