/* SPDX-License-Identifier: MIT */
#ifndef TUI_TAKING_H
#define TUI_TAKING_H

#include <stdbool.h>

#include "render/export.h"
#include "tui/article.h"

/* What of an article is taken away: quotes, or other words of it. */
struct taken {
	uint32_t quote;   /* NONE: the span is meant */
	struct span span; /* of what is shown */
};

/* Quotes and words of an article on their way out of it, one by one: with all that is known of where they stand. */
struct taking {
	const struct article *article;
	struct citing citing;
	struct taken_list ARRAY(struct taken) list;
	struct exporting exporting;
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

/* Whether there is anything in it but white space. */
bool taking_has_words(const struct taking *);

/* Begins to write what was added, at least one, in a format: to be appended to out, which is borrowed. */
void taking_begin(struct taking *, enum export_format, struct buffer *out);

/* Appends the next one. Returns whether there are more. */
bool taking_step(struct taking *);

/* How far it is, in percent. */
unsigned taking_percent(const struct taking *);

#endif
