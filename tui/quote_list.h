/* SPDX-License-Identifier: MIT */
#ifndef TUI_QUOTE_LIST_H
#define TUI_QUOTE_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "tui/article.h"
#include "tui/speaker.h"

/* The rows that the quotes pane shows: they follow from what was found, whose quotes are lit, and the pane's width alone. */
/* A speaker's rows, then a quote's. */
enum row_kind { ROW_SPEAKER, ROW_BAR, ROW_QUOTE, ROW_MORE, ROW_PERHAPS };

struct quote_row {
	enum row_kind kind;
	size_t item;            /* the quote's number in the list; of a speaker's rows, that of the next quote */
	uint32_t quote;         /* index; not of the speaker's rows */
	struct speaker speaker; /* of ROW_SPEAKER and ROW_BAR */
	struct span text;       /* the part of the quote to show */
	bool last;              /* the last row of its quote: how the speaker is known stands in it */
};

struct quote_rows ARRAY(struct quote_row);

struct quote_list {
	const struct article *article;
	struct quote_rows rows;
	bool grouped;    /* by speaker */
	size_t items;    /* quotes, and indirect speech where it is shown */
	size_t reported; /* of them, indirect speech */
	size_t quoted;   /* bytes of all these, of all speakers */
};

/* A quote a row, in the order of the text. */
struct quote_list quote_list_by_story(const struct article *);

/*
 * By speaker, who is quoted most first: two rows for the speaker, then the quotes, in two rows of columns if one does not do; the
 * last row leaves room for last columns. Undecided ones come last, each with a row for who it may be.
 */
struct quote_list quote_list_by_speaker(const struct article *, size_t columns, size_t last);

/* It can be filled again. */
void quote_list_release(struct quote_list *);

#endif
