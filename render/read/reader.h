/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_READER_H
#define RENDER_READ_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "model/builder.h"
#include "model/findings.h"

/*
 * The readers: valid UTF-8 of one format -> calls of a builder. They never write text of their own, decode nothing twice, walk
 * without recursion, and take time linear in their input.
 */

/* Plain text (plain.c), into a verbatim builder: paragraphs, the headline, what furniture.h names. */
void plain_read(const char *text, size_t length, struct builder *);

/* CommonMark with front matter, tables, footnotes and what else GitHub adds (markdown.c), into a separated builder. */
void markdown_read(const char *text, size_t length, struct builder *);

/* HTML (html.c), into a separated builder: the story of the page, and what the page says of it. */
void html_read(const char *text, size_t length, struct builder *);

/* The same with all that is left out of the story in its place, flagged with the reason. */
void html_read_whole(const char *text, size_t length, struct builder *);

/* A message of mail, or an item that newsboat hands on (mail.c), into a separated builder. It need not be UTF-8: its parts say what they are. */
void mail_read(const char *text, size_t length, struct builder *);

/*
 * A feed (feed.c), into a separated builder: its items as a list, or (from 1) one of them as an article. Fails as feed.h says, and if it
 * has no such item.
 */
bool feed_read(const char *text, size_t length, uint32_t item, struct builder *, struct error *error);

/*
 * Our own JSON (article_json.c), into a verbatim builder; *findings are those it holds (NULL if it has none). The caller frees
 * them. Fails, with line and column or the field's name, on what is no such JSON.
 */
bool article_json_read(const char *text, size_t length, struct builder *, struct findings **findings,
		       struct error *error);

/*
 * Which leaves are headline, byline, credit line and related links (furniture.c): one pass for text and Markdown,
 * over what a reader has built so far. It only retypes blocks and sets the metadata's title and bylines.
 */
void furniture_mark(struct builder *);

#endif
