/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_SOURCE_H
#define RENDER_READ_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "render/read/fetch.h"

/* What is to be read: bytes, and what is known about them. */

#define FORMATS(X)                                                                                                     \
	X(FORMAT_AUTO, "auto")                                                                                         \
	X(FORMAT_HTML, "html")                                                                                         \
	X(FORMAT_MARKDOWN, "markdown")                                                                                 \
	X(FORMAT_TEXT, "text")                                                                                         \
	X(FORMAT_JSON, "json") /* our own schema */                                                                    \
	X(FORMAT_MAIL, "mail") /* a message, or an item that newsboat hands on */                                      \
	X(FORMAT_FEED, "feed") /* RSS, Atom or JSON Feed */

#define FORMAT_ENUMERATOR(format, name) format,
enum format { FORMATS(FORMAT_ENUMERATOR) FORMAT_COUNT };

/* All strings are borrowed and may be NULL: not known. */
struct source {
	struct buffer bytes; /* owned: read by source_read(), or given */
	const char *name;    /* the file's path; "-" for standard input; NULL for bytes from elsewhere */
	const char *id;      /* the caller's, in batch */
	const char *url;     /* where it was published */
	const char *charset; /* as HTTP says it: stronger than what a page says of itself */
	enum format format;
	uint32_t item;                 /* of a feed, from 1; 0 for all of it */
	bool is_whole;                 /* of a page all is wanted, what is left out too */
	bool decoded;                  /* the bytes are UTF-8 already (they came as JSON text) */
	bool no_cache;                 /* a page from the web is not kept, and none that was kept is used */
	struct fetched fetched;        /* owned: a page's address and type; its bytes are above */
	struct buffer fetched_charset; /* owned: what the type says */
};

/* More is refused with one clear line. In bytes. */
enum { SOURCE_CAP_MARKUP = 64 << 20, SOURCE_CAP_TEXT = 1 << 30 };

/* Reads the file called name into bytes. */
bool source_read(struct source *, struct error *error);

/*
 * Takes a page that came from the web, name being its address. What the server says of it is known then, where the caller does not
 * know better.
 */
void source_take(struct source *, struct fetched *);

void source_release(struct source *);

/* The format with that name; FORMAT_COUNT if there is none. */
enum format format_named(const char *name);

/*
 * The format to read it as: as said; else by suffix; else by how the bytes begin: a doctype or a known tag is HTML, an object with
 * "schema":"pullquote/..." is JSON, fields such as mail has are a message, the outermost element of RSS or Atom
 * or the version of JSON Feed is a feed, all else is text. Never FORMAT_AUTO.
 */
enum format source_format(const struct source *);

#endif
