/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_TAG_TRAIT_H
#define MODEL_FIND_TAG_TRAIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "model/find/features.h"
#include "model/find/work.h"

/*
 * What the tagger (tagger.h) looks at: each token's spelling, what the lists know of it, how the document writes its word elsewhere, the
 * run of capitalised words that it stands in.
 */
enum { TRAIT_PREFIXES = 4, TRAIT_SUFFIXES = 4 };

struct trait {
	uint32_t lower;                    /* its letters, case ignored */
	uint32_t shape;                    /* "Xx", "XX", "d.d" */
	uint32_t prefixes[TRAIT_PREFIXES]; /* its first 1 to 4 bytes, case ignored */
	uint32_t suffixes[TRAIT_SUFFIXES];
	uint32_t lists;              /* WORD_ flags */
	uint32_t kinds;              /* what it names by itself, and what it makes a name that it ends */
	uint32_t phrase;             /* its place in a name of the lists, and that one's kind; 0 for none */
	uint32_t rule;               /* likewise, in a name that the rules found */
	uint32_t elsewhere;          /* of what kind the rules' names are that have the word anywhere in the document */
	uint32_t clusters[3];        /* words/clusters.h: fine, middle, coarse */
	uint32_t sure;               /* by how many votes the rules prefer its kind to the next one */
	uint32_t noun;               /* what the noun behind its run says that it is */
	uint32_t habit;              /* how the document writes the word elsewhere */
	uint32_t run_first, run_end; /* tokens of the sentence; equal if it stands in no run */
	uint32_t run;                /* which of the runs that is */
	uint8_t letters;             /* enum token_case */
	bool opens;                  /* any word would be capitalised here */
	bool live;                   /* may be part of a name: the others are known to be none */
};

/* In how many of the rules' names of each kind a word of the vocabulary stands. */
struct trait_kinds {
	uint8_t names[ENTITY_KIND_COUNT];
};

/* What stands around a run of capitalised words: hashes, as features have them. */
enum { TAG_CONTEXT_MAX = 8 };

struct tag_context {
	uint32_t of[TAG_CONTEXT_MAX];
	uint32_t count;
};

/* Tokens of the sentence. */
struct run {
	uint32_t first, end;
	struct tag_context context;
};

/* A sentence's. */
struct traits {
	struct ARRAY(struct trait_kinds) words; /* of the vocabulary, once the names were counted */
	uint32_t first;                         /* the sentence's first token */
	uint32_t name_first, name_end;          /* the names that the rules found in it, of work->names */
	struct ARRAY(struct trait) of;
	struct ARRAY(struct run) runs;
};

/* Counts the names of a document, before its first sentence is looked at. Linear. */
void tag_traits_begin(struct traits *, const struct work *);

/* Looks at a sentence; sentences come in order. Reuses memory. False if no token is live: then nothing else is known. Linear. */
bool tag_traits_read(struct traits *, const struct work *, struct sentence);
void tag_traits_release(struct traits *);

/* A token's features, and which of them are of what stands around it, its run or its list, and not of itself. */
struct tag_features {
	struct features all;
	bool around[FEATURES_MAX];
};

/* What is known of a token, counted from the sentence's first. */
void tag_traits_features(const struct traits *, uint32_t i, struct tag_features *);

#endif
