/* SPDX-License-Identifier: MIT */
#ifndef MODEL_TRAIN_TAG_LESSONS_H
#define MODEL_TRAIN_TAG_LESSONS_H

#include "base/array.h"
#include "model/find/tag.h"
#include "model/find/wordmap.h"
#include "model/train/gold.h"

/*
 * What the tagger is taught with: the stretches of annotated articles that may hold names, each token with its features and
 * the tags that the annotations leave open. Kinds that a corpus does not annotate are unknown there, and may stand anywhere.
 *
 * Each feature is there for all corpora together, and again for its own: what is a convention of one corpus is learned there
 * alone (Daumé 2007).
 */
struct tag_lesson {
	uint32_t first, end; /* tokens of the lessons */
};

struct tag_lessons {
	struct ARRAY(struct tag_lesson) all;
	struct ARRAY(tag_set) allowed;       /* a token's tags */
	struct ARRAY(uint32_t) feature_ends; /* a token's last feature, and those before it */
	struct ARRAY(uint32_t) features;     /* numbers of features */
	struct ARRAY(uint64_t) keys;         /* a feature's corpus (0: all of them) and hash: tag_key() */
	struct ARRAY(uint32_t) counts;       /* how many tokens have the feature */
	struct wordmap numbers;              /* of the keys */
	uint32_t missed; /* annotated names that no tags can say: parts of tokens, or small words alone */
	uint32_t names;  /* all of them */
};

static inline uint64_t tag_key(uint32_t corpus, uint32_t hash)
{
	return (uint64_t)(corpus + 1) << 32 | hash;
}

/* Adds what an article teaches. Corpora are counted from 1. */
void tag_lessons_add(struct tag_lessons *, const struct gold_article *, uint32_t corpus);

/* Forgets features of fewer tokens than least. */
void tag_lessons_prune(struct tag_lessons *, uint32_t least);

void tag_lessons_release(struct tag_lessons *);

#endif
