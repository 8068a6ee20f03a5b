/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_HTML_WRITER_H
#define RENDER_READ_HTML_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "model/builder.h"
#include "render/read/html_anchors.h"
#include "render/read/html_blocks.h"
#include "render/read/html_notes.h"
#include "render/read/html_table.h"

/*
 * Text of a page -> leaves of a document: where a paragraph begins and ends, which marks hold in it, what line breaks and images
 * mean. What elements mean is said by html_blocks.c.
 */

/* An element that is open. */
struct frame {
	uint32_t node;
	uint32_t number;      /* of the leaf that text in it becomes */
	enum block_kind leaf; /* its kind */
	enum mark_kind mark;  /* MARK_KIND_COUNT: none */
	bool holds;           /* it opened a container */
	uint32_t next;        /* a list: its next item's number; a table: its columns; a cell: how many it goes over */
	enum block_style style; /* of the leaf */
	bool counts_down;       /* a list that is reversed */
	bool is_apart;          /* part of a line, but its text is a leaf of its own: who took the picture */
	uint32_t note;          /* the number of the footnote that it is, while nothing of that is written; else 0 */
};

struct frames ARRAY(struct frame);

struct html_writer {
	const struct html_part *part;
	struct builder *builder;
	struct frames frames;
	struct buffer address; /* the one resolved last */
	unsigned breaks;       /* <br> since the last text */
	bool in_leaf;
	bool is_ruled;               /* a rule is what was written last */
	size_t marks;                /* that are open in the leaf */
	struct html_grid grid;       /* of the table that is open */
	struct html_notes notes;     /* owned */
	struct html_anchors anchors; /* owned */
	bool is_left_out;            /* the open leaf is */
	struct left_out why;         /* what is written now is left out, where all of a page is written */
};

struct frame *html_writer_innermost(struct html_writer *);

enum html_tag html_writer_tag(const struct html_writer *, uint32_t node);

/* Opens an element that is part of a line, with its mark. */
void html_writer_open_inline(struct html_writer *, uint32_t node);

/* Closes the mark of the innermost element, if it has one. */
void html_writer_close_mark(struct html_writer *);

/* What an element has from the one that it stands in. */
struct frame html_writer_frame(struct html_writer *, uint32_t node);

/* Where a block begins: ends the leaf before it, if that does not take in blocks. */
void html_writer_end_paragraph(struct html_writer *);

/* Where a block ends whose leaves are of a kind. */
void html_writer_end_leaf(struct html_writer *, enum block_kind);

void html_writer_text(struct html_writer *, struct slice);
void html_writer_break(struct html_writer *);
void html_writer_image(struct html_writer *, uint32_t node);
void html_writer_rule(struct html_writer *);

/* Where a footnote is meant. */
void html_writer_reference(struct html_writer *, uint32_t number);

/* Whether text of an element that is part of a line becomes a leaf of its own: within a caption, who took the picture. */
bool html_writer_is_apart(const struct html_writer *, uint32_t node);

/* Whether a kind of leaf takes in all that its element holds, blocks too. */
bool html_writer_takes_all(enum block_kind);

#endif
