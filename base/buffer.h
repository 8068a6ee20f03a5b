/* SPDX-License-Identifier: MIT */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stddef.h>

/*
 * A string that grows: at[0..count) are its bytes. Once anything was added (or buffer_text() called) a
 * NUL byte, which is not counted, stands behind them. All zeros is an empty buffer. It has the shape of
 * an array (base/array.h).
 */
struct buffer {
	char *at;
	size_t count, room;
};

void buffer_add(struct buffer *, const char *bytes, size_t length);
void buffer_puts(struct buffer *, const char *string);
void buffer_putc(struct buffer *, char byte);

/* printf() onto the end. */
void buffer_format(struct buffer *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The bytes with a NUL behind them, never NULL; borrowed until the next change. */
const char *buffer_text(struct buffer *);

/* Cuts to length bytes, which must not be more than there are. Keeps the memory. */
void buffer_cut(struct buffer *, size_t length);

/* Hands over the bytes, NUL behind them: the caller owns the result. The buffer is empty again. */
char *buffer_take(struct buffer *);

void buffer_release(struct buffer *);

#endif
