/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SEARCH_H
#define MODEL_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "model/document.h"
#include "model/findings.h"
#include "model/notes.h"
#include "model/query.h"

/*
 * Searches a document for what a query (model/query.h) asks for: a phrase as phrase.h means it, or a regular expression, for which kinds
 * of quotation marks, dashes and white space are alike too. It works on the document's text, never on screen lines, so that a phrase
 * that crosses a line end is found. A match begins and ends between clusters, and does not run from one block into the next, nor out
 * of a scope.
 *
 * It goes step by step, linear in the text, so that whoever searches stays awake.
 */
struct search;

/* What is searched, all borrowed while the search lives. */
struct search_ground {
	const struct document *document;
	const struct findings *findings; /* NULL where there are none: no scope of quotes holds anything */
	bool indirect;                   /* indirect speech counts as quotes too */
	const struct notes *notes;       /* NULL where there are none */
};

/* Begins a search. Returns NULL, and says why, for a query or an expression that is none. The query is copied; the caller frees the search. */
struct search *search_new(const struct search_ground *, const char *query, size_t length, struct error *error);

/* Looks through about so many bytes more. Returns whether there is more to come. */
bool search_step(struct search *, uint32_t bytes);

/* What was found so far, in text order, not overlapping. Borrowed until the next step. */
const struct spans *search_matches(const struct search *);

/* How much of the text is looked through, in bytes. */
uint32_t search_reached(const struct search *);

/* Why it ended before the text did, in words; NULL if it did not. */
const char *search_stopped(const struct search *);

/* Whether what it finds depends on the findings. */
bool search_asks_findings(const struct search *);

/* Takes and frees; NULL is fine. */
void search_free(struct search *);

#endif
