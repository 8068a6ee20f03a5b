/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_FIND_STORY_H
#define TESTS_MODEL_FIND_STORY_H

#include <string.h>

#include "model/builder.h"

/*
 * Makes a document of a text as the plain reader would: paragraphs are separated by an empty line; one that begins
 * with "# " is the headline. The caller frees it with document_free().
 */
static inline struct document *story(const char *text)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
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
	return builder_finish(builder);
}

#endif
