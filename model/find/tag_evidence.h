/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TAG_EVIDENCE_H
#define MODEL_FIND_TAG_EVIDENCE_H

#include "base/array.h"
#include "model/find/tag_model.h"
#include "model/find/wordmap.h"
#include "model/find/work.h"

/*
 * What a document says elsewhere of a word's kind: what stands around it there ("the Lyon council", "Mr Lyon said") speaks for each kind
 * here too. What the word itself says is the same everywhere, and is not counted again.
 */

/* What speaks for each kind of name, in units of the model, and for none, the last. */
struct tag_kinds {
	int32_t of[ENTITY_KIND_COUNT + 1];
};

/* A token as it was scored by itself. */
struct tag_reading {
	int16_t scores[TAG_COUNT];
	struct tag_kinds around; /* what stands around it says so much of that */
	uint32_t word;           /* of the evidence; NONE if it is no capitalised word */
};

/* All places of a word, written in the same case. */
struct tag_word {
	struct tag_kinds around; /* their sums */
	struct tag_kinds last;   /* the last place's: what stands around the same in the next one too is counted once */
	uint32_t places;
};

/* A document's; all zeros is none. */
struct tag_evidence {
	struct ARRAY(struct tag_reading) readings;
	struct ARRAY(struct tag_word) words;
	struct wordmap numbers; /* of the words */
};

/*
 * Adds a token: what speaks for its tags by the word itself, and by what stands around it; and its place in the run of capitalised words,
 * which is where it stands in most names. Constant time.
 */
void tag_evidence_add(struct tag_evidence *, const struct work *, uint32_t token, const struct tag_scores *own,
		      const struct tag_scores *around, enum tag_place place);

/* What speaks for the tags of the token that was added as number i, once all are. Constant time. */
void tag_evidence_score(const struct tag_evidence *, size_t i, struct tag_scores *);

void tag_evidence_release(struct tag_evidence *);

#endif
