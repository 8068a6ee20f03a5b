/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_FIND_STORY_H
#define TESTS_MODEL_FIND_STORY_H

#include <string.h>

#include "model/builder.h"

/* Tells a builder of a text what the plain reader would: story() says how it is written. */
static inline void story_build(struct builder *builder, const char *text)
{
	while (*text) {
		const char *end = strstr(text, "\n\n");
		const size_t length = end ? (size_t)(end - text) : strlen(text);
		const bool title = strncmp(text, "# ", 2) == 0;
		builder_open(builder, title ? BLOCK_TITLE : BLOCK_PARAGRAPH, 0);
		builder_text(builder, text + (title ? 2 : 0), length - (title ? 2 : 0));
		builder_close(builder);
		text += length;
		if (end) {
			builder_gap(builder, "\n\n", 2);
			text += 2;
		}
	}
}

/*
 * Makes a document of a text as the plain reader would: paragraphs are separated by an empty line; one that begins
 * with "# " is the headline. The caller frees it with document_free().
 */
static inline struct document *story(const char *text)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	story_build(builder, text);
	return builder_finish(builder);
}

/* The same, with the language that the document declares: a sentence alone may be too short to tell it by. */
static inline struct document *story_in(const char *language, const char *text)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_metadata(builder, METADATA_LANGUAGE, language, strlen(language));
	story_build(builder, text);
	return builder_finish(builder);
}

#endif
