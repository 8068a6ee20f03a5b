/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_MARKS_H
#define RENDER_READ_MARKDOWN_MARKS_H

#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "render/read/markdown_notes.h"

struct cmark_node;

/*
 * What GitHub Flavored Markdown and footnotes mean inside a text, where CommonMark sees nothing but text: "~~struck~~" (6.5), "[ ]" at
 * an item's start (5.3), "www.example.org" (6.9), "[^1]". A pass over the tree, in document order.
 */

#define MARKDOWN_MARKS(X)                                                                                              \
	X(MARKDOWN_PLAIN)        /* what looked like more, and is shown as it is written */                            \
	X(MARKDOWN_STRIKE_OPEN)  /* not shown */                                                                       \
	X(MARKDOWN_STRIKE_CLOSE) /* not shown */                                                                       \
	X(MARKDOWN_TASK_OPEN)    /* a box */                                                                           \
	X(MARKDOWN_TASK_DONE)    /* a box with a tick */                                                               \
	X(MARKDOWN_LINK)         /* an address, shown as it is written */                                              \
	X(MARKDOWN_NOTE)         /* where a footnote is meant */

#define MARKDOWN_ENUMERATOR(kind) kind,
enum markdown_mark_kind { MARKDOWN_MARKS(MARKDOWN_ENUMERATOR) };

struct markdown_mark {
	struct cmark_node *node; /* the text that it stands in */
	size_t start, length;    /* in that */
	enum markdown_mark_kind kind;
	const char *scheme; /* of a link, what its address lacks */
	size_t note;        /* its index */
};

struct markdown_marks ARRAY(struct markdown_mark);

/*
 * Finds the marks of a tree whose neighbouring texts it joins. Those of one text stand together: its node's user data is the index of
 * the first, counted from 1. Linear.
 */
void markdown_marks_find(struct markdown_marks *, struct cmark_node *root, const struct markdown_notes *);

/* Makes escaped tildes and brackets be told from others once the tree is there: out is the text with a mark behind them. */
void markdown_marks_escape(struct slice text, struct buffer *out);

#endif
