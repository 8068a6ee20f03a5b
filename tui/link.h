/* SPDX-License-Identifier: MIT */
#ifndef TUI_LINK_H
#define TUI_LINK_H

#include <stdbool.h>
#include <stdint.h>

#include "model/document.h"
#include "render/grid.h"
#include "tui/article.h"

struct app;

/* The links of the article: marks of its document. What leads to a place in the same page goes there, all else is another program's. */

/* The link that a byte of the text is of; NONE for none. */
uint32_t link_at(const struct article *, uint32_t offset);

/* The next link behind link (the first, for NONE) that starts before end; NONE if there is none. */
uint32_t link_next(const struct article *, uint32_t link, uint32_t end);

/* Puts a link in focus, and says so of where it leads in the status line. */
void link_focus(struct app *, uint32_t link);

/* Follows a link: goes to a place in this page, or opens the address in a browser, and says with which. */
void link_follow(struct app *, uint32_t link);

/* The same of any mark that has an address. */
void link_open(struct app *, const struct mark *);

/*
 * Puts a link in focus and follows it. What may not be what it seems (render/read/target.h) is only put in focus: the last row says why, and
 * it can be opened from there.
 */
void link_choose(struct app *, uint32_t link);

/* Says if a browser has failed that was started before. */
void link_look_after(struct app *);

/* What the last row says of the link in focus: the real host, what is doubtful about it, the address. */
struct link_words {
	struct buffer text;
	struct span site, doubt; /* what of it is the part that somebody bought, and the warning; may be empty */
};

/* All empty if no link is in focus. Released with link_words_release(). */
void link_words_read(struct link_words *, const struct article *);
void link_words_release(struct link_words *);

/* Draws them into a row of an area from column on, cut at its end. Returns the columns drawn. */
size_t link_words_draw(const struct link_words *, struct area, size_t column, struct grid *);

#endif
