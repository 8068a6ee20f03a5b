/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/style.h"

#include "model/find/quotemark.h"

bool style_holds_quotes(enum block_kind kind)
{
	static const bool holds[BLOCK_KIND_COUNT] = {
	    [BLOCK_TITLE] = true, [BLOCK_HEADING] = true, [BLOCK_PARAGRAPH] = true,
	    [BLOCK_CELL] = true,  [BLOCK_CAPTION] = true,
	};
	return holds[kind];
}

/* What marks of one kind alone would cover, the other kind being nothing but characters. */
static uint64_t covered(const struct quotemarks *marks, bool single)
{
	uint64_t bytes = 0;
	uint32_t open = NONE;
	for (size_t i = 0; i < marks->count; i++) {
		const struct quotemark *mark = &marks->at[i];
		if (mark->single != single)
			continue;
		if (open == NONE && mark->opens)
			open = mark->span.start;
		else if (open != NONE && mark->closes && mark->doubt != DOUBT_GOOD) {
			bytes += mark->span.end - open;
			open = NONE;
		}
	}
	return bytes;
}

void style_add(struct style *self, const struct document *document, uint32_t leaf)
{
	const struct block *block = &document->blocks.at[leaf];
	if (!style_holds_quotes(block->kind))
		return;

	struct quotemarks marks = {0};
	quotemark_scan(document->text.at, block->span, &marks);
	self->single_bytes += covered(&marks, true);
	self->double_bytes += covered(&marks, false);
	array_release(&marks);
}

bool style_is_single(const struct style *self)
{
	return self->single_bytes > self->double_bytes;
}
