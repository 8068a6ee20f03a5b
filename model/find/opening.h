/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_OPENING_H
#define MODEL_FIND_OPENING_H

#include <stdbool.h>
#include <stdint.h>

#include "model/find/features.h"
#include "model/find/telling.h"

/* Where reported speech may lie, seen from its word. */
enum way {
	WAY_NOWHERE,  /* the word reports nothing */
	WAY_BEHIND,   /* "Lee said that it rains" */
	WAY_BEFORE,   /* "It rains, Lee said" */
	WAY_INVERTED, /* "It rains, said Lee", "it rains, according to Lee" */
	WAY_AROUND,   /* "It may, Lee said, rain" */
	WAY_SUBJECT,  /* "The plan was criticised": who or what does not speak */
};

/* What it begins with, or behind. */
enum start {
	START_NOTHING,
	START_WORD, /* right behind the word */
	START_PREPOSITION,
	START_CLAUSE, /* "that", "to", "whether"; or what stands behind a sentence's "But" */
	START_MARK,
	START_PARTY, /* behind a listener or a time: "told reporters" */
	START_QUOTE,
	START_SENTENCE
};

/* A place where reported speech may begin. */
struct opening {
	uint32_t first;  /* item */
	uint32_t end;    /* where it ends; with WAY_BEHIND, where it does at the latest */
	uint32_t second; /* with WAY_AROUND, where it goes on, to the sentence's end at the latest */
	uint8_t way;     /* enum way */
	uint8_t start;   /* enum start */
};

enum { OPENINGS_MAX = 24 };

struct openings {
	struct opening at[OPENINGS_MAX];
	uint32_t count;
};

/*
 * Finds the places in the word's sentence, that of nowhere first. Where quotations are said by the word, all lie
 * within.
 */
void opening_find(struct openings *, const struct telling *);

/*
 * What a model is told of the word, for all its openings: once for what goes with the way alone, once for way and
 * start.
 */
struct opening_sight {
	struct features of_way, of_start;
};

/* nested: the word stands in what an earlier one reports. */
void opening_see(struct opening_sight *, const struct telling *, bool nested);

/* What it is told of one opening. */
void opening_view(const struct opening_sight *, const struct telling *, const struct opening *, struct features *);

#endif
