/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_FIND_FOUND_H
#define TESTS_MODEL_FIND_FOUND_H

#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "model/find/echo.h"
#include "model/find/entity.h"
#include "model/find/name.h"
#include "model/find/nominal.h"
#include "model/find/sentence.h"
#include "model/find/tagger.h"
#include "model/find/token.h"
#include "tests/model/find/story.h"

/* A text with its names, entities, and nominals found: the passes before quotations are looked at. */
struct found {
	struct document *document;
	struct work work;
};

static inline struct found found_in(const char *text)
{
	struct found found = {.document = story(text)};
	struct work *work = &found.work;
	work->document = found.document;
	work->findings = memory_new(1, sizeof *work->findings);
	for (uint32_t leaf = document_next_leaf(found.document, NONE); leaf != NONE;
	     leaf = document_next_leaf(found.document, leaf)) {
		const uint32_t first = (uint32_t)work->tokens.count;
		token_split(found.document, leaf, &work->tokens);
		sentence_split(work, first);
		vocabulary_read(work);
	}
	for (uint32_t leaf = document_next_leaf(found.document, NONE); leaf != NONE;
	     leaf = document_next_leaf(found.document, leaf))
		name_find(work, leaf);
	name_settle(work);
	for (uint32_t leaf = document_next_leaf(found.document, NONE); leaf != NONE;
	     leaf = document_next_leaf(found.document, leaf))
		tagger_read(work, leaf);
	while (!tagger_find(work))
		;
	tagger_settle(work);
	while (!echo_find(work))
		;
	name_finish(work);
	while (!entity_find(work))
		;
	entity_finish(work);
	while (!nominal_find(work))
		;
	nominal_finish(work);
	return found;
}

static inline void found_release(struct found *found)
{
	array_release(&found->work.tokens);
	array_release(&found->work.sentences);
	name_release(&found->work);
	findings_free(found->work.findings);
	document_free(found->document);
}

/* Adds the words of a mention. */
static inline void found_words(const struct found *found, const struct mention *mention, struct buffer *out)
{
	buffer_add(out, found->document->text.at + mention->span.start, span_length(mention->span));
}

#endif
