/* SPDX-License-Identifier: MIT */
#ifndef RENDER_BATCH_H
#define RENDER_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "render/offsets.h"
#include "render/read/source.h"

/* Many articles, each a JSON object on a line: one line out for each line in. */
struct batch {
	struct source
	    source; /* what is true of all of them, unless the line says otherwise: charset, url, format of paths */
	enum offset_kind offsets;
};

/* What --jsonl reads: more in a line is refused. In bytes. */
enum { BATCH_LINE_CAP = SOURCE_CAP_MARKUP };

/*
 * Does one line: {"id"?, "url"?, and one of "text", "markdown", "html" and "path"}. Appends the article (render/json.h) or, where
 * something is wrong, {"id"?, "line", "error"}, and a line end. Returns whether nothing was.
 */
bool batch_line(const struct batch *, const char *line, size_t length, size_t number, struct buffer *out);

/* Appends what stands for a line that cannot be read at all. */
void batch_refuse(size_t number, const char *message, struct buffer *out);

#endif
