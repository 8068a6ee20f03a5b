/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/json_input.h"

bool json_input_each(struct json_input *self, const struct value *object, const char *name,
		     bool (*read)(struct json_input *, const struct value *element, void *data), void *data)
{
	const struct value *array = value_member(object, name);
	if (array && !value_is_array(array))
		return json_input_fail(self, name, "not an array");

	struct json_place place = {.outer = self->place, .array = name};
	self->place = &place;
	bool done = true;
	for (; done && place.index < value_size(array); place.index++)
		done = read(self, value_element(array, place.index), data);
	self->place = place.outer;
	return done;
}

/* "entities[3].mentions[0]": arrays of ours nest two deep. */
static void write_place(const struct json_place *place, struct buffer *out)
{
	if (!place)
		return;
	write_place(place->outer, out);
	buffer_format(out, "%s%s[%zu]", place->outer ? "." : "", place->array, place->index);
}

bool json_input_fail(struct json_input *self, const char *member, const char *what)
{
	struct buffer place = {0};
	write_place(self->place, &place);
	if (member)
		buffer_format(&place, "%s%s", self->place ? "." : "", member);
	error_set(self->error, "%s: %s", buffer_text(&place), what);
	buffer_release(&place);
	return false;
}

bool json_input_string(struct json_input *self, const struct value *object, const char *name, const char **string,
		       size_t *length)
{
	const struct value *member = value_member(object, name);
	*string = value_string(member, length);
	return !member || *string || json_input_fail(self, name, "not a string");
}

bool json_input_number(struct json_input *self, const struct value *object, const char *name, uint32_t limit,
		       uint32_t otherwise, uint32_t *number)
{
	const struct value *member = value_member(object, name);
	*number = member ? value_number(member, UINT32_MAX) : otherwise;
	return !member || *number < limit || json_input_fail(self, name, "not a number that can be there");
}

bool json_input_name(struct json_input *self, const struct value *object, const char *name,
		     size_t (*find)(const char *), size_t count, size_t *index)
{
	const char *string;
	size_t length;
	if (!json_input_string(self, object, name, &string, &length))
		return false;
	if (!string)
		return json_input_fail(self, name, "missing");
	*index = find(string);
	return *index < count || json_input_fail(self, name, "no such name");
}

bool json_input_span(struct json_input *self, const struct value *object, struct span *span)
{
	uint32_t start, end;
	if (!json_input_number(self, object, "start", UINT32_MAX, UINT32_MAX, &start) ||
	    !json_input_number(self, object, "end", UINT32_MAX, UINT32_MAX, &end))
		return false;
	return (offsets_find_byte(self->offsets, start, &start) && offsets_find_byte(self->offsets, end, &end) &&
		builder_span(self->builder, start, end, span)) ||
	       json_input_fail(self, NULL, "its start and end are no stretch of the text");
}

bool json_input_span_member(struct json_input *self, const struct value *object, const char *name, struct span *span)
{
	const struct value *member = value_member(object, name);
	*span = (struct span){0, 0};
	return !member || json_input_span(self, member, span);
}

bool json_input_nest(struct json_input *self, struct span span)
{
	struct spans *nest = &self->nest;
	while (nest->count && array_last(nest).end <= span.start)
		nest->count--;
	if (nest->count && !span_contains(array_last(nest), span))
		return json_input_fail(self, NULL, "out of order, or crosses the one before it");
	array_push(nest, span);
	return true;
}
