/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>

#include "base/sanitise.h"
#include "base/utf8.h"
#include "model/builder_state.h"

void builder_whole_text(struct builder *self, const char *bytes, size_t length)
{
	self->whole = builder_take(self, length);
	sanitise_text(bytes, self->whole, WHITE_KEPT, &self->document->text, &self->shifts);
}

bool builder_span(const struct builder *self, size_t start, size_t end, struct span *span)
{
	if (start > end || end > self->whole)
		return false;
	span->start = builder_place(self, (uint32_t)start, 0);
	span->end = builder_place(self, (uint32_t)end, 0);
	return true;
}

/* Closes the container placed last of those that are open: it holds what was placed since. */
static bool end_container(struct builder *self, struct error *error)
{
	struct blocks *blocks = &self->document->blocks;
	const uint32_t container = array_last(&self->opened).container;
	if (container + 1 == blocks->count)
		return error_set(error, "the %s before it holds nothing", block_kind_name(blocks->at[container].kind));
	blocks->at[container].span = (struct span){blocks->at[container + 1].span.start, self->placed};
	self->opened.count--;
	return true;
}

/* Closes what is open inside the parent of the block to come. */
static bool go_to_parent(struct builder *self, uint32_t parent, struct error *error)
{
	while (self->opened.count && array_last(&self->opened).container != parent)
		if (!end_container(self, error))
			return false;
	return self->opened.count || parent == NONE || error_set(error, "its parent is no block that is open there");
}

/* Whether there is only white space from the end of the leaf placed last up to end. */
static bool check_between(const struct builder *self, uint32_t end, struct error *error)
{
	if (end < self->placed)
		return error_set(error, "begins before the end of the block before it");
	if (!utf8_is_blank(self->document->text.at + self->placed, end - self->placed))
		return error_set(error, "there is text before it that no block holds");
	return true;
}

static bool place_container(struct builder *self, uint32_t index, struct error *error)
{
	if (self->opened.count == BUILDER_DEPTH_MAX)
		return error_set(error, "blocks nest more than %d deep", BUILDER_DEPTH_MAX);
	array_push(&self->opened, (struct opened){.container = index, .is_container = true});
	return true;
}

static bool place_leaf(struct builder *self, const struct block *block, struct error *error)
{
	if (!check_between(self, block->span.start, error))
		return false;
	if (span_is_empty(block->span) && !builder_keeps_empty(block->kind))
		return error_set(error, "a %s without text", block_kind_name(block->kind));
	self->placed = block->span.end;
	return true;
}

bool builder_place_block(struct builder *self, struct block block, const char *href, size_t length, struct error *error)
{
	const uint32_t index = (uint32_t)self->document->blocks.count;
	if (!go_to_parent(self, block.parent, error))
		return false;
	if (!(block_kind_holds_blocks(block.kind) ? place_container(self, index, error)
						  : place_leaf(self, &block, error)))
		return false;
	block.link = builder_link(self, href, length);
	array_push(&self->document->blocks, block);
	return true;
}

bool builder_place_mark(struct builder *self, enum mark_kind kind, struct span span, const char *href, size_t length,
			struct error *error)
{
	const uint32_t leaf = document_leaf_at(self->document, span.start);
	if (leaf == NONE || span_is_empty(span) || !span_contains(self->document->blocks.at[leaf].span, span))
		return error_set(error, "not inside one block");

	const struct mark mark = {.span = span, .kind = kind, .link = builder_link(self, href, length)};
	if ((kind == MARK_LINK) != (mark.link != NONE))
		return error_set(error, kind == MARK_LINK ? "a link without an address" : "an address without a link");
	struct marks *marks = &self->document->marks;
	if (marks->count && mark_compare(&array_last(marks), &mark) > 0)
		return error_set(error, "begins before the mark before it");
	array_push(marks, mark);
	return true;
}

bool builder_place_end(struct builder *self, struct error *error)
{
	while (self->opened.count)
		if (!end_container(self, error))
			return false;
	return utf8_is_blank(self->document->text.at + self->placed, self->document->text.count - self->placed) ||
	       error_set(error, "there is text at the end that no block holds");
}
