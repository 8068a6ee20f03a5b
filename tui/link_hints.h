/* SPDX-License-Identifier: MIT */
#ifndef TUI_LINK_HINTS_H
#define TUI_LINK_HINTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "render/grid.h"
#include "tui/article.h"

/*
 * Letters on the links of the screen: those of one of them, typed one by one, choose it. All are of one length, so that none begins
 * another, from the row of keys where fingers rest.
 */
struct link_hint {
	uint32_t link;   /* a mark of the document */
	uint32_t offset; /* its first byte on the screen */
	size_t label;    /* where its letters begin in labels */
};

struct link_hints {
	struct link_hints_rows ARRAY(struct link_hint) rows;
	struct buffer labels; /* a NUL behind each */
};

/* Puts letters on the links of the screen. False if there are none. */
bool link_hints_open(struct link_hints *, const struct article *);
void link_hints_close(struct link_hints *);

/* The link that letters choose; NONE if it takes more of them, or none begins with these: then *is_known is false. */
uint32_t link_hints_find(const struct link_hints *, const char *typed, bool *is_known);

/* Draws the letters still to be typed over the first cells of each link that may still be meant. */
void link_hints_draw(const struct link_hints *, const char *typed, const struct article *, struct area, struct grid *);

#endif
