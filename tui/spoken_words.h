/* SPDX-License-Identifier: MIT */
#ifndef TUI_SPOKEN_WORDS_H
#define TUI_SPOKEN_WORDS_H

#include "keymaps/keymap.h"
#include "tui/article.h"

/* What can be said of an article without a screen: each appends lines, with their line ends. Findings are there where they are needed. */

/* "Title. Outlet. Author. 20 Apr 2023": what it is; then how much was found in it, if it was looked for. */
void spoken_article(const struct article *, struct buffer *out);
void spoken_findings(const struct article *, struct buffer *out);

/* "Quote 3 of 13, Hori Parata, says: “...”": of one that counts (article_counts()). Undecided ones say so, and who it may be. */
void spoken_quote(const struct article *, uint32_t quote, struct buffer *out);

/* "Name Hori Parata, People, 15 mentions, 4 quotes". */
void spoken_entity(const struct article *, uint32_t entity, struct buffer *out);

/* What is in focus, as a motion led to it: a quote, a name, a heading, a link, a match, a place. to: where that ends. */
void spoken_focus(const struct article *, uint32_t to, struct buffer *out);

/* A row of the text; an empty line where it is blank. */
void spoken_row(const struct article *, struct place, struct buffer *out);

/* Why the quote in focus has its speaker. */
void spoken_why(const struct article *, uint32_t quote, struct buffer *out);

/* "]q: Next quote", a line for each thing that keys do in a context. */
void spoken_keys(const struct keymap *, enum context, struct buffer *out);

#endif
