/* SPDX-License-Identifier: MIT */
#ifndef MODEL_BUILDER_STATE_H
#define MODEL_BUILDER_STATE_H

#include <stdbool.h>

#include "base/shifts.h"
#include "model/builder.h"
#include "model/strings.h"

/* What a builder knows: for the files called builder*.c alone. */

/* A block that the reader has opened and not closed. */
struct opened {
	uint32_t container; /* the innermost container from here outwards, or NONE */
	uint32_t depth;     /* how many containers that makes */
	bool is_container;  /* it is this one */
};

struct opened_blocks ARRAY(struct opened);

/* A mark that the reader has opened and not closed; it counts unless one of its kind did already. */
struct opened_mark {
	enum mark_kind kind;
	bool counts;
};

struct opened_marks ARRAY(struct opened_mark);

/* Of a kind of mark: where in the open leaf it begins. */
struct stretch {
	bool open;
	uint32_t start; /* into raw */
	uint32_t link;
};

struct builder {
	struct document *document;
	enum builder_layout layout;
	struct string_table links;

	struct opened_blocks opened;
	uint32_t leaf;            /* the open leaf, or NONE */
	struct left_out left_out; /* of leaves to come */
	struct buffer raw;        /* what was added to it, as it came */
	struct buffer gap;        /* what was added since the last leaf, as it came */
	size_t taken;             /* bytes of text that were taken in all */
	bool after_return;        /* the last of them is a CR: an LF behind it is the same line end */

	struct opened_marks opened_marks;
	struct stretch stretches[MARK_KIND_COUNT];
	struct marks marks; /* of the open leaf, ended; spans into raw */

	struct shifts shifts; /* raw (or the whole text) -> text */
	size_t whole;         /* bytes that builder_whole_text() was given */
	uint32_t placed;      /* up to where leaves were placed */
};

/* The index of an address in the document's links; NONE without one. */
uint32_t builder_link(struct builder *, const char *href, size_t length);

/* How many of length more bytes of text there is room for. Cutting them is noticed. */
size_t builder_take(struct builder *, size_t length);

/* Appends the gap to the text. */
void builder_append_gap(struct builder *);

/* Whether a leaf of the kind stays though it has no text. */
bool builder_keeps_empty(enum block_kind);

/* Ends the marks that are open in the open leaf, for this leaf. */
void builder_end_marks(struct builder *);

/* Moves the marks of the open leaf into the document, now that its text stands there from start on. */
void builder_keep_marks(struct builder *, uint32_t start);

/* Where byte raw of what was sanitised last is in the text, whose part it is from start on. */
uint32_t builder_place(const struct builder *, uint32_t raw, uint32_t start);

int mark_compare(const void *, const void *); /* for qsort(): by span, then kind */

#endif
