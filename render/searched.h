/* SPDX-License-Identifier: MIT */
#ifndef RENDER_SEARCHED_H
#define RENDER_SEARCHED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "model/document.h"
#include "model/span.h"
#include "render/wordbreak.h"

/*
 * A document's text as a browser searches it for the words of a text fragment (URL Fragment Text Directives, a draft of
 * the WICG, section "Finding ranges in a document"): leaf by leaf, white space as one space, without regard to case and accents; not in the text that stands for a picture.
 * Folding here also makes quotation marks and dashes alike: what is found once here is found once by a browser too, which is stricter.
 */

/* A folded character and where it comes from. */
struct letter {
	uint32_t folded;       /* SEARCHED_EDGE between two leaves, which no words hold */
	uint32_t start, end;   /* bytes of the document's text; of an edge, both where the leaf before it ends */
	uint8_t before, after; /* WORDBREAK_... bits of the places around it */
};

enum { SEARCHED_EDGE = UINT32_MAX };

struct letters ARRAY(struct letter);

/* All places, sorted by a hash of the letters there. */
struct sorted_places {
	/* Where the places of each hash begin, and behind the last where they end. Empty: not made yet. */
	struct indexes first;
	struct indexes at; /* those of a hash in their order */
};

/* What searching keeps. */
struct searching {
	/* How many places searched_find() may still look at, in all: at the end of that it finds nothing. As good as endless at first. */
	uint64_t left;
	uint64_t seen;                  /* how many it has looked at */
	struct sorted_places few, many; /* by few letters, and by many */
};

struct searched {
	const struct document *document; /* borrowed */
	struct letters letters;
	struct searching *searching; /* owned */
};

/* Linear in the text, with a large constant: 20 bytes a byte. */
void searched_init(struct searched *, const struct document *);
void searched_release(struct searched *);

/* Folds words, as the document's are: appends to out. */
void searched_fold(const char *words, size_t length, struct indexes *out);

/* The first letter at or behind a byte of the document's text. O(log n). */
size_t searched_at(const struct searched *, uint32_t offset);

/* Whether the words must begin, or end, at a boundary between words. */
enum { SEARCHED_START_BOUND = 1, SEARCHED_END_BOUND = 2 };

/* Whether folded words stand at a letter. */
bool searched_stands(const struct searched *, const struct indexes *words, size_t at, unsigned bounds);

/*
 * Finds folded words in the letters from the first one on: start and end count letters. False if they do not come. Where this is asked often,
 * it takes no longer than the places take that begin alike.
 */
bool searched_find(const struct searched *, const struct indexes *words, size_t from, unsigned bounds,
		   struct span *found);

#endif
