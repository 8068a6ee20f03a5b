/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/linking.h"

#include <string.h>

#include "base/json.h"
#include "base/memory.h"
#include "model/builder.h"
#include "model/find/entity.h"
#include "model/find/name.h"
#include "model/find/sentence.h"
#include "model/find/sign.h"
#include "model/find/token.h"

static enum entity_kind kind_of(const struct value *annotated)
{
	size_t length;
	const char *type = value_string(value_member(annotated, "type"), &length);
	for (enum entity_kind kind = 0; type && kind < ENTITY_KIND_COUNT; kind++)
		if (strcmp(type, entity_kind_name(kind)) == 0)
			return kind;
	return ENTITY_OTHER;
}

/* A document of one paragraph for each name; leaves has them, NONE for a name without text. */
static struct document *document_of(const struct value *annotated, struct indexes *leaves)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	for (size_t i = 0; i < value_size(annotated); i++) {
		size_t length = 0;
		const char *text = value_string(value_member(value_element(annotated, i), "text"), &length);
		const uint32_t leaf = text && length ? builder_open(builder, BLOCK_PARAGRAPH, 0) : NONE;
		array_push(leaves, leaf);
		if (leaf == NONE)
			continue;
		builder_text(builder, text, length);
		builder_close(builder);
	}
	return builder_finish(builder);
}

static void read_words(struct work *work)
{
	for (uint32_t leaf = document_next_leaf(work->document, NONE); leaf != NONE;
	     leaf = document_next_leaf(work->document, leaf)) {
		const uint32_t first = (uint32_t)work->tokens.count;
		token_split(work->document, leaf, &work->tokens);
		sentence_split(work, first);
		vocabulary_read(work);
	}
}

/* Adds the whole of a leaf as a name. Returns whether it has a word. */
static bool add_name(struct work *work, uint32_t leaf, enum entity_kind kind)
{
	if (leaf >= work->document->blocks.count)
		return false;
	const uint32_t first = token_of_leaf(&work->tokens, work->document, leaf);
	uint32_t end = first;
	while (end < work->tokens.count && work->tokens.at[end].leaf == leaf)
		end++;
	if (end == first)
		return false;
	struct name name = {.span = work->document->blocks.at[leaf].span, .first = first, .end = end};
	name.votes.of[kind] = SIGN_CERTAIN;
	array_push(&work->names, name);
	return true;
}

/* The names, and the entity of each; which says the name of each annotation, NONE for none. */
static void link_names(struct work *work, const struct value *annotated, const struct indexes *leaves,
		       struct indexes *which)
{
	read_words(work);
	for (size_t i = 0; i < leaves->count; i++) {
		const uint32_t name = (uint32_t)work->names.count;
		const bool added = add_name(work, leaves->at[i], kind_of(value_element(annotated, i)));
		array_push(which, added ? name : NONE);
	}
	name_finish(work);
	while (!entity_find(work))
		;
	entity_finish(work);
}

static void write_member(struct json_writer *json, const char *name, const struct value *object)
{
	json_key(json, name);
	json_write_number(json, value_number(value_member(object, name), 0));
}

static void write_string(struct json_writer *json, const char *name, const struct value *object)
{
	size_t length = 0;
	const char *string = value_string(value_member(object, name), &length);
	json_key(json, name);
	json_write_string(json, string ? string : "", length);
}

static void write_entities(struct json_writer *json, const struct work *work, const struct value *annotated,
			   const struct indexes *which)
{
	json_key(json, "entities");
	json_open(json, '[');
	for (size_t i = 0; i < which->count; i++) {
		if (which->at[i] == NONE)
			continue;
		const struct value *name = value_element(annotated, i);
		json_open(json, '{');
		write_member(json, "start", name);
		write_member(json, "end", name);
		write_string(json, "type", name);
		json_key(json, "cluster");
		json_write_number(json, work->findings->mentions.at[which->at[i]].entity);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void release(struct work *work)
{
	array_release(&work->tokens);
	array_release(&work->sentences);
	entity_release(work);
	name_release(work);
	findings_free(work->findings);
}

bool linking_write(const struct value *row, struct buffer *out)
{
	size_t length;
	const struct value *annotated = value_member(row, "entities");
	if (!value_is_array(annotated) || !value_string(value_member(row, "id"), &length))
		return false;
	struct indexes leaves = {0}, which = {0};
	struct document *document = document_of(annotated, &leaves);
	struct work work = {.document = document, .findings = memory_new(1, sizeof *work.findings)};
	link_names(&work, annotated, &leaves, &which);
	struct json_writer json = {.out = out};
	json_open(&json, '{');
	write_string(&json, "id", row);
	write_entities(&json, &work, annotated, &which);
	json_close(&json, '}');
	buffer_putc(out, '\n');
	release(&work);
	document_free(document);
	array_release(&leaves);
	array_release(&which);
	return true;
}
