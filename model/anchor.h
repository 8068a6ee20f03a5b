/* SPDX-License-Identifier: MIT */
#ifndef MODEL_ANCHOR_H
#define MODEL_ANCHOR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/value.h"
#include "model/span.h"

/*
 * A stretch of a text, kept so that it is found again in the same text and in one that was edited: by its words and the 32 characters on
 * either side; where it was only says which of several is meant. (W3C Web Annotation: TextQuoteSelector.)
 */
enum { ANCHOR_AROUND = 32 };

/* As JSON, {"prefix","exact","suffix","offset"}, read. The caller frees it, or value_set() takes it. */
struct value *anchor_make(const struct buffer *text, struct span span);

/*
 * Where what such an object means begins in a text, in bytes: at its words, the surroundings most alike; else behind what stood before
 * them, or before what stood behind them. False if nothing of that is in it, or the object is no anchor.
 */
bool anchor_find(const struct value *, const struct buffer *text, uint32_t *offset);

/* The start of the character that is so many characters on from byte at; the end of the text behind the last. */
size_t anchor_forth(const struct buffer *text, size_t at, size_t characters);

#endif
