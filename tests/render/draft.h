/* SPDX-License-Identifier: MIT */
#ifndef TESTS_RENDER_DRAFT_H
#define TESTS_RENDER_DRAFT_H

#include <string.h>

#include "model/builder.h"
#include "render/dump.h"
#include "tests/test.h"

/* Documents for tests, block by block, and what they look like. */

/* A leaf with text; a container (text is NULL) stays open. */
static inline void draft(struct builder *builder, enum block_kind kind, uint32_t number, const char *text)
{
	builder_open(builder, kind, number);
	if (!text)
		return;
	builder_text(builder, text, strlen(text));
	builder_close(builder);
}

/* An item of a list with one paragraph. */
static inline void draft_item(struct builder *builder, uint32_t number, const char *text)
{
	draft(builder, BLOCK_ITEM, number, NULL);
	draft(builder, BLOCK_PARAGRAPH, 0, text);
	builder_close(builder);
}

/* A row of two cells. */
static inline void draft_row(struct builder *builder, uint32_t head, const char *a, const char *b)
{
	draft(builder, BLOCK_ROW, head, NULL);
	draft(builder, BLOCK_CELL, 1, a);
	draft(builder, BLOCK_CELL, 2, b);
	builder_close(builder);
}

/* A document of one leaf. */
static inline struct document *draft_of(enum block_kind kind, const char *text)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	draft(builder, kind, 0, text);
	return builder_finish(builder);
}

static inline void assert_dumped(const struct document *document, size_t columns, const char *wanted)
{
	const struct dump dump = {.columns = columns};
	struct buffer out = {0};
	dump_write(&dump, document, NULL, &out);
	assert_string_equal(buffer_text(&out), wanted);
	buffer_release(&out);
}

#endif
