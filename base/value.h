/* SPDX-License-Identifier: MIT */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"

/*
 * A JSON value (RFC 8259), read: it is read whole and asked. Values and strings live with the one value_read() returned.
 * Every question may be put to NULL or to a value of another kind: the answer is then "nothing",
 * so that chains need one check at their end.
 */
struct value;

/*
 * Reads one value, which must be all there is. Returns NULL with the error's message, line and column.
 * The caller frees the result with value_free().
 */
struct value *value_read(const char *bytes, size_t length, struct error *error);
void value_free(struct value *);

/* A copy, to be freed by itself; NULL of NULL. */
struct value *value_copy(const struct value *);

/* The same with all its strings clean to show (base/sanitise.h, white space kept); names of members stay as they are. */
struct value *value_copy_clean(const struct value *);

/* An empty array or object; the caller frees it. */
struct value *value_new_array(void);
struct value *value_new_object(void);

/* Strings and numbers, to be taken by value_set() or value_add(). text is valid UTF-8. */
struct value *value_new_string(const char *text, size_t length);
struct value *value_new_number(uint32_t);
struct value *value_new_bool(bool);

bool value_is_object(const struct value *);
bool value_is_array(const struct value *);

/* A member of an object by name; NULL if there is none, or null: many writers put that where they have no value. */
const struct value *value_member(const struct value *, const char *name);

/* Sets a member of an object, which keeps its place if it was there. Takes member. */
void value_set(struct value *, const char *name, struct value *member);

/* Appends an element to an array. Takes element. */
void value_add(struct value *, struct value *element);

/* Whether they are the same, members in whatever order. */
bool value_equal(const struct value *, const struct value *);

/* Appends it as JSON on one line, members in order. */
void value_write(const struct value *, struct buffer *out);

/* Elements of an array; 0 for what is no array. */
size_t value_size(const struct value *);
const struct value *value_element(const struct value *, size_t index);

/* A string's bytes (NUL behind them, NUL bytes inside possible); NULL for what is no string. */
const char *value_string(const struct value *, size_t *length);

/* A whole number from 0 to UINT32_MAX; otherwise if it is anything else. */
uint32_t value_number(const struct value *, uint32_t otherwise);

/* A real or whole number. */
double value_real(const struct value *, double otherwise);

bool value_bool(const struct value *, bool otherwise);

#endif
