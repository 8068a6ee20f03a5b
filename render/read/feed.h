/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_FEED_H
#define RENDER_READ_FEED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/error.h"

/*
 * A feed: RSS 0.9 to 2.0, Atom (RFC 4287), JSON Feed 1.1. What it says of itself and of its items, as it says it: texts are HTML,
 * addresses may be relative, dates are as they are written.
 */

/* More items are not read. */
enum { FEED_ITEMS_MAX = 10000 };

enum feed_field {
	FEED_TITLE,
	FEED_LINK,
	FEED_AUTHOR, /* several are joined by ", " */
	FEED_PUBLISHED,
	FEED_UPDATED,
	FEED_SUMMARY,
	FEED_CONTENT, /* the whole article, where the feed has it */
	FEED_LANGUAGE,
	FEED_BASE,         /* what its addresses are relative to, itself relative to that of the feed (xml:base) */
	FEED_CONTENT_BASE, /* the same for those in its content, relative to FEED_BASE */
	FEED_FIELD_COUNT
};

struct feed_item {
	struct buffer fields[FEED_FIELD_COUNT];
};

struct feed_items ARRAY(struct feed_item);

struct feed {
	struct feed_item self;
	struct feed_items items;
	bool is_wrong;    /* it breaks a rule of XML: what stands before that was read */
	bool is_cut;      /* a tag had too many attributes: they are not read */
	bool is_too_many; /* more than FEED_ITEMS_MAX items */
};

/* Whether a text begins as a feed does, in XML or JSON; it may be cut off anywhere. */
bool feed_opens(const char *head);

/*
 * RSS or Atom (feed_xml.c). Linear; nothing outside of the text is looked at. Fails on a feed that declares entities, which no feed needs
 * and which can be made to fill all memory, and on what is no feed. To be released in any case.
 */
bool feed_xml_read(struct feed *, const char *text, size_t length, struct error *error);

/* JSON Feed (feed_json.c). Fails as value_read() does, and on what is no feed. */
bool feed_json_read(struct feed *, const char *text, size_t length, struct error *error);

void feed_release(struct feed *);

/* Adds a text that is no HTML, as HTML. */
void feed_add_escaped(struct buffer *, const char *text, size_t length);

/* The same for a text of several lines: blank ones set paragraphs apart. It may come in pieces. */
void feed_add_lines(struct buffer *, const char *text, size_t length);

/* Adds an author behind those that are there. */
void feed_next_author(struct buffer *);

#endif
