/* SPDX-License-Identifier: MIT */
#ifndef TUI_TAKING_H
#define TUI_TAKING_H

#include "base/array.h"
#include "base/buffer.h"
#include "render/citation.h"
#include "render/export.h"
#include "tui/article.h"

/* Words of an article on their way out of it: with all that is known of where they stand. */
struct taking {
	const struct article *article;
	struct citing citing;
	struct citations ARRAY(struct citation) citations;
};

/* The article is borrowed, and may not change meanwhile. To be released with taking_release(). */
void taking_init(struct taking *, const struct article *);
void taking_release(struct taking *);

void taking_add_quote(struct taking *, uint32_t quote);
void taking_add_span(struct taking *, struct span);

/* Adds a quote, and those that are listed behind it, count in all. */
void taking_add_quotes(struct taking *, uint32_t quote, size_t count);

/* Adds all quotes that are listed, or only those of a speaker (NONE: of all). */
void taking_add_listed(struct taking *, uint32_t speaker);

/* Appends what was added, in a format. */
void taking_write(const struct taking *, enum export_format, struct buffer *out);

#endif
