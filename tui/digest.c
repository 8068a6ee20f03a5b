/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/digest.h"

#include <stdlib.h>

#include "base/memory.h"

/* Shows all of a leaf, and the blocks that it is in. */
static void show_leaf(struct article *self, uint32_t leaf)
{
	for (uint32_t block = leaf; block != NONE; block = self->document->blocks.at[block].parent)
		self->shown[block] = LAYOUT_SHOWN;
}

/* Shows the leaves that a quote touches. Returns whether there is any. */
static bool show_quote(struct article *self, struct span span)
{
	uint32_t leaf = document_leaf_at(self->document, span.start);
	const bool any = leaf != NONE;
	for (; leaf != NONE && self->document->blocks.at[leaf].span.start < span.end;
	     leaf = document_next_leaf(self->document, leaf))
		show_leaf(self, leaf);
	return any;
}

/* Of what stands before a leaf that is shown, its last line. Cells of tables are shown in rows, or not at all. */
static void show_contexts(struct article *self)
{
	const struct blocks *blocks = &self->document->blocks;
	uint32_t before = document_next_leaf(self->document, NONE), leaf;
	for (; before != NONE && (leaf = document_next_leaf(self->document, before)) != NONE; before = leaf)
		if (self->shown[leaf] == LAYOUT_SHOWN && !self->shown[before] && blocks->at[before].kind != BLOCK_CELL)
			self->shown[before] = LAYOUT_CONTEXT;
}

bool digest_begin(struct article *self)
{
	bool any = false;
	self->shown = memory_new(self->document->blocks.count + 1, 1);
	for (uint32_t i = 0; self->findings && i < self->findings->quotes.count; i++)
		if (article_counts(self, &self->findings->quotes.at[i]))
			any = show_quote(self, self->findings->quotes.at[i].span) || any;
	show_contexts(self);
	if (any)
		layout_show(self->layout, self->shown);
	else
		digest_end(self);
	return any;
}

void digest_end(struct article *self)
{
	if (self->shown && self->layout)
		layout_show(self->layout, NULL);
	free(self->shown);
	self->shown = NULL;
}

bool digest_shows(const struct article *self, uint32_t offset)
{
	const uint32_t leaf = self->shown ? document_leaf_at(self->document, offset) : NONE;
	return leaf == NONE || self->shown[leaf] == LAYOUT_SHOWN;
}

void digest_open(struct article *self, uint32_t offset)
{
	if (digest_shows(self, offset))
		return;
	show_leaf(self, document_leaf_at(self->document, offset));
	layout_show(self->layout, self->shown);
}
