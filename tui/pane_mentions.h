/* SPDX-License-Identifier: MIT */
#ifndef TUI_PANE_MENTIONS_H
#define TUI_PANE_MENTIONS_H

#include <stddef.h>
#include <stdint.h>

#include "render/grid.h"
#include "tui/article.h"
#include "tui/list.h"
#include "tui/pane_entities.h"

/*
 * A concordance: every mention of the selected entity in its line, lit up. Where there is room, a mention has one row, and all begin
 * in the same column; else two. Whatever is not the name itself is lit more quietly and, where there is room, said.
 */
void pane_mentions_draw(struct list *, const struct article *, const struct entities_look *, struct grid *);

/* The rows of each in a pane of so many columns. */
size_t pane_mentions_rows(size_t columns);

/* How many there are, which one is at a number (counted from 0), and the number of one; NONE for what is not there. */
size_t pane_mentions_count(const struct article *);
uint32_t pane_mentions_at(const struct article *, size_t number);
uint32_t pane_mentions_number(const struct article *, uint32_t mention);

/* The number of the first one that is not above where the reader is; the last one's if all are. There is one at least. */
size_t pane_mentions_near(const struct article *);

#endif
