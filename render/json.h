/* SPDX-License-Identifier: MIT */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

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

#endif
