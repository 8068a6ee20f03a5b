/* SPDX-License-Identifier: MIT */
#ifndef TUI_CARD_LIST_H
#define TUI_CARD_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "tui/article.h"

/*
 * Where the cards of the quotes on the screen lie: each level with the first row of its quote or, where the one before takes that,
 * pushed down, in the order of the text. Whole is the card in focus alone: it is moved up where it would not be so below. Cards
 * that have no room are counted. Rows are those of the text's area.
 */
enum { CARD_INDENT = 2 }; /* columns before a card's words */

struct card {
	uint32_t quote;
	size_t level; /* the row of its quote's first line; 0 if that is above the screen */
	size_t row;   /* its own first row */
	size_t rows;  /* of its words: 0 if it has no room, and is not shown */
	bool head;    /* a row before them says whose they are; else it goes on with the card before */
	bool part;    /* of the statement that the card before begins */
};

struct cards ARRAY(struct card);

struct card_list {
	struct cards cards;
	size_t above, below; /* cards without room: before the one in focus, and at the end */
	size_t above_row;    /* the row to say so: only with above; for below it is the last one */
};

/* Those of an article with findings, in an area of so many rows and columns. */
struct card_list card_list_make(const struct article *, size_t rows, size_t columns);
void card_list_release(struct card_list *);

/* Whether a quote is the one in focus. */
bool card_is_in_focus(const struct article *, uint32_t quote);

/* The next row of a card's words: as much as fits into columns; with last, all of it, to be cut. *rest becomes what is left. */
struct span card_next_row(const struct article *, struct span *rest, size_t columns, bool last);

#endif
