/* SPDX-License-Identifier: MIT */
#ifndef RENDER_OFFSETS_H
#define RENDER_OFFSETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * How programs count text: Python and most others in code points, JavaScript and Java in UTF-16 units, C in bytes of UTF-8.
 * We count in bytes; JSON speaks in what the caller asks for.
 */
#define OFFSET_KINDS(X)                                                                                                \
	X(OFFSETS_CODEPOINTS, "codepoints")                                                                            \
	X(OFFSETS_UTF16, "utf16")                                                                                      \
	X(OFFSETS_BYTES, "bytes")

#define OFFSETS_ENUMERATOR(kind, name) kind,
enum offset_kind { OFFSET_KINDS(OFFSETS_ENUMERATOR) OFFSET_KIND_COUNT };

const char *offset_kind_name(enum offset_kind);

/* The kind with that name; OFFSET_KIND_COUNT if there is none. */
enum offset_kind offset_kind_named(const char *name);

/* One text, counted: conversions take a constant time, in any order. */
struct offsets;

/* The text is borrowed, and valid. Linear in its length. The caller frees the result with offsets_free(). */
struct offsets *offsets_new(const char *text, size_t length, enum offset_kind);
void offsets_free(struct offsets *);

/* The offset of a byte that begins a character, or of the text's end. */
uint32_t offsets_of_byte(const struct offsets *, uint32_t byte);

/* The byte at an offset. False past the end, and inside a character. */
bool offsets_find_byte(const struct offsets *, uint32_t offset, uint32_t *byte);

#endif
