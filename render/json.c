/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/json.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/memory.h"
#include "model/strings.h"

/* The object's parts, in their order: each begins, has items, and ends. */
enum part { PART_TEXT, PART_BLOCKS, PART_MARKS, PART_ENTITIES, PART_QUOTES, PART_NOTICES, PART_COUNT };

enum { STEP = 256 }; /* items between two looks at something else */

/* What every part of the object is written with, and how far it is. */
struct article_json {
	struct json_writer json;
	const struct document *document;
	const struct findings *findings;
	enum offset_kind kind;
	struct offsets *offsets;
	enum part part;
	bool is_begun;    /* the part */
	uint32_t item;    /* of the part, to be written next */
	bool is_open;     /* the entity that it is */
	uint32_t mention; /* of that, to be written next */
	size_t done;      /* items, mentions among them, of all parts */
};

static void write_string(struct article_json *self, const char *key, const char *value)
{
	if (!*value)
		return;
	json_key(&self->json, key);
	json_write_string(&self->json, value, strlen(value));
}

static void write_number(struct article_json *self, const char *key, uint32_t number)
{
	json_key(&self->json, key);
	json_write_number(&self->json, number);
}

/* An index that may be NONE. */
static void write_index(struct article_json *self, const char *key, uint32_t index)
{
	if (index != NONE)
		write_number(self, key, index);
}

static void write_span(struct article_json *self, struct span span)
{
	write_number(self, "start", offsets_of_byte(self->offsets, span.start));
	write_number(self, "end", offsets_of_byte(self->offsets, span.end));
}

static void write_span_object(struct article_json *self, const char *key, struct span span)
{
	if (span_is_empty(span))
		return;
	json_key(&self->json, key);
	json_open(&self->json, '{');
	write_span(self, span);
	json_close(&self->json, '}');
}

static void write_link(struct article_json *self, uint32_t link)
{
	if (link != NONE)
		write_string(self, "href", document_string(self->document, self->document->links.at[link]));
}

static void open_array(struct article_json *self, const char *key)
{
	json_key(&self->json, key);
	json_open(&self->json, '[');
}

static void write_bylines(struct article_json *self)
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
static const char *metadata(const struct article_json *self, enum metadata_field field)
{
	const char *declared = document_metadata(self->document, field);
	if (field == METADATA_LANGUAGE && !*declared && self->findings)
		return findings_string(self->findings, self->findings->language);
	return declared;
}

static void write_metadata(struct article_json *self)
{
	for (enum metadata_field field = 0; field < METADATA_FIELD_COUNT; field++) {
		write_string(self, metadata_field_name(field), metadata(self, field));
		if (field == METADATA_TITLE)
			write_bylines(self);
	}
}

static void write_block(struct article_json *self, const struct block *block)
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

static void write_mark(struct article_json *self, const struct mark *mark)
{
	json_open(&self->json, '{');
	write_string(self, "kind", mark_kind_name(mark->kind));
	write_span(self, mark->span);
	write_link(self, mark->link);
	json_close(&self->json, '}');
}

static void write_members(struct article_json *self, const struct entity *entity)
{
	if (!entity->member_count)
		return;
	open_array(self, "members");
	for (uint32_t i = 0; i < entity->member_count; i++)
		json_write_number(&self->json, self->findings->members.at[entity->members + i]);
	json_close(&self->json, ']');
}

static void write_mention(struct article_json *self, const struct mention *mention)
{
	json_open(&self->json, '{');
	write_span(self, mention->span);
	write_string(self, "kind", mention_kind_name(mention->kind));
	json_close(&self->json, '}');
}

static void open_entity(struct article_json *self, uint32_t index)
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
	self->is_open = true;
	self->mention = entity->first;
}

/* Opens an entity, or writes its next mention, or closes it when it has no more. */
static void write_entity(struct article_json *self)
{
	if (!self->is_open) {
		open_entity(self, self->item);
	} else if (self->mention != NONE) {
		const struct mention *mention = &self->findings->mentions.at[self->mention];
		write_mention(self, mention);
		self->mention = mention->next;
	} else {
		json_close(&self->json, ']');
		json_close(&self->json, '}');
		self->is_open = false;
		self->item++;
	}
}

static void write_quote(struct article_json *self, const struct quote *quote)
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

static void write_notices_in(struct article_json *self, const struct notices *notices, const struct buffer *strings)
{
	for (size_t i = 0; i < notices->count; i++) {
		json_open(&self->json, '{');
		write_string(self, "code", strings_get(strings, notices->at[i].code));
		write_string(self, "message", strings_get(strings, notices->at[i].message));
		json_close(&self->json, '}');
	}
}

/* Of reading, then of finding. */
static void write_notices(struct article_json *self)
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

static void write_head(struct article_json *self)
{
	json_open(&self->json, '{');
	write_string(self, "schema", JSON_SCHEMA);
	write_metadata(self);
	write_string(self, "offsets", offset_kind_name(self->kind));
	json_key(&self->json, "text");
	json_write_string(&self->json, self->document->text.at, self->document->text.count);
}

/* How many items a part has; those of what was not looked for are not there. */
static size_t count_of(const struct article_json *self, enum part part)
{
	const struct findings *findings = self->findings;
	switch (part) {
	case PART_BLOCKS: return self->document->blocks.count;
	case PART_MARKS: return self->document->marks.count;
	case PART_ENTITIES: return findings ? findings->entities.count : 0;
	case PART_QUOTES: return findings ? findings->quotes.count : 0;
	default: return 0;
	}
}

static void write_item(struct article_json *self)
{
	switch (self->part) {
	case PART_BLOCKS: write_block(self, &self->document->blocks.at[self->item++]); break;
	case PART_MARKS: write_mark(self, &self->document->marks.at[self->item++]); break;
	case PART_ENTITIES: write_entity(self); break;
	case PART_QUOTES: write_quote(self, &self->findings->quotes.at[self->item++]); break;
	default: break;
	}
	self->done++;
}

/* The name of a part that is an array; NULL for what is none, or is not there. */
static const char *array_name(const struct article_json *self)
{
	static const char *const names[PART_COUNT] = {
	    [PART_BLOCKS] = "blocks",
	    [PART_MARKS] = "marks",
	    [PART_ENTITIES] = "entities",
	    [PART_QUOTES] = "quotes",
	};
	const bool is_found = self->part == PART_ENTITIES || self->part == PART_QUOTES;
	return is_found && !self->findings ? NULL : names[self->part];
}

static void begin_part(struct article_json *self)
{
	if (self->part == PART_TEXT)
		write_head(self);
	else if (self->part == PART_NOTICES)
		write_notices(self);
	else if (array_name(self))
		open_array(self, array_name(self));
	self->is_begun = true;
	self->item = 0;
}

static void end_part(struct article_json *self)
{
	if (array_name(self))
		json_close(&self->json, ']');
	self->is_begun = false;
	if (++self->part == PART_COUNT)
		json_close(&self->json, '}');
}

struct article_json *article_json_new(const struct document *document, const struct findings *findings,
				      enum offset_kind kind, struct buffer *out)
{
	struct article_json *self = memory_new(1, sizeof *self);
	*self = (struct article_json){.json = {.out = out}, .document = document, .findings = findings, .kind = kind};
	self->offsets = offsets_new(document->text.at, document->text.count, kind);
	return self;
}

bool article_json_step(struct article_json *self)
{
	if (self->part == PART_COUNT)
		return false;
	if (!self->is_begun)
		begin_part(self);
	for (int i = 0; i < STEP && self->item < count_of(self, self->part); i++)
		write_item(self);
	if (self->item >= count_of(self, self->part))
		end_part(self);
	return self->part < PART_COUNT;
}

unsigned article_json_percent(const struct article_json *self)
{
	size_t all = self->findings ? self->findings->mentions.count + 2 * self->findings->entities.count : 0;
	all += count_of(self, PART_BLOCKS) + count_of(self, PART_MARKS) + count_of(self, PART_QUOTES);
	if (self->part == PART_COUNT)
		return 100;
	return all ? (unsigned)(self->done * 99 / all) : 0;
}

void article_json_free(struct article_json *self)
{
	if (!self)
		return;
	offsets_free(self->offsets);
	free(self);
}

void article_json_write(const struct document *document, const struct findings *findings, enum offset_kind kind,
			struct buffer *out)
{
	struct article_json *self = article_json_new(document, findings, kind, out);
	while (article_json_step(self))
		;
	article_json_free(self);
}
