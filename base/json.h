/* SPDX-License-Identifier: MIT */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/*
 * JSON (RFC 8259), written. base/value.h reads it.
 *
 * A writer appends to a buffer and puts the commas itself. The same calls always give the same
 * bytes: no white space, members in the order written, real numbers with two decimals, strings as UTF-8
 * with only what must be escaped escaped.
 *
 *     struct json_writer writer = {.out = &buffer};
 *     json_open(&writer, '{');
 *     json_key(&writer, "start");
 *     json_write_number(&writer, 12);
 *     json_close(&writer, '}');
 */
struct json_writer {
	struct buffer *out; /* borrowed */
	bool comma;         /* the next value or key needs a comma before it */
};

void json_open(struct json_writer *, char bracket);  /* '{' or '[' */
void json_close(struct json_writer *, char bracket); /* '}' or ']' */
void json_key(struct json_writer *, const char *name);
void json_write_string(struct json_writer *, const char *text, size_t length); /* text is valid UTF-8 */
void json_write_number(struct json_writer *, uint64_t number);
void json_write_hundredths(struct json_writer *, unsigned hundredths); /* 97 is written 0.97 */
void json_write_bool(struct json_writer *, bool);

#endif
