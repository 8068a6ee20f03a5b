/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/value.h"

#include <jansson.h>

#include "base/memory.h"
#include "base/sanitise.h"

/* struct value is never defined: its pointers are jansson's, under a name that keeps jansson in this file. */
static const json_t *known(const struct value *self)
{
	return (const json_t *)self;
}

struct value *value_read(const char *bytes, size_t length, struct error *error)
{
	json_error_t why;
	json_t *read = json_loadb(bytes, length, JSON_DECODE_ANY | JSON_ALLOW_NUL, &why);
	if (read)
		return (struct value *)read;

	error_set(error, "not JSON: %s", why.text);
	error_at(error, why.line > 0 ? (uint32_t)why.line : 0, why.column > 0 ? (uint32_t)why.column : 0);
	return NULL;
}

void value_free(struct value *self)
{
	json_decref((json_t *)self);
}

/* jansson returns NULL where memory ran out. */
static struct value *made(json_t *self)
{
	if (!self)
		memory_exhausted();
	return (struct value *)self;
}

struct value *value_copy(const struct value *self)
{
	return self ? made(json_deep_copy(known(self))) : NULL;
}

static json_t *copy_clean(const json_t *self);

static json_t *clean_string(const json_t *self)
{
	struct buffer clean = {0};
	sanitise_text(json_string_value(self), json_string_length(self), WHITE_KEPT, &clean, NULL);
	json_t *string = json_stringn_nocheck(buffer_text(&clean), clean.count);
	buffer_release(&clean);
	return string;
}

static json_t *clean_array(const json_t *self)
{
	json_t *array = json_array();
	for (size_t i = 0; i < json_array_size(self); i++)
		json_array_append_new(array, copy_clean(json_array_get(self, i)));
	return array;
}

static json_t *clean_object(const json_t *self)
{
	json_t *object = json_object(), *from = (json_t *)self;
	for (void *member = json_object_iter(from); member; member = json_object_iter_next(from, member))
		json_object_set_new_nocheck(object, json_object_iter_key(member),
					    copy_clean(json_object_iter_value(member)));
	return object;
}

/* As deep as what was read can be: jansson reads nothing that is deeper than 2048. */
static json_t *copy_clean(const json_t *self)
{
	json_t *copy;
	switch (json_typeof(self)) {
	case JSON_STRING: copy = clean_string(self); break;
	case JSON_ARRAY: copy = clean_array(self); break;
	case JSON_OBJECT: copy = clean_object(self); break;
	default: copy = json_copy((json_t *)self); break;
	}
	return (json_t *)made(copy);
}

struct value *value_copy_clean(const struct value *self)
{
	return self ? (struct value *)copy_clean(known(self)) : NULL;
}

struct value *value_new_array(void)
{
	return made(json_array());
}

struct value *value_new_object(void)
{
	return made(json_object());
}

struct value *value_new_string(const char *text, size_t length)
{
	return made(json_stringn_nocheck(text, length));
}

struct value *value_new_number(uint32_t number)
{
	return made(json_integer(number));
}

struct value *value_new_bool(bool is_true)
{
	return made(json_boolean(is_true));
}

bool value_is_object(const struct value *self)
{
	return json_is_object(known(self));
}

bool value_is_array(const struct value *self)
{
	return json_is_array(known(self));
}

const struct value *value_member(const struct value *self, const char *name)
{
	const json_t *member = json_object_get(known(self), name);
	return json_is_null(member) ? NULL : (const struct value *)member;
}

void value_set(struct value *self, const char *name, struct value *member)
{
	json_object_set_new((json_t *)self, name, (json_t *)member);
}

void value_add(struct value *self, struct value *element)
{
	json_array_append_new((json_t *)self, (json_t *)element);
}

bool value_equal(const struct value *self, const struct value *other)
{
	return json_equal(known(self), known(other));
}

static int add_dumped(const char *bytes, size_t length, void *out)
{
	buffer_add(out, bytes, length);
	return 0;
}

void value_write(const struct value *self, struct buffer *out)
{
	json_dump_callback(known(self), add_dumped, out, JSON_COMPACT | JSON_ENCODE_ANY);
}

size_t value_size(const struct value *self)
{
	return json_array_size(known(self));
}

const struct value *value_element(const struct value *self, size_t index)
{
	return (const struct value *)json_array_get(known(self), index);
}

const char *value_string(const struct value *self, size_t *length)
{
	*length = json_string_length(known(self));
	return json_string_value(known(self));
}

uint32_t value_number(const struct value *self, uint32_t otherwise)
{
	const json_int_t number = json_is_integer(known(self)) ? json_integer_value(known(self)) : -1;
	return number >= 0 && number <= UINT32_MAX ? (uint32_t)number : otherwise;
}

double value_real(const struct value *self, double otherwise)
{
	return json_is_number(known(self)) ? json_number_value(known(self)) : otherwise;
}

bool value_bool(const struct value *self, bool otherwise)
{
	return json_is_boolean(known(self)) ? json_is_true(known(self)) : otherwise;
}
