/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MARKDOWN_TREE_H
#define RENDER_READ_MARKDOWN_TREE_H

#include "base/buffer.h"
#include "render/read/markdown_marks.h"
#include "render/read/markdown_notes.h"
#include "render/read/markdown_tables.h"
#include "render/read/slice.h"

struct cmark_node;

/* A document in Markdown: the tree that CommonMark gives, and beside it what it knows nothing of. */
struct markdown_tree {
	struct cmark_node *root;
	struct markdown_tables tables;
	struct markdown_notes notes;
	struct markdown_marks marks;
	struct buffer escaped, noted; /* the text as it was written anew; labels of notes are borrowed from there */
};

/* Parses text, which lives as long as the tree; at most three times. Free with markdown_tree_release(). */
void markdown_tree_parse(struct markdown_tree *, struct slice text);
void markdown_tree_release(struct markdown_tree *);

#endif
