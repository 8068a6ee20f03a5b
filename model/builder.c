/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/builder.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/sanitise.h"
#include "base/utf8.h"
#include "model/builder_state.h"

/* A byte becomes three at most (U+FFFD), and offsets are 32 bits wide. */
enum { TEXT_MAX = UINT32_MAX / 3 };

static const char separator[] = "\n\n";

struct builder *builder_new(enum builder_layout layout)
{
	struct builder *self = memory_new(1, sizeof *self);
	self->document = memory_new(1, sizeof *self->document);
	self->layout = layout;
	self->leaf = NONE;
	buffer_text(&self->document->text);
	return self;
}

void builder_free(struct builder *self)
{
	document_free(self->document);
	string_table_release(&self->links);
	array_release(&self->opened);
	buffer_release(&self->raw);
	buffer_release(&self->gap);
	array_release(&self->opened_marks);
	array_release(&self->marks);
	array_release(&self->shifts);
	free(self);
}

void builder_append_gap(struct builder *self)
{
	sanitise_text(self->gap.at, self->gap.count, WHITE_KEPT, &self->document->text, NULL);
	buffer_cut(&self->gap, 0);
}

static enum white white_of(const struct builder *self)
{
	if (self->layout == BUILDER_VERBATIM)
		return WHITE_KEPT;
	return self->document->blocks.at[self->leaf].kind == BLOCK_CODE ? WHITE_TRIMMED : WHITE_COLLAPSED;
}

/* Appends what stands before a leaf's text. */
static void append_between(struct builder *self)
{
	struct buffer *text = &self->document->text;
	if (self->layout == BUILDER_VERBATIM)
		builder_append_gap(self);
	else if (text->count)
		buffer_puts(text, separator);
}

/* Appends the open leaf's text, with what stands before it. Returns its span, which is empty if there is nothing to show. */
static struct span append_leaf(struct builder *self)
{
	struct buffer *text = &self->document->text;
	const size_t before = text->count;
	append_between(self);

	const size_t start = text->count;
	self->shifts.count = 0;
	sanitise_text(self->raw.at, self->raw.count, white_of(self), text, &self->shifts);
	if (!utf8_is_blank(text->at + start, text->count - start))
		return (struct span){(uint32_t)start, (uint32_t)text->count};

	if (self->layout == BUILDER_SEPARATED)
		buffer_cut(text, before);
	return (struct span){(uint32_t)text->count, (uint32_t)text->count};
}

bool builder_keeps_empty(enum block_kind kind)
{
	return kind == BLOCK_RULE || kind == BLOCK_IMAGE;
}

static void end_leaf(struct builder *self)
{
	if (self->leaf == NONE)
		return;

	builder_end_marks(self);
	struct block *leaf = &self->document->blocks.at[self->leaf];
	if (self->raw.count)
		leaf->span = append_leaf(self);
	else
		leaf->span = (struct span){(uint32_t)self->document->text.count, (uint32_t)self->document->text.count};

	if (!span_is_empty(leaf->span))
		builder_keep_marks(self, leaf->span.start);
	else if (!builder_keeps_empty(leaf->kind))
		self->document->blocks.count--;
	self->marks.count = 0;
	buffer_cut(&self->raw, 0);
	self->leaf = NONE;
}

static struct opened innermost(const struct builder *self)
{
	return self->opened.count ? array_last(&self->opened) : (struct opened){.container = NONE};
}

static uint32_t add_block(struct builder *self, enum block_kind kind, uint32_t number, uint32_t link)
{
	struct block block = {.kind = kind, .number = number, .link = link, .parent = innermost(self).container};
	if (!block_kind_holds_blocks(kind))
		block.left_out = self->left_out;
	array_push(&self->document->blocks, block);
	return (uint32_t)self->document->blocks.count - 1;
}

uint32_t builder_open(struct builder *self, enum block_kind kind, uint32_t number)
{
	return builder_open_link(self, kind, number, NULL, 0);
}

uint32_t builder_open_link(struct builder *self, enum block_kind kind, uint32_t number, const char *href, size_t length)
{
	end_leaf(self);
	struct opened opened = innermost(self);
	opened.is_container = false;
	if (block_kind_holds_blocks(kind) && opened.depth == BUILDER_DEPTH_MAX) {
		builder_notice(self, "depth", "blocks nested more than %d deep are shown less deep", BUILDER_DEPTH_MAX);
		array_push(&self->opened, opened);
		return NONE;
	}

	const uint32_t block = add_block(self, kind, number, builder_link(self, href, length));
	if (block_kind_holds_blocks(kind))
		opened = (struct opened){.container = block, .depth = opened.depth + 1, .is_container = true};
	else
		self->leaf = block;
	array_push(&self->opened, opened);
	return block;
}

/* The block opened last; NULL if it nests too deep. */
static struct block *last_block(struct builder *self)
{
	const uint32_t block = self->leaf != NONE ? self->leaf : innermost(self).container;
	return block != NONE && innermost(self).is_container == (self->leaf == NONE) ? &self->document->blocks.at[block]
										     : NULL;
}

void builder_style(struct builder *self, enum block_style style)
{
	struct block *block = last_block(self);
	if (block)
		block->style = (uint8_t)style;
}

void builder_across(struct builder *self, size_t columns)
{
	struct block *block = last_block(self);
	if (block && columns > 1)
		block->across = (uint16_t)(columns < UINT16_MAX ? columns : UINT16_MAX);
}

/* All that a container holds is closed: now its span is known. */
static void end_container(struct builder *self, uint32_t block)
{
	struct blocks *blocks = &self->document->blocks;
	if (block + 1 == blocks->count)
		blocks->count--;
	else
		blocks->at[block].span =
		    (struct span){blocks->at[block + 1].span.start, (uint32_t)self->document->text.count};
}

void builder_close(struct builder *self)
{
	end_leaf(self);
	if (!self->opened.count)
		return;
	const struct opened closed = array_last(&self->opened);
	self->opened.count--;
	if (closed.is_container)
		end_container(self, closed.container);
}

size_t builder_depth(const struct builder *self)
{
	return self->opened.count;
}

enum block_kind builder_kind(const struct builder *self)
{
	const uint32_t block = self->leaf != NONE ? self->leaf : innermost(self).container;
	return block == NONE ? BLOCK_KIND_COUNT : self->document->blocks.at[block].kind;
}

void builder_leave_out(struct builder *self, struct left_out left_out)
{
	self->left_out = left_out;
}

void builder_retype(struct builder *self, uint32_t block, enum block_kind kind)
{
	if (block >= self->document->blocks.count || self->document->blocks.at[block].kind == kind)
		return;
	self->document->blocks.at[block].kind = kind;
	self->document->blocks.at[block].number = 0;
	self->document->blocks.at[block].style = BLOCK_STYLE_NONE;
}

size_t builder_take(struct builder *self, size_t length)
{
	const size_t room = TEXT_MAX - self->taken;
	const size_t taken = length < room ? length : room;
	self->taken += taken;
	if (taken < length)
		builder_notice(self, "size", "the text is cut after %u MiB", TEXT_MAX >> 20);
	return taken;
}

void builder_text(struct builder *self, const char *bytes, size_t length)
{
	if (!length)
		return;
	if (self->leaf == NONE)
		self->leaf = add_block(self, BLOCK_PARAGRAPH, 0, NONE);
	buffer_add(&self->raw, bytes, builder_take(self, length));
	self->after_return = bytes[length - 1] == '\r';
}

void builder_break(struct builder *self)
{
	static const char line_separator[] = "\xe2\x80\xa8"; /* U+2028: the line end that is not collapsed */
	builder_text(self, line_separator, sizeof line_separator - 1);
}

void builder_gap(struct builder *self, const char *bytes, size_t length)
{
	if (!length)
		return;
	const size_t skipped = self->after_return && *bytes == '\n';
	buffer_add(&self->gap, bytes + skipped, builder_take(self, length - skipped));
	self->after_return = bytes[length - 1] == '\r';
}
