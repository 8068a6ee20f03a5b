/* SPDX-License-Identifier: MIT */
#ifndef MODEL_BUILDER_H
#define MODEL_BUILDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "model/document.h"

/*
 * The one way to make a document: readers say what they meet, in order; the builder joins, sanitises, and
 * counts offsets. Nothing that a terminal would act on gets past it, into text, strings or links.
 *
 *     builder_open(builder, BLOCK_PARAGRAPH, 0);
 *     builder_text(builder, "Hello ", 6);
 *     builder_mark_open(builder, MARK_LINK, "https://example.org/", 20);
 *     builder_text(builder, "world", 5);
 *     builder_mark_close(builder);
 *     builder_close(builder);
 *
 * How text is laid into the document:
 * - BUILDER_VERBATIM, for plain text and for our own JSON: text and what stands between blocks (builder_gap()) come
 *   out as they went in, save what has to be repaired, so that a caller's offsets stay right.
 * - BUILDER_SEPARATED, for HTML and Markdown: leaves are separated by one blank line; runs of white space become one
 *   space and are trimmed at a leaf's ends (but in BLOCK_CODE); builder_break() makes a line end.
 *
 * A leaf is sanitised (base/sanitise.h) once it is joined, so that nothing can be assembled from pieces. Strings and
 * addresses become one line.
 */
struct builder;

enum builder_layout { BUILDER_VERBATIM, BUILDER_SEPARATED };

/* How deep blocks may nest; deeper containers are not opened, and a notice says so. Text is never lost by it. */
enum { BUILDER_DEPTH_MAX = 64 };

struct builder *builder_new(enum builder_layout);

/* Takes and frees a builder whose document is not wanted. */
void builder_free(struct builder *);

/*
 * Opens a block inside the open one. Opening inside a leaf closes the leaf first. A number that its kind does not
 * use is 0. Returns the block's index; NONE if it nests too deep (open and close still pair).
 */
uint32_t builder_open(struct builder *, enum block_kind kind, uint32_t number);

/* The same with an address: an image, say. */
uint32_t builder_open_link(struct builder *, enum block_kind kind, uint32_t number, const char *href, size_t length);

/* What is said of the block that was opened last, right behind it: its style; how many columns a cell goes over. */
void builder_style(struct builder *, enum block_style);
void builder_across(struct builder *, size_t columns);

/*
 * Closes the innermost block that was opened and not closed yet. Leaves without text go (their index is void then), but
 * BLOCK_RULE and BLOCK_IMAGE; so do containers without leaves.
 */
void builder_close(struct builder *);

/* How many blocks were opened and not closed yet. */
size_t builder_depth(const struct builder *);

/* The innermost open block's kind; BLOCK_KIND_COUNT if none is open. */
enum block_kind builder_kind(const struct builder *);

/* Says that the leaves to be opened are left out, and why; all zeros: they are not. */
void builder_leave_out(struct builder *, struct left_out);

/* Changes the kind of a leaf that was opened before, closed or not: what looked like a heading is a byline. Its number and style go. */
void builder_retype(struct builder *, uint32_t block, enum block_kind kind);

/* Adds to the open leaf. With no open leaf, or in a container, a paragraph is opened for it. bytes need not be valid. */
void builder_text(struct builder *, const char *bytes, size_t length);

/* A line end inside a leaf that is meant (<br>, a hard break). */
void builder_break(struct builder *);

/*
 * A name by which links of the document lead to the open leaf, or to what is opened next if none is. Of a name that comes again, the first
 * counts.
 */
void builder_anchor(struct builder *, const char *name, size_t length);

/* White space between leaves of a plain text. BUILDER_VERBATIM only, with no leaf open. */
void builder_gap(struct builder *, const char *bytes, size_t length);

/*
 * Marks what is added until the matching close, in as many leaves as that is: one mark a leaf. href is NULL but for
 * MARK_LINK. Within a mark, another of its kind changes nothing; neither does a link without an address.
 */
void builder_mark_open(struct builder *, enum mark_kind kind, const char *href, size_t length);
void builder_mark_close(struct builder *);

/*
 * Reading a document back (our own JSON), in a new verbatim builder: all of the text at once, then what stands in it, in document
 * order, by places in the text as it was given. Repairs move them, so builder_span() says where they are now.
 */
void builder_whole_text(struct builder *, const char *bytes, size_t length);

/* Where bytes start to end of what builder_whole_text() was given are in the text. False if they are not in it. */
bool builder_span(const struct builder *, size_t start, size_t end, struct span *span);

/*
 * Adds a block or mark; its span is one of the text, its link is set from href. Fails on what cannot stand there: a block
 * whose parent is no open container around it, leaves that overlap or leave out text; a mark outside of all leaves.
 */
bool builder_place_block(struct builder *, struct block block, const char *href, size_t length, struct error *error);
bool builder_place_mark(struct builder *, enum mark_kind kind, struct span span, const char *href, size_t length,
			struct error *error);

/* The same of a name that leads to a block. */
void builder_place_anchor(struct builder *, const char *name, size_t length, uint32_t block);

/* Ends placing blocks. Fails if they leave out text at the end. */
bool builder_place_end(struct builder *, struct error *error);

/* Sets a field of the metadata; the last one wins, an empty one changes nothing. */
void builder_metadata(struct builder *, enum metadata_field field, const char *bytes, size_t length);
void builder_byline(struct builder *, const char *bytes, size_t length);

/* Adds a notice; the same code is said once. */
void builder_notice(struct builder *, const char *code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Whether a field, or a byline, is known already. */
bool builder_has(const struct builder *, enum metadata_field field);
bool builder_has_byline(const struct builder *);

/* What is known of a field by now; "" where nothing is. Borrowed until the next call on the builder. */
const char *builder_known(const struct builder *, enum metadata_field field);

/*
 * The document so far, with all blocks closed: for passes that look at what was read before it is finished
 * (furniture). Borrowed until the next call on the builder.
 */
const struct document *builder_peek(struct builder *);

/* Takes the builder and returns its document; the caller frees it with document_free(). */
struct document *builder_finish(struct builder *);

#endif
