/* SPDX-License-Identifier: MIT */
#ifndef MODEL_ANCHOR_H
#define MODEL_ANCHOR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/json.h"
#include "base/value.h"
#include "model/span.h"

/*
 * A stretch of a text, kept so that it is found again in the same text and in one that was edited: by its words and the 32 characters on
 * either side; where it was only says which of several is meant. (W3C Web Annotation: TextQuoteSelector.)
 */
enum { ANCHOR_AROUND = 32 };

/* Writes it as JSON, {"prefix","exact","suffix","offset"}. */
void anchor_write(struct json_writer *, const struct buffer *text, struct span span);

/* The same, read. The caller frees it, or value_set() takes it. */
struct value *anchor_make(const struct buffer *text, struct span span);

/*
 * Where what such an object means is in a text: its words, the surroundings most alike; else the same with another white space, other
 * quotation marks or dashes; else from the first of the words or up to the last; else what is now between what stood before them and what
 * stood behind them (which may be nothing). False if none of that is in it, or the object is no anchor.
 */
bool anchor_find_span(const struct value *, const struct buffer *text, struct span *span);

struct anchor_fold;

/* A text in which many are looked for: what of it is the same for all is made once, when it is first needed. */
struct anchor_ground {
	const struct buffer *text; /* borrowed */
	struct anchor_fold *fold;  /* owned */
};

bool anchor_find_span_in(const struct value *, struct anchor_ground *, struct span *span);
void anchor_ground_release(struct anchor_ground *);

/* Where that begins, in bytes. */
bool anchor_find(const struct value *, const struct buffer *text, uint32_t *offset);

/* The start of the character that is so many characters on from byte at; the end of the text behind the last. */
size_t anchor_forth(const struct buffer *text, size_t at, size_t characters);

#endif
