/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/excerpt.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/builder.h"

/* An excerpt in the making. */
struct cutting {
	const struct document *page;
	struct builder *builder;
	struct excerpt *excerpt;
	uint32_t *indexes;  /* owned; of each block, in the article; NONE if it is not in it */
	struct span *spans; /* owned; of each block, in the article */
};

static bool is_leaf(const struct block *block)
{
	return !block_kind_holds_blocks(block->kind);
}

/* Finds which blocks stay: leaves that are not left out, and what holds one of them. */
static void find_blocks(struct cutting *self)
{
	const struct blocks *blocks = &self->page->blocks;
	for (uint32_t i = 0; i < blocks->count; i++)
		self->indexes[i] = NONE;
	for (uint32_t i = 0; i < blocks->count; i++)
		for (uint32_t at = i; is_leaf(&blocks->at[i]) && !left_out_holds(blocks->at[i].left_out) &&
				      at != NONE && self->indexes[at] == NONE;
		     at = blocks->at[at].parent)
			self->indexes[at] = 0;
	uint32_t count = 0;
	for (uint32_t i = 0; i < blocks->count; i++)
		if (self->indexes[i] != NONE)
			self->indexes[i] = count++;
}

/* Joins the text of the leaves that stay, each separated from the one before it, and notes where it went. */
static void join_text(struct cutting *self, struct buffer *text)
{
	const struct blocks *blocks = &self->page->blocks;
	for (uint32_t i = 0; i < blocks->count; i++) {
		const struct span span = blocks->at[i].span;
		if (!is_leaf(&blocks->at[i]) || self->indexes[i] == NONE)
			continue;
		if (!span_is_empty(span)) {
			buffer_puts(text, text->count ? "\n\n" : "");
			shifts_add(&self->excerpt->into, span.start, text->count);
			shifts_add(&self->excerpt->out, text->count, span.start);
		}
		self->spans[i].start = (uint32_t)text->count;
		buffer_add(text, self->page->text.at + span.start, span_length(span));
		self->spans[i].end = (uint32_t)text->count;
	}
}

/* What a document consists of can be placed: it is in order. */
static void expect(bool is_placed, struct error *error)
{
	if (!is_placed)
		error_release(error);
}

static void place_blocks(struct cutting *self)
{
	struct error error = {0};
	for (uint32_t i = 0; i < self->page->blocks.count; i++) {
		const struct block *old = &self->page->blocks.at[i];
		if (self->indexes[i] == NONE)
			continue;
		struct block block = *old;
		block.span = self->spans[i];
		block.parent = old->parent == NONE ? NONE : self->indexes[old->parent];
		block.left_out = (struct left_out){0};
		const struct span link = old->link == NONE ? (struct span){0, 0} : self->page->links.at[old->link];
		expect(builder_place_block(self->builder, block, document_string(self->page, link), span_length(link),
					   &error),
		       &error);
	}
	expect(builder_place_end(self->builder, &error), &error);
}

static void place_marks(struct cutting *self)
{
	struct error error = {0};
	for (size_t i = 0; i < self->page->marks.count; i++) {
		const struct mark *mark = &self->page->marks.at[i];
		const uint32_t leaf = document_leaf_at(self->page, mark->span.start);
		if (leaf == NONE || self->indexes[leaf] == NONE)
			continue;
		const struct span link = mark->link == NONE ? (struct span){0, 0} : self->page->links.at[mark->link];
		const uint32_t before = self->page->blocks.at[leaf].span.start, after = self->spans[leaf].start;
		const struct span span = {mark->span.start - before + after, mark->span.end - before + after};
		expect(builder_place_mark(self->builder, mark->kind, span, document_string(self->page, link),
					  span_length(link), &error),
		       &error);
	}
}

/* What leads to a block that is left out leads nowhere. */
static void place_anchors(struct cutting *self)
{
	for (size_t i = 0; i < self->page->anchors.count; i++) {
		const struct anchor *anchor = &self->page->anchors.at[i];
		if (self->indexes[anchor->block] != NONE)
			builder_place_anchor(self->builder, document_string(self->page, anchor->name),
					     span_length(anchor->name), self->indexes[anchor->block]);
	}
}

static void tell_facts(struct cutting *self)
{
	const struct document *page = self->page;
	for (size_t i = 0; i < METADATA_FIELD_COUNT; i++)
		builder_metadata(self->builder, (enum metadata_field)i, document_string(page, page->metadata[i]),
				 span_length(page->metadata[i]));
	for (size_t i = 0; i < page->bylines.count; i++)
		builder_byline(self->builder, document_string(page, page->bylines.at[i]),
			       span_length(page->bylines.at[i]));
	for (size_t i = 0; i < page->notices.count; i++)
		builder_notice(self->builder, document_string(page, page->notices.at[i].code), "%s",
			       document_string(page, page->notices.at[i].message));
}

void excerpt_make(struct excerpt *self, const struct document *page)
{
	*self = (struct excerpt){0};
	struct buffer text = {0};
	struct cutting cutting = {.page = page,
				  .excerpt = self,
				  .builder = builder_new(BUILDER_VERBATIM),
				  .indexes = memory_new(page->blocks.count + 1, sizeof *cutting.indexes),
				  .spans = memory_new(page->blocks.count + 1, sizeof *cutting.spans)};
	find_blocks(&cutting);
	join_text(&cutting, &text);
	tell_facts(&cutting);
	builder_whole_text(cutting.builder, buffer_text(&text), text.count);
	place_blocks(&cutting);
	place_marks(&cutting);
	place_anchors(&cutting);
	self->document = builder_finish(cutting.builder);
	buffer_release(&text);
	free(cutting.indexes);
	free(cutting.spans);
}

void excerpt_release(struct excerpt *self)
{
	document_free(self->document);
	array_release(&self->into);
	array_release(&self->out);
	*self = (struct excerpt){0};
}

static uint32_t least(uint32_t offset, const struct document *document)
{
	return offset < document->text.count ? offset : (uint32_t)document->text.count;
}

uint32_t excerpt_into(const struct excerpt *self, uint32_t offset)
{
	return least(shifts_map(&self->into, offset), self->document);
}

uint32_t excerpt_out(const struct excerpt *self, uint32_t offset)
{
	return shifts_map(&self->out, least(offset, self->document));
}
