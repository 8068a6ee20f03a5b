/* SPDX-License-Identifier: MIT */
#ifndef TUI_MAKING_H
#define TUI_MAKING_H

#include <stdbool.h>

#include "tui/article.h"
#include "tui/taking.h"

/*
 * A text that is made of an article, bit by bit: of 40,000 quotes, or of a book, that takes seconds. All that is made in one go is made by
 * the same calls. The article is borrowed, and may not change until it is freed.
 */
struct making;

/* Of what is taken: at least one. Takes the taking. */
struct making *making_of_quotes(struct taking *, enum export_format);

/* Of the notes, as Markdown; of the article with what was corrected, as JSON. Findings are there. */
struct making *making_of_notes(const struct article *);
struct making *making_of_corrections(const struct article *);

/* Makes a bit more, as little as can be. Returns whether there is more to come. */
bool making_step(struct making *);

/* How far it is, in percent. */
unsigned making_percent(const struct making *);

/* What was made so far. Borrowed. */
const struct buffer *making_bytes(const struct making *);

/* Takes and frees; NULL is fine. */
void making_free(struct making *);

#endif
