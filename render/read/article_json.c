/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "render/json.h"
#include "render/read/json_input.h"
#include "render/read/reader.h"

/* No table is as wide as this. */
enum { COLUMNS_LIMIT = 1000 };

static size_t find_block_kind(const char *name)
{
	return block_kind_named(name);
}

static size_t find_mark_kind(const char *name)
{
	return mark_kind_named(name);
}

static size_t find_offset_kind(const char *name)
{
	return offset_kind_named(name);
}

static bool check_schema(struct json_input *self, const struct value *article)
{
	const char *schema;
	size_t length;
	if (!value_is_object(article))
		return error_set(self->error, "not an article: no JSON object");
	return json_input_string(self, article, "schema", &schema, &length) &&
	       ((schema && strcmp(schema, JSON_SCHEMA) == 0) ||
		json_input_fail(self, "schema", "not \"" JSON_SCHEMA "\""));
}

static bool read_byline(struct json_input *self, const struct value *element, void *data)
{
	(void)data;
	size_t length;
	const char *name = value_string(element, &length);
	if (!name)
		return json_input_fail(self, NULL, "not a string");
	builder_byline(self->builder, name, length);
	return true;
}

static bool read_metadata(struct json_input *self, const struct value *article)
{
	for (enum metadata_field field = 0; field < METADATA_FIELD_COUNT; field++) {
		const char *string;
		size_t length;
		if (!json_input_string(self, article, metadata_field_name(field), &string, &length))
			return false;
		if (string)
			builder_metadata(self->builder, field, string, length);
	}
	return json_input_each(self, article, "byline", read_byline, NULL);
}

static bool read_notice(struct json_input *self, const struct value *element, void *data)
{
	(void)data;
	const char *code, *message;
	size_t length;
	if (!json_input_string(self, element, "code", &code, &length) ||
	    !json_input_string(self, element, "message", &message, &length))
		return false;
	if (!code || !message)
		return json_input_fail(self, NULL, "no code, or no message");
	builder_notice(self->builder, code, "%s", message);
	return true;
}

/* What the number of a block of each kind is below; one that its kind does not use is 0. */
static const uint32_t number_limits[BLOCK_KIND_COUNT] = {
    [BLOCK_HEADING] = 7,           [BLOCK_LIST] = 2, [BLOCK_ITEM] = UINT32_MAX,
    [BLOCK_TABLE] = COLUMNS_LIMIT, [BLOCK_ROW] = 2,  [BLOCK_CELL] = COLUMNS_LIMIT,
    [BLOCK_NOTE] = UINT32_MAX,
};

static bool read_number(struct json_input *self, const struct value *element, struct block *block)
{
	const uint32_t limit = number_limits[block->kind] ? number_limits[block->kind] : 1;
	return json_input_number(self, element, block->kind == BLOCK_HEADING ? "level" : "number", limit, 0,
				 &block->number);
}

/* How many columns a cell goes over, and how a cell or an item looks. */
static bool read_look(struct json_input *self, const struct value *element, struct block *block)
{
	const char *name;
	size_t length;
	uint32_t across;
	const uint32_t limit = block->kind == BLOCK_CELL ? COLUMNS_LIMIT : 1;
	if (!json_input_number(self, element, "across", limit, 0, &across) ||
	    !json_input_string(self, element, "style", &name, &length))
		return false;
	const enum block_style style = name ? block_style_named(name, block->kind) : BLOCK_STYLE_NONE;
	if (style == BLOCK_STYLE_COUNT)
		return json_input_fail(self, "style", "no style of that kind of block");
	block->across = (uint16_t)(across > 1 ? across : 0);
	block->style = (uint8_t)style;
	return true;
}

static bool read_block(struct json_input *self, const struct value *element, void *data)
{
	(void)data;
	struct block block = {0};
	size_t kind, length;
	const char *href;
	if (!json_input_name(self, element, "kind", find_block_kind, BLOCK_KIND_COUNT, &kind) ||
	    !json_input_span(self, element, &block.span) ||
	    !json_input_number(self, element, "parent", (uint32_t)self->place->index, NONE, &block.parent) ||
	    !json_input_string(self, element, "href", &href, &length))
		return false;
	block.kind = (enum block_kind)kind;
	if (!read_number(self, element, &block) || !read_look(self, element, &block))
		return false;

	struct error why = {0};
	const bool done = builder_place_block(self->builder, block, href, length, &why);
	if (!done)
		json_input_fail(self, NULL, why.message);
	error_release(&why);
	return done;
}

static bool read_mark(struct json_input *self, const struct value *element, void *data)
{
	(void)data;
	struct span span;
	size_t kind, length;
	const char *href;
	if (!json_input_name(self, element, "kind", find_mark_kind, MARK_KIND_COUNT, &kind) ||
	    !json_input_span(self, element, &span) || !json_input_string(self, element, "href", &href, &length))
		return false;

	struct error why = {0};
	const bool done = builder_place_mark(self->builder, (enum mark_kind)kind, span, href, length, &why);
	if (!done)
		json_input_fail(self, NULL, why.message);
	error_release(&why);
	return done;
}

static bool read_text(struct json_input *self, const struct value *article)
{
	const char *text;
	size_t length, kind = OFFSETS_CODEPOINTS;
	if (value_member(article, "offsets") &&
	    !json_input_name(self, article, "offsets", find_offset_kind, OFFSET_KIND_COUNT, &kind))
		return false;
	if (!json_input_string(self, article, "text", &text, &length))
		return false;
	if (!text)
		return json_input_fail(self, "text", "missing");
	builder_whole_text(self->builder, text, length);
	self->offsets = offsets_new(text, length, (enum offset_kind)kind);
	return true;
}

static bool read_article(struct json_input *self, const struct value *article, struct findings **findings)
{
	return check_schema(self, article) && read_metadata(self, article) && read_text(self, article) &&
	       json_input_each(self, article, "blocks", read_block, NULL) &&
	       builder_place_end(self->builder, self->error) &&
	       json_input_each(self, article, "marks", read_mark, NULL) &&
	       json_input_each(self, article, "notices", read_notice, NULL) &&
	       findings_json_read(self, article, findings);
}

bool article_json_read(const char *text, size_t length, struct builder *builder, struct findings **findings,
		       struct error *error)
{
	*findings = NULL;
	struct value *article = value_read(text, length, error);
	if (!article)
		return false;
	struct json_input self = {.builder = builder, .error = error};
	const bool done = read_article(&self, article, findings);
	if (self.offsets)
		offsets_free(self.offsets);
	array_release(&self.nest);
	value_free(article);
	return done;
}
