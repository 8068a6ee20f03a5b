/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_PASSAGES_H
#define RENDER_READ_PASSAGES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "render/read/html_tree.h"

/*
 * The text of a page in passages: what stands together in one block element, up to where another one begins, or two line breaks. A row
 * of a table of data is one passage. Each is counted once, so that whoever judges it looks at numbers.
 */

/* What a passage ends with. */
enum passage_end {
	PASSAGE_ENDS_IN_WORD,
	PASSAGE_ENDS_SENTENCE, /* . ! ? maybe inside closing marks */
	PASSAGE_ENDS_COLON,
	PASSAGE_ENDS_DOTS, /* "..." or an ellipsis */
	PASSAGE_ENDS_OTHERWISE,
	PASSAGE_END_COUNT
};

struct passage {
	uint32_t first, end;    /* its text nodes lie there, and maybe those of passages inside it do too */
	uint32_t node;          /* the element that it stands in */
	uint32_t words, linked; /* linked: those of them that are in links; CJK characters are two a word */
	uint32_t small;         /* words of grammar */
	uint32_t capitals;      /* words that begin with a capital letter */
	uint32_t numbers;       /* words that begin with a digit */
	uint32_t commas;        /* and semicolons */
	uint32_t strong;        /* words in bold or italics */
	uint32_t opening;       /* a hash of its first two words, folded */
	uint32_t hash;          /* of all its words, folded */
	uint32_t first_word;    /* its words in passages.words */
	uint32_t heading;       /* the last passage before it that is in a heading; NONE */
	uint32_t shape,
	    pattern; /* into shapes and patterns: of tags and classes up to the page's root; of the innermost few */
	enum passage_end ends;
	bool opens_lower; /* begins with a small letter */
};

/* All passages of one look. */
struct passage_shape {
	uint32_t hash;
	uint32_t passages, words, linked, small;
};

struct passage_list ARRAY(struct passage);
struct passage_shapes ARRAY(struct passage_shape);
struct passage_words ARRAY(uint32_t);

struct passages {
	const struct html_tree *tree; /* borrowed */
	struct passage_list list;     /* in document order */
	struct passage_words words;   /* hashes of all their words, folded, in order */
	struct passage_shapes shapes, patterns;
	uint32_t *
	    owner; /* owned; for each text node: the passage that it is in; NONE for white space and what is not shown */
	uint32_t *block; /* owned; for each node: the block element that it stands in, or is */
	uint32_t *total; /* owned; before each node, and behind the last: the words of passages that are no link */
};

/* Linear. */
void passages_find(struct passages *, const struct html_tree *);
void passages_release(struct passages *);

/* Words that are no link in a node. */
uint32_t passages_total(const struct passages *, uint32_t node);

bool passages_is_heading(enum html_tag);

#endif
