/* SPDX-License-Identifier: MIT */
#ifndef MODEL_DOCUMENT_H
#define MODEL_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/buffer.h"
#include "model/left_out.h"
#include "model/span.h"

/*
 * An article as it is written. Only a builder (model/builder.h) makes one, and from then on it is const.
 *
 * text is valid UTF-8 that was sanitised: it may be shown on a terminal as it is. Everything else is a
 * span into text, or into strings, which holds what is not part of the text (addresses, the title, names).
 * Offsets are bytes. There are no pointers between the parts: indexes and offsets only.
 */

/* The kinds of block, their names in the JSON contract, and whether a block of the kind holds blocks or text. */
#define BLOCK_KINDS(X)                                                                                                 \
	X(BLOCK_TITLE, "title", false)     /* the headline */                                                          \
	X(BLOCK_HEADING, "heading", false) /* number: its level, 1 to 6 */                                             \
	X(BLOCK_PARAGRAPH, "paragraph", false)                                                                         \
	X(BLOCK_LIST, "list", true) /* number: 1 if its items stand apart (CommonMark's loose), else 0 */              \
	X(BLOCK_ITEM, "item", true) /* number: its number; 0 for a bullet */                                           \
	X(BLOCK_QUOTE, "blockquote", true)                                                                             \
	X(BLOCK_CODE, "code", false)  /* preformatted: its line ends are meant */                                      \
	X(BLOCK_TABLE, "table", true) /* number: how many columns */                                                   \
	X(BLOCK_ROW, "row", true)     /* number: 1 for a heading row, else 0 */                                        \
	X(BLOCK_CELL, "cell", false)  /* number: its column, from 1; across: how many it goes over */                  \
	X(BLOCK_FIGURE, "figure", true)                                                                                \
	X(BLOCK_IMAGE, "image", false) /* text: its alternative text; link: its address */                             \
	X(BLOCK_CAPTION, "caption", false)                                                                             \
	X(BLOCK_NOTE, "note", true)  /* a footnote; number: its number */                                              \
	X(BLOCK_RULE, "rule", false) /* a break between parts; no text, or the marks of a plain text */                \
	X(BLOCK_BYLINE, "byline", false)                                                                               \
	X(BLOCK_CREDIT, "credit", false)   /* "Additional reporting by ..." */                                         \
	X(BLOCK_RELATED, "related", false) /* links to other stories */

/* How a cell stands in its column, how an item is numbered or what it is in a list of terms; and the names in the JSON contract. */
#define BLOCK_STYLES(X)                                                                                                \
	X(BLOCK_STYLE_NONE, "", BLOCK_KIND_COUNT)                                                                      \
	X(BLOCK_STYLE_CENTER, "center", BLOCK_CELL)                                                                    \
	X(BLOCK_STYLE_RIGHT, "right", BLOCK_CELL)                                                                      \
	X(BLOCK_STYLE_DECIMAL, "1", BLOCK_ITEM) /* said only of the number 0, which else is a bullet */                \
	X(BLOCK_STYLE_LOWER_LETTER, "a", BLOCK_ITEM)                                                                   \
	X(BLOCK_STYLE_UPPER_LETTER, "A", BLOCK_ITEM)                                                                   \
	X(BLOCK_STYLE_LOWER_ROMAN, "i", BLOCK_ITEM)                                                                    \
	X(BLOCK_STYLE_UPPER_ROMAN, "I", BLOCK_ITEM)                                                                    \
	X(BLOCK_STYLE_TERM, "term", BLOCK_ITEM)                                                                        \
	X(BLOCK_STYLE_DEFINITION, "definition", BLOCK_ITEM)

#define BLOCK_STYLE_ENUMERATOR(style, name, kind) style,
enum block_style { BLOCK_STYLES(BLOCK_STYLE_ENUMERATOR) BLOCK_STYLE_COUNT };

#define BLOCK_ENUMERATOR(kind, name, holds_blocks) kind,
enum block_kind { BLOCK_KINDS(BLOCK_ENUMERATOR) BLOCK_KIND_COUNT };

/*
 * In document order, a container before what it holds. A container's span runs from its first leaf's start to its
 * last leaf's end. Leaves own the text; between leaves there is only white space.
 */
struct block {
	struct span span;   /* into text */
	uint32_t parent;    /* index of the block that holds it, or NONE */
	uint32_t link;      /* index into links, or NONE */
	uint32_t number;    /* what its kind says; else 0 */
	uint32_t paragraph; /* document_paragraph_at(); 0 for what is not counted */
	uint16_t across;    /* of a cell: how many columns it goes over, if it is more than one; else 0 */
	uint8_t style;      /* enum block_style */
	enum block_kind kind;
	struct left_out left_out; /* of a leaf, in the document of a whole page: why it is no part of the article */
};

/* What a stretch of one leaf's text is marked as, and its name in the JSON contract. */
#define MARK_KINDS(X)                                                                                                  \
	X(MARK_EMPHASIS, "emphasis")                                                                                   \
	X(MARK_STRONG, "strong")                                                                                       \
	X(MARK_CODE, "code")                                                                                           \
	X(MARK_STRIKE, "strike")                                                                                       \
	X(MARK_LINK, "link")

#define MARK_ENUMERATOR(kind, name) kind,
enum mark_kind { MARK_KINDS(MARK_ENUMERATOR) MARK_KIND_COUNT };

/* Sorted by span_compare(); marks may nest and touch. */
struct mark {
	struct span span; /* into text */
	uint32_t link;    /* index into links for MARK_LINK, else NONE */
	uint32_t around;  /* the last mark before it that goes on where it starts, or NONE */
	enum mark_kind kind;
};

/* What is known about the article; each a span into strings, empty where it is not known. */
#define METADATA_FIELDS(X)                                                                                             \
	X(METADATA_ID, "id")         /* the caller's, in batch */                                                      \
	X(METADATA_SOURCE, "source") /* the file it came from */                                                       \
	X(METADATA_URL, "url")       /* where it was published */                                                      \
	X(METADATA_TITLE, "title")                                                                                     \
	X(METADATA_SITE, "site")           /* the outlet */                                                            \
	X(METADATA_PUBLISHED, "published") /* ISO 8601 */                                                              \
	X(METADATA_UPDATED, "updated")     /* ISO 8601; when it was changed after that */                              \
	X(METADATA_LANGUAGE, "language")   /* BCP 47 */

#define METADATA_ENUMERATOR(field, name) field,
enum metadata_field { METADATA_FIELDS(METADATA_ENUMERATOR) METADATA_FIELD_COUNT };

/* Something the reader of the article must know: that a cap cut it, say. */
struct notice {
	struct span code;    /* into strings: a word for programs, such as "depth" */
	struct span message; /* into strings: a sentence for people */
};

/* A name by which links of the document lead to a block: "#name". */
struct anchor {
	struct span name; /* into strings */
	uint32_t block;
};

struct blocks ARRAY(struct block);
struct marks ARRAY(struct mark);
struct notices ARRAY(struct notice);
struct anchors ARRAY(struct anchor);

struct document {
	struct buffer text;    /* NUL behind it */
	struct buffer strings; /* NUL behind each string */
	struct blocks blocks;
	struct marks marks;
	struct spans links; /* addresses, into strings: each once */
	struct span metadata[METADATA_FIELD_COUNT];
	struct spans bylines; /* into strings: one a person */
	struct notices notices;
	struct anchors anchors; /* those that a link leads to, in document order */
};

/* The kind's name in the JSON contract. */
const char *block_kind_name(enum block_kind);
const char *block_style_name(enum block_style);
const char *mark_kind_name(enum mark_kind);
const char *metadata_field_name(enum metadata_field);

/* The kind with that name; BLOCK_KIND_COUNT or MARK_KIND_COUNT if there is none. */
enum block_kind block_kind_named(const char *name);
enum mark_kind mark_kind_named(const char *name);

/* The style with that name, which is of blocks of that kind; BLOCK_STYLE_COUNT if there is none. */
enum block_style block_style_named(const char *name, enum block_kind kind);

/* Whether blocks of the kind hold blocks; the others are leaves and hold text. */
bool block_kind_holds_blocks(enum block_kind);

/* A string of the document, NUL behind it; "" for an empty span. Borrowed. */
const char *document_string(const struct document *, struct span);

/* A field of the metadata; "" where it is not known. Borrowed. */
const char *document_metadata(const struct document *, enum metadata_field);

/* The block that a name stands for; NONE if none does. */
uint32_t document_anchor(const struct document *, const char *name);

/* The leaf whose span holds a byte of text, or the nearest one before it; NONE before the first. O(log n). */
uint32_t document_leaf_at(const struct document *, uint32_t offset);

/* The next leaf after block index (or the first, for NONE); NONE after the last. */
uint32_t document_next_leaf(const struct document *, uint32_t block);

/* The leaf before block index; NONE before the first. */
uint32_t document_leaf_before(const struct document *, uint32_t block);

/* Whether the document is that of a whole page, and holds a leaf that is no part of the article unless it was brought back. */
bool document_leaves_out(const struct document *);

/* Brings back a leaf that is left out, or leaves it out again: the one thing of a document that changes once it is read. */
void document_bring_back(struct document *, uint32_t leaf, bool is_back);

/*
 * The number a reader would give the paragraph that holds an offset: leaves with text count from 1, the headline,
 * byline, credit and related lines do not count (they get 0), nor does what is left out. O(log n).
 */
uint32_t document_paragraph_at(const struct document *, uint32_t offset);

/* Counts the paragraphs: for builders. */
void document_number(struct document *);

/* Takes and frees a document; NULL is fine. */
void document_free(struct document *);

#endif
