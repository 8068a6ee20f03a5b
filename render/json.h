/* SPDX-License-Identifier: MIT */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

#include <stdbool.h>

#include "base/buffer.h"
#include "model/document.h"
#include "model/findings.h"
#include "render/offsets.h"

/*
 * An article as one JSON object on one line, for programs: pullquote-json(5). render/read/article_json.c reads it back; what
 * is written then is the same bytes.
 *
 * Fields without a value are left out. So are "entities" and "quotes" where nothing was looked for (findings is NULL):
 * an empty array says that there are none.
 */

/* The schema's name: readers take every "pullquote/1", whatever fields it may have gained. */
#define JSON_SCHEMA "pullquote/1"

/* Appends the object, without a line end. Linear in the article. */
void article_json_write(const struct document *, const struct findings *, enum offset_kind, struct buffer *out);

/* The same bit by bit, so that something else can be done in between. */
struct article_json;

/* All is borrowed until it is freed. */
struct article_json *article_json_new(const struct document *, const struct findings *, enum offset_kind,
				      struct buffer *out);

/* Appends a bit more: the text, or some hundreds of blocks, marks, mentions or quotes. Returns whether there is more to come. */
bool article_json_step(struct article_json *);

/* How far it is, in percent. */
unsigned article_json_percent(const struct article_json *);

/* Takes and frees; NULL is fine. */
void article_json_free(struct article_json *);

#endif
