/* SPDX-License-Identifier: MIT */
#ifndef TUI_WHOLE_H
#define TUI_WHOLE_H

#include "tui/article.h"

/*
 * The whole page that an article was read from: what was left out of it can be shown in its place, and brought back. What is brought back
 * is part of the article from then on, findings and all, and kept for it in the notebook.
 */

/* Takes the document of a page of which something is left out: the article shows the rest, and what was brought back before. */
void whole_take(struct article *, struct document *page);
void whole_release(struct article *);

/* Shows all of the page, or the article alone. The place stays, and so do the findings. */
void whole_show(struct article *, bool is_shown);

/* How many leaves are left out; 0 where nothing is. */
size_t whole_count(const struct article *);

/* The leaf in focus if all of the page is shown and it is left out, or was before it was brought back; else NONE. */
uint32_t whole_focus(const struct article *);

/* The first such leaf on the screen; NONE if there is none. */
uint32_t whole_visible(const struct article *);

/*
 * Brings back a leaf and those behind it, count of them in all, or, if it is back already, leaves them out again; findings are looked for
 * anew. Returns how many were changed. Fails if that cannot be kept in the notebook: it holds until the article is closed.
 */
size_t whole_bring_back(struct article *, uint32_t leaf, size_t count, struct error *error);

/* The article's own document, whatever is shown of the page. */
const struct document *whole_story(const struct article *);

/* Where a byte of what is shown is in that document. */
uint32_t whole_story_offset(const struct article *, uint32_t offset);

#endif
