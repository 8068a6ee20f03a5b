/* SPDX-License-Identifier: MIT */
#ifndef RENDER_EXPORT_H
#define RENDER_EXPORT_H

#include <stddef.h>

#include "base/buffer.h"
#include "base/json.h"
#include "render/citation.h"

/*
 * Citations as other programs, and people, take them. The rows: the name, how a file's name ends, what it is in words.
 *
 *     plain       the words, who says them, where they stand: a line each
 *     text        the words alone
 *     markdown    a block quote and a line with a link: CommonMark
 *     bibtex      an @article each, the words in annote; for BibTeX and biblatex alike
 *     csl         CSL-JSON 1.0: article-newspaper
 *     ris         RIS (2011): TY NEWS, the words in N1, lines end in CR LF
 *     annotation  W3C Web Annotation (2017): TextQuoteSelector
 */
#define EXPORTS(X)                                                                                                     \
	X(EXPORT_PLAIN, plain, "plain", "txt", "plain text with the citation")                                         \
	X(EXPORT_MARKDOWN, markdown, "markdown", "md", "Markdown with the citation")                                   \
	X(EXPORT_BIBTEX, bibtex, "bibtex", "bib", "BibTeX or biblatex")                                                \
	X(EXPORT_CSL, csl, "csl-json", "json", "CSL-JSON: Zotero, Pandoc")                                             \
	X(EXPORT_RIS, ris, "ris", "ris", "RIS: EndNote, Mendeley, Zotero")                                             \
	X(EXPORT_ANNOTATION, annotation, "annotation", "jsonld", "W3C Web Annotation")                                 \
	X(EXPORT_TEXT, text, "text", "text", "the words alone")

#define EXPORT_ENUMERATOR(format, function, name, suffix, help) format,
enum export_format { EXPORTS(EXPORT_ENUMERATOR) EXPORT_COUNT };

const char *export_name(enum export_format);   /* "csl-json" */
const char *export_suffix(enum export_format); /* "json" */
const char *export_help(enum export_format);   /* what it is, for people */

/* The format with that name; or the one whose files end like that path. EXPORT_COUNT if there is none. */
enum export_format export_named(const char *name);
enum export_format export_of_file(const char *path);

/* Citations on their way out, one by one. */
struct exporting {
	enum export_format format;
	size_t count, next;      /* how many there are; which one comes next */
	struct json_writer json; /* of the formats that are JSON; its out is that of all */
};

/* Begins to write so many, at least one, in a format: to be appended to out, which is borrowed. */
void export_begin(struct exporting *, enum export_format, size_t count, struct buffer *out);

/* Appends the next one. With the last one all is whole, and a newline ends it. */
void export_add(struct exporting *, const struct citation *);

/* Appends one citation's parts as Markdown that CommonMark reads back as they are: for whatever else is written beside them. */
void export_markdown_quote(const struct citation *, struct buffer *out); /* "> words", a line for each paragraph */
void export_markdown_source(const struct citation *,
			    struct buffer *out); /* "— speaker, [“title”](address), *outlet*, date" */
void export_markdown_escape(const char *text, size_t length, struct buffer *out);

#define EXPORT_FUNCTION(format, function, name, suffix, help)                                                          \
	void export_##function(struct exporting *, const struct citation *, struct buffer *out);
EXPORTS(EXPORT_FUNCTION)

#endif
