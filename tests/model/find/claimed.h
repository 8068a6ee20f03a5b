/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_FIND_CLAIMED_H
#define TESTS_MODEL_FIND_CLAIMED_H

#include "model/find/attribution.h"
#include "model/find/cue.h"
#include "model/find/outline.h"
#include "model/find/quotation.h"
#include "model/find/style.h"
#include "tests/model/find/found.h"

/* Adds to what was found in a text its quotations, verbs of saying, and what the rules claim: all that a choice of speakers is made of. */
static inline struct found claimed_in(const char *text)
{
	struct found found = found_in(text);
	struct work *work = &found.work;
	const struct document *document = found.document;
	work->running = work->silent.quote = NONE;
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf))
		style_add(&work->style, document, leaf);
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf))
		quotation_find(work, leaf);
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf)) {
		const uint32_t first = token_of_leaf(&work->tokens, document, leaf);
		uint32_t end = first;
		while (end < work->tokens.count && work->tokens.at[end].leaf == leaf)
			end++;
		cue_find(work, first, end);
		attribution_find(work, leaf);
	}
	return found;
}

static inline void claimed_release(struct found *found)
{
	array_release(&found->work.cues);
	array_release(&found->work.claims);
	array_release(&found->work.said);
	found_release(found);
}

/* The outline of the whole text. */
static inline struct outline outline_of(const struct found *found)
{
	struct outline outline = {0};
	outline_make(&outline, &found->work, (struct span){0, (uint32_t)found->document->text.count}, NONE);
	return outline;
}

/* The item of a quotation, counted from 0; quotations inside others are not in an outline, and do not count. */
static inline uint32_t quotation_item(const struct outline *outline, uint32_t number)
{
	for (uint32_t i = 0; i < outline->items.count; i++)
		if (outline->items.at[i].quote != NONE && number-- == 0)
			return i;
	return NONE;
}

#endif
