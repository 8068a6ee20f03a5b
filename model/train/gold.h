/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_GOLD_H
#define MODEL_TRAIN_GOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "base/error.h"
#include "model/document.h"
#include "model/findings.h"

/*
 * Articles as people annotated them, read from two files of JSON lines with the same articles in the same order: the annotated corpus
 * ({"id", "text", "quotes", "entities", "types"}, offsets in code points of "text"), and what `pullquote --jsonl` makes of it, whose blocks
 * and text the finder is to see in training exactly as in the program.
 */
struct gold_quote {
	struct span span;    /* of the document's text, as all spans here */
	struct span content; /* of a mixed quote: the whole reported statement; else the same as span */
	struct span cue;     /* empty if there is none */
	struct spans
	    speaker; /* the words that name the speaker: the ones in the text, then others that are as right; none for nobody */
	char *name; /* the speaker in full; NULL if the annotators did not say */
	enum quote_kind kind;
	bool optional;  /* finding it is neither right nor wrong */
	bool ignored;   /* neither is anything within it */
	bool undecided; /* the annotators could not say who speaks */
};

struct gold_quotes ARRAY(struct gold_quote);

struct gold_name {
	struct span span;
	enum entity_kind kind;
};

struct gold_names ARRAY(struct gold_name);

struct gold_article {
	char *id;
	struct document *document;
	struct gold_quotes quotes; /* in no order */
	struct spans discarded;    /* stretches that count for nothing */
	struct gold_names names;   /* in no order; they may nest */
	uint32_t kinds;            /* of the names that are annotated, all of them: bit 1 << enum entity_kind */
	uint32_t *places; /* code points of the annotated text: the byte of the document's text; places_count of them */
	size_t places_count;
};

struct gold ARRAY(struct gold_article);

/* Reads two files, and appends. Articles whose texts differ in more than white space are left out, and *left_out counts them. */
bool gold_read(struct gold *, const char *annotated_path, const char *articles_path, size_t *left_out,
	       struct error *error);
void gold_release(struct gold *);

/* The quote with marks that a span is: both overlap in eight tenths of what they cover together. NULL if there is none. */
const struct gold_quote *gold_quote_at(const struct gold_article *, struct span span);

/* Whether a span lies in what counts for nothing. */
bool gold_is_discarded(const struct gold_article *, struct span span);

/* How much of what two spans cover is in both, in thousandths. */
uint32_t gold_likeness(struct span a, struct span b);

/* Whether words in the text name the quote's speaker. */
bool gold_is_speaker(const struct gold_quote *, struct span words);

/* Whether two names are of one person or body: equal but for case, or of the same last word, or one ends the other. */
bool gold_same_name(const char *a, const char *b);

#endif
