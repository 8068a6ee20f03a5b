/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/json.h"

#include <string.h>

#include "base/json.h"
#include "model/strings.h"

/* What every part of the object is written with. */
struct writing {
	struct json_writer json;
	const struct document *document;
	const struct findings *findings;
	struct offsets *offsets;
};

static void write_string(struct writing *self, const char *key, const char *value)
{
	if (!*value)
		return;
	json_key(&self->json, key);
	json_write_string(&self->json, value, strlen(value));
}

static void write_number(struct writing *self, const char *key, uint32_t number)
{
	json_key(&self->json, key);
	json_write_number(&self->json, number);
}

/* An index that may be NONE. */
static void write_index(struct writing *self, const char *key, uint32_t index)
{
	if (index != NONE)
		write_number(self, key, index);
}

static void write_span(struct writing *self, struct span span)
{
	write_number(self, "start", offsets_of_byte(self->offsets, span.start));
	write_number(self, "end", offsets_of_byte(self->offsets, span.end));
}

static void write_span_object(struct writing *self, const char *key, struct span span)
{
	if (span_is_empty(span))
		return;
	json_key(&self->json, key);
	json_open(&self->json, '{');
	write_span(self, span);
	json_close(&self->json, '}');
}

static void write_link(struct writing *self, uint32_t link)
{
	if (link != NONE)
		write_string(self, "href", document_string(self->document, self->document->links.at[link]));
}

static void open_array(struct writing *self, const char *key)
{
	json_key(&self->json, key);
	json_open(&self->json, '[');
}

static void write_bylines(struct writing *self)
{
	const struct spans *bylines = &self->document->bylines;
	if (!bylines->count)
		return;
	open_array(self, "byline");
	for (size_t i = 0; i < bylines->count; i++) {
		const char *name = document_string(self->document, bylines->at[i]);
		json_write_string(&self->json, name, strlen(name));
	}
	json_close(&self->json, ']');
}

/* What the document says of itself; of its language, else what was found. */
static const char *metadata(const struct writing *self, enum metadata_field field)
{
	const char *declared = document_metadata(self->document, field);
	if (field == METADATA_LANGUAGE && !*declared && self->findings)
		return findings_string(self->findings, self->findings->language);
	return declared;
}

static void write_metadata(struct writing *self)
{
	for (enum metadata_field field = 0; field < METADATA_FIELD_COUNT; field++) {
		write_string(self, metadata_field_name(field), metadata(self, field));
		if (field == METADATA_TITLE)
			write_bylines(self);
	}
}

static void write_block(struct writing *self, const struct block *block)
{
	json_open(&self->json, '{');
	write_string(self, "kind", block_kind_name(block->kind));
	write_span(self, block->span);
	write_index(self, "parent", block->parent);
	if (block->number)
		write_number(self, block->kind == BLOCK_HEADING ? "level" : "number", block->number);
	if (block->across)
		write_number(self, "across", block->across);
	write_string(self, "style", block_style_name((enum block_style)block->style));
	write_link(self, block->link);
	json_close(&self->json, '}');
}

static void write_mark(struct writing *self, const struct mark *mark)
{
	json_open(&self->json, '{');
	write_string(self, "kind", mark_kind_name(mark->kind));
	write_span(self, mark->span);
	write_link(self, mark->link);
	json_close(&self->json, '}');
}

static void write_document(struct writing *self)
{
	const struct document *document = self->document;
	json_key(&self->json, "text");
	json_write_string(&self->json, document->text.at, document->text.count);

	open_array(self, "blocks");
	for (size_t i = 0; i < document->blocks.count; i++)
		write_block(self, &document->blocks.at[i]);
	json_close(&self->json, ']');

	open_array(self, "marks");
	for (size_t i = 0; i < document->marks.count; i++)
		write_mark(self, &document->marks.at[i]);
	json_close(&self->json, ']');
}

static void write_members(struct writing *self, const struct entity *entity)
{
	if (!entity->member_count)
		return;
	open_array(self, "members");
	for (uint32_t i = 0; i < entity->member_count; i++)
		json_write_number(&self->json, self->findings->members.at[entity->members + i]);
	json_close(&self->json, ']');
}

static void write_mention(struct writing *self, const struct mention *mention)
{
	json_open(&self->json, '{');
	write_span(self, mention->span);
	write_string(self, "kind", mention_kind_name(mention->kind));
	json_close(&self->json, '}');
}

static void write_entity(struct writing *self, uint32_t index)
{
	const struct entity *entity = &self->findings->entities.at[index];
	json_open(&self->json, '{');
	write_number(self, "id", index);
	write_string(self, "name", findings_name(self->findings, index));
	write_string(self, "type", entity_kind_name(entity->kind));
	json_key(&self->json, "named");
	json_write_bool(&self->json, entity->named);
	write_members(self, entity);
	open_array(self, "mentions");
	for (uint32_t at = entity->first; at != NONE; at = self->findings->mentions.at[at].next)
		write_mention(self, &self->findings->mentions.at[at]);
	json_close(&self->json, ']');
	json_close(&self->json, '}');
}

static void write_quote(struct writing *self, const struct quote *quote)
{
	const struct findings *findings = self->findings;
	json_open(&self->json, '{');
	write_span(self, quote->span);
	write_number(self, "group", quote->group);
	write_string(self, "kind", quote_kind_name(quote->kind));
	write_index(self, "inside", quote->inside);
	write_index(self, "speaker", quote->speaker);
	if (quote->said_as != NONE)
		write_span_object(self, "said_as", findings->mentions.at[quote->said_as].span);
	write_span_object(self, "cue", quote->cue);
	write_span_object(self, "content", span_is_empty(quote->content) ? quote->span : quote->content);
	write_string(self, "basis", basis_name(quote->basis));
	json_key(&self->json, "confidence");
	json_write_hundredths(&self->json, quote->confidence);
	write_string(self, "why", findings_string(findings, quote->why));
	json_close(&self->json, '}');
}

static void write_findings(struct writing *self)
{
	open_array(self, "entities");
	for (uint32_t i = 0; i < self->findings->entities.count; i++)
		write_entity(self, i);
	json_close(&self->json, ']');

	open_array(self, "quotes");
	for (size_t i = 0; i < self->findings->quotes.count; i++)
		write_quote(self, &self->findings->quotes.at[i]);
	json_close(&self->json, ']');
}

static void write_notices_in(struct writing *self, const struct notices *notices, const struct buffer *strings)
{
	for (size_t i = 0; i < notices->count; i++) {
		json_open(&self->json, '{');
		write_string(self, "code", strings_get(strings, notices->at[i].code));
		write_string(self, "message", strings_get(strings, notices->at[i].message));
		json_close(&self->json, '}');
	}
}

/* Of reading, then of finding. */
static void write_notices(struct writing *self)
{
	const struct document *document = self->document;
	const struct findings *findings = self->findings;
	if (!document->notices.count && !(findings && findings->notices.count))
		return;
	open_array(self, "notices");
	write_notices_in(self, &document->notices, &document->strings);
	if (findings)
		write_notices_in(self, &findings->notices, &findings->strings);
	json_close(&self->json, ']');
}

void article_json_write(const struct document *document, const struct findings *findings, enum offset_kind kind,
			struct buffer *out)
{
	struct writing self = {.json = {.out = out}, .document = document, .findings = findings};
	self.offsets = offsets_new(document->text.at, document->text.count, kind);

	json_open(&self.json, '{');
	write_string(&self, "schema", JSON_SCHEMA);
	write_metadata(&self);
	write_string(&self, "offsets", offset_kind_name(kind));
	write_document(&self);
	if (findings)
		write_findings(&self);
	write_notices(&self);
	json_close(&self.json, '}');
	offsets_free(self.offsets);
}
