/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/reader.h"

void markdown_read(const char *text, size_t length, struct builder *builder)
{
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, text, length);
	builder_close(builder);
}
