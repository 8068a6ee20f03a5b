/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_JSON_INPUT_H
#define RENDER_READ_JSON_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/array.h"
#include "base/error.h"
#include "base/value.h"
#include "model/builder.h"
#include "model/findings.h"
#include "render/offsets.h"

/*
 * What the two halves of reading our own JSON share (article_json.c and findings_json.c): members that are checked, with errors
 * that name the place, such as "quotes[2].speaker: no such entity".
 */
struct json_input {
	struct builder *builder;
	struct offsets *offsets; /* of the text as it is in the JSON */
	struct error *error;
	const struct json_place *place; /* the element that is being read; NULL for the article itself */
	struct spans nest;              /* json_input_nest(): what is open at the element before */
	uint32_t groups;                /* groups of quotes met so far */
};

/* An element of an array, for errors. */
struct json_place {
	const struct json_place *outer; /* the element that the array is in; NULL for the article itself */
	const char *array;
	size_t index;
};

/* The elements of an array that may be absent, one by one; the array's name and index go into errors. */
bool json_input_each(struct json_input *, const struct value *object, const char *name,
		     bool (*read)(struct json_input *, const struct value *element, void *data), void *data);

/* Sets the error: where, then what. Returns false. member may be NULL. */
bool json_input_fail(struct json_input *, const char *member, const char *what);

/* A string member: sets *string and *length; NULL and 0 if it is absent. False if it is no string. */
bool json_input_string(struct json_input *, const struct value *object, const char *name, const char **string,
		       size_t *length);

/* A whole number; otherwise if it is absent. False if it is something else, or not below limit. */
bool json_input_number(struct json_input *, const struct value *object, const char *name, uint32_t limit,
		       uint32_t otherwise, uint32_t *number);

/* A name of count names: sets *index. False if it is absent or none of them. */
bool json_input_name(struct json_input *, const struct value *object, const char *name, size_t (*find)(const char *),
		     size_t count, size_t *index);

/* The members "start" and "end" of an object, as bytes of the document's text. False if they are no stretch of it. */
bool json_input_span(struct json_input *, const struct value *object, struct span *span);

/* The same of an object that is a member; empty if that is absent. */
bool json_input_span_member(struct json_input *, const struct value *object, const char *name, struct span *span);

/* Whether span comes after the one before it, in the order of all spans, and does not cross one. False with an error. */
bool json_input_nest(struct json_input *, struct span span);

/* Reads "entities" and "quotes" (findings_json.c) into *findings: NULL if there is neither. The caller frees it. */
bool findings_json_read(struct json_input *, const struct value *article, struct findings **findings);

#endif
