/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/document.h"

#include <stdlib.h>
#include <string.h>

#include "model/strings.h"

#define BLOCK_ROW_OF(kind, name, holds_blocks) {name, holds_blocks},
static const struct {
	const char *name;
	bool holds_blocks;
} block_kinds[] = {BLOCK_KINDS(BLOCK_ROW_OF)};

#define NAME_OF(value, name)               name,
#define BLOCK_STYLE_ROW(style, name, kind) {name, kind},
static const struct {
	const char *name;
	enum block_kind kind; /* that has it */
} block_styles[] = {BLOCK_STYLES(BLOCK_STYLE_ROW)};

static const char *const mark_kinds[] = {MARK_KINDS(NAME_OF)};
static const char *const metadata_fields[] = {METADATA_FIELDS(NAME_OF)};

const char *block_kind_name(enum block_kind kind)
{
	return block_kinds[kind].name;
}

const char *mark_kind_name(enum mark_kind kind)
{
	return mark_kinds[kind];
}

const char *block_style_name(enum block_style style)
{
	return block_styles[style].name;
}

const char *metadata_field_name(enum metadata_field field)
{
	return metadata_fields[field];
}

enum block_kind block_kind_named(const char *name)
{
	size_t kind = 0;
	while (kind < BLOCK_KIND_COUNT && strcmp(block_kinds[kind].name, name) != 0)
		kind++;
	return (enum block_kind)kind;
}

enum mark_kind mark_kind_named(const char *name)
{
	size_t kind = 0;
	while (kind < MARK_KIND_COUNT && strcmp(mark_kinds[kind], name) != 0)
		kind++;
	return (enum mark_kind)kind;
}

enum block_style block_style_named(const char *name, enum block_kind kind)
{
	size_t style = BLOCK_STYLE_NONE + 1;
	while (style < BLOCK_STYLE_COUNT &&
	       (block_styles[style].kind != kind || strcmp(block_styles[style].name, name) != 0))
		style++;
	return (enum block_style)style;
}

bool block_kind_holds_blocks(enum block_kind kind)
{
	return block_kinds[kind].holds_blocks;
}

const char *document_string(const struct document *self, struct span span)
{
	return strings_get(&self->strings, span);
}

const char *document_metadata(const struct document *self, enum metadata_field field)
{
	return document_string(self, self->metadata[field]);
}

static bool is_leaf(const struct document *self, size_t block)
{
	return !block_kind_holds_blocks(self->blocks.at[block].kind);
}

uint32_t document_leaf_at(const struct document *self, uint32_t offset)
{
	size_t first = 0, end = self->blocks.count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (self->blocks.at[middle].span.start <= offset)
			first = middle + 1;
		else
			end = middle;
	}
	/* Containers begin where their first leaf does, so a few steps back at most there is a leaf, or nothing. */
	while (first > 0 && !is_leaf(self, first - 1))
		first--;
	return first ? (uint32_t)first - 1 : NONE;
}

uint32_t document_next_leaf(const struct document *self, uint32_t block)
{
	size_t next = block == NONE ? 0 : (size_t)block + 1;
	while (next < self->blocks.count && !is_leaf(self, next))
		next++;
	return next < self->blocks.count ? (uint32_t)next : NONE;
}

uint32_t document_leaf_before(const struct document *self, uint32_t block)
{
	while (block > 0)
		if (is_leaf(self, --block))
			return block;
	return NONE;
}

bool document_leaves_out(const struct document *self)
{
	for (size_t i = 0; i < self->blocks.count; i++)
		if (self->blocks.at[i].left_out.reason)
			return true;
	return false;
}

/* What a reader does not count when asked for the third paragraph. */
static bool is_counted(const struct block *block)
{
	static const bool is_beside[BLOCK_KIND_COUNT] = {[BLOCK_TITLE] = true,
							 [BLOCK_BYLINE] = true,
							 [BLOCK_CREDIT] = true,
							 [BLOCK_RELATED] = true,
							 [BLOCK_RULE] = true};
	return !block_kind_holds_blocks(block->kind) && !left_out_holds(block->left_out) &&
	       !span_is_empty(block->span) && !is_beside[block->kind];
}

void document_number(struct document *self)
{
	struct blocks *blocks = &self->blocks;
	uint32_t count = 0;
	for (size_t i = 0; i < blocks->count; i++)
		blocks->at[i].paragraph = is_counted(&blocks->at[i]) ? ++count : 0;
}

void document_bring_back(struct document *self, uint32_t leaf, bool is_back)
{
	struct left_out *left_out = &self->blocks.at[leaf].left_out;
	left_out->is_back = is_back && left_out->reason;
	document_number(self);
}

uint32_t document_paragraph_at(const struct document *self, uint32_t offset)
{
	const uint32_t leaf = document_leaf_at(self, offset);
	return leaf == NONE ? 0 : self->blocks.at[leaf].paragraph;
}

uint32_t document_anchor(const struct document *self, const char *name)
{
	for (size_t i = 0; i < self->anchors.count; i++)
		if (!strcmp(document_string(self, self->anchors.at[i].name), name))
			return self->anchors.at[i].block;
	return NONE;
}

void document_free(struct document *self)
{
	if (!self)
		return;
	buffer_release(&self->text);
	buffer_release(&self->strings);
	array_release(&self->blocks);
	array_release(&self->marks);
	array_release(&self->links);
	array_release(&self->bylines);
	array_release(&self->notices);
	array_release(&self->anchors);
	free(self);
}
