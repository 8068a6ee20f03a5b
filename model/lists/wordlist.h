/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LISTS_WORDLIST_H
#define MODEL_LISTS_WORDLIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/error.h"

/* A word or phrase, and what stands behind it: where they begin in the list's text, each with a NUL behind it. */
struct wordlist_entry {
	size_t word, behind;
	size_t order; /* how many were added before */
};

/* What stands behind a word that shall not be in the list, whoever else has it. */
#define WORDLIST_NOT "!"

/*
 * A list of words in the making, as model/words has them: lines in byte order, each a word or phrase in lower case and, behind a TAB, what
 * is known of it. Of words that are added twice the first holds, so the surest source goes first. All zeros is an empty list.
 */
struct wordlist {
	struct buffer text, head; /* head: the lines that begin with "#" */
	struct wordlist_entries ARRAY(struct wordlist_entry) entries;
	bool sorted;
};

/* Adds a word, spelt as model/words/lexicon_key.h says. One that no list can have (too long, no UTF-8, with a TAB or line end) is left out. */
void wordlist_add(struct wordlist *, const char *word, size_t length, const char *behind);

/* Adds the lines of a file in the form of model/words; what begins with "#" becomes the list's head. */
bool wordlist_read(struct wordlist *, const char *path, struct error *error);

/* Sorts it. Of words that are there twice the first one added stays. To be called before those below. */
void wordlist_sort(struct wordlist *);

/* What stands behind a word, spelt as in the list; NULL if it is not there. */
const char *wordlist_find(const struct wordlist *, const char *word);

/* Appends the list: its head, then the lines, but those that are WORDLIST_NOT. */
void wordlist_write(const struct wordlist *, struct buffer *out);

void wordlist_release(struct wordlist *);

#endif
