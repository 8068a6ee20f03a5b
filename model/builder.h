/* SPDX-License-Identifier: MIT */
#ifndef MODEL_BUILDER_H
#define MODEL_BUILDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
 * Sanitising (after joining a leaf, so that nothing can be assembled from pieces):
 * - bytes that are not UTF-8, noncharacters and unassigned specials become U+FFFD;
 * - CR LF and CR become LF; tab and LF stay; other C0 controls and DEL become their pictures (U+2400...);
 * - U+0080-U+009F become the windows-1252 characters their author meant, or U+FFFD;
 * - bidi controls, tags, soft hyphens, BOMs, zero-width spaces and other invisible format characters go, but ZWJ, ZWNJ, VS15 and
 *   VS16 stay where they shape a letter or an emoji;
 * - in strings and links, line ends and tabs become spaces.
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

/* Closes the innermost open block. Leaves without text go, but BLOCK_RULE and BLOCK_IMAGE; so do containers without leaves. */
void builder_close(struct builder *);

/* How many blocks are open. */
size_t builder_depth(const struct builder *);

/* The innermost open block's kind; BLOCK_KIND_COUNT if none is open. */
enum block_kind builder_kind(const struct builder *);

/* Changes the kind of a leaf that was opened before, closed or not: what looked like a paragraph is a byline. */
void builder_retype(struct builder *, uint32_t block, enum block_kind kind);

/* Adds to the open leaf. With no open leaf, or in a container, a paragraph is opened for it. bytes need not be valid. */
void builder_text(struct builder *, const char *bytes, size_t length);

/* A line end inside a leaf that is meant (<br>, a hard break). */
void builder_break(struct builder *);

/* Text between blocks: white space of a plain text. BUILDER_VERBATIM only, with no leaf open. */
void builder_gap(struct builder *, const char *bytes, size_t length);

/* Marks what is added until the matching close; href is NULL but for MARK_LINK. Marks end with their leaf at the latest. */
void builder_mark_open(struct builder *, enum mark_kind kind, const char *href, size_t length);
void builder_mark_close(struct builder *);

/* Adds a block or mark of known place: for a document read back. The span is in bytes of the text so far. */
void builder_place_block(struct builder *, struct block block, const char *href, size_t length);
void builder_place_mark(struct builder *, enum mark_kind kind, struct span span, const char *href, size_t length);

/* Sets a field of the metadata; the last one wins, an empty one changes nothing. */
void builder_metadata(struct builder *, enum metadata_field field, const char *bytes, size_t length);
void builder_byline(struct builder *, const char *bytes, size_t length);

/* Adds a notice; the same code is said once. */
void builder_notice(struct builder *, const char *code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Whether a byline, or a field, is known already. */
bool builder_has(const struct builder *, enum metadata_field field);

/*
 * The document so far, with all blocks closed: for passes that look at what was read before it is finished
 * (furniture). Borrowed until the next call on the builder.
 */
const struct document *builder_peek(struct builder *);

/* Takes the builder and returns its document; the caller frees it with document_free(). */
struct document *builder_finish(struct builder *);

/*
 * The sanitiser by itself, for what is not part of a document but is shown: file names, options, messages.
 * Appends to out; with one_line, line ends and tabs become spaces.
 */
void sanitise(const char *bytes, size_t length, bool one_line, struct buffer *out);

#endif
