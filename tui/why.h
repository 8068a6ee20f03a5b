/* SPDX-License-Identifier: MIT */
#ifndef TUI_WHY_H
#define TUI_WHY_H

#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "tui/article.h"

/*
 * What there is to say about why a quote has its speaker, in words: a few pairs of a label and a text.
 */
enum { WHY_LABEL = 9 }; /* columns of a label, with the space behind it */

struct why_part {
	const char *label;
	struct buffer text;
};

struct why_parts ARRAY(struct why_part);

/* Appends "Ann Lee", "undecided: perhaps Ann Lee" or "undecided". */
void why_write_whose(const struct article *, const struct quote *, struct buffer *);

/*
 * Appends the cue and its paragraph, the chain from the words that name the speaker (or who it may be) to the full name, whose quote
 * it stands in, the basis and how sure that is, and the reason; those of them that there are. A part of a statement that another
 * part decides is explained by that one. The caller releases them with why_release().
 */
void why_explain(const struct article *, uint32_t quote, struct why_parts *);

void why_release(struct why_parts *);

#endif
