/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_BLOCKS_H
#define RENDER_READ_HTML_BLOCKS_H

#include <stdbool.h>

#include "model/builder.h"
#include "render/read/html_tree.h"

/* A part of a page -> blocks: headings, paragraphs, lists, quotes, figures, code, tables, marks, links. */

/* What is to be written. All is borrowed. */
struct html_part {
	const struct html_tree *tree;
	uint32_t root;         /* the element whose content it is */
	uint32_t title;        /* the heading that is the headline; NONE if it is not in it */
	struct slice name;     /* the page's headline, wherever that is written */
	struct slice headline; /* written in the title's place, though that is left out; empty: not written */
	const bool *left_out;  /* for every node: it and all that is in it does not belong there; NULL: all belongs */
	const struct left_out
	    *reasons;          /* for every node why; then it is written all the same, but for the title. Or NULL */
	struct slice base;     /* the address that links are relative to */
	struct slice language; /* that the page is in, as it says (BCP 47); empty if it does not */
};

void html_blocks_write(const struct html_part *, struct builder *);

#endif
