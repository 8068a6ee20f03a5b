/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tests/render/read/outline.h"

#include <string.h>

static const struct {
	const char *before, *after;
} signs[MARK_KIND_COUNT] = {
    [MARK_EMPHASIS] = {"*", "*"}, [MARK_STRONG] = {"**", "**"}, [MARK_CODE] = {"`", "`"},
    [MARK_STRIKE] = {"~", "~"},   [MARK_LINK] = {"[", "]"},
};

static void write_address(const struct document *document, uint32_t link, const char *before, struct buffer *out)
{
	if (link != NONE)
		buffer_format(out, "%s%s%c", before, document_string(document, document->links.at[link]),
			      *before == '(' ? ')' : '>');
}

/* The signs of the marks that end at a place, the innermost first. */
static void write_ends(const struct document *document, uint32_t at, struct buffer *out)
{
	for (size_t i = document->marks.count; i-- > 0;) {
		const struct mark *mark = &document->marks.at[i];
		if (mark->span.end != at)
			continue;
		buffer_puts(out, signs[mark->kind].after);
		write_address(document, mark->link, "(", out);
	}
}

static void write_starts(const struct document *document, uint32_t at, struct buffer *out)
{
	for (size_t i = 0; i < document->marks.count; i++)
		if (document->marks.at[i].span.start == at)
			buffer_puts(out, signs[document->marks.at[i].kind].before);
}

static void write_text(const struct document *document, struct span span, struct buffer *out)
{
	for (uint32_t at = span.start; at < span.end; at++) {
		write_starts(document, at, out);
		buffer_putc(out, document->text.at[at] == '\n' ? '|' : document->text.at[at]);
		write_ends(document, at + 1, out);
	}
}

static size_t depth_of(const struct document *document, const struct block *block)
{
	size_t depth = 0;
	for (uint32_t parent = block->parent; parent != NONE; parent = document->blocks.at[parent].parent)
		depth++;
	return depth;
}

static void write_block(const struct document *document, const struct block *block, struct buffer *out)
{
	buffer_format(out, "%*s%s", (int)depth_of(document, block) * 2, "", block_kind_name(block->kind));
	if (block->number)
		buffer_format(out, " %u", block->number);
	if (block->across)
		buffer_format(out, " across %u", (unsigned)block->across);
	if (block->style)
		buffer_format(out, " %s", block_style_name((enum block_style)block->style));
	write_address(document, block->link, " <", out);
	if (block->left_out.reason)
		buffer_format(out, " {%s}", left_out_words(block->left_out));
	if (!block_kind_holds_blocks(block->kind) && !span_is_empty(block->span)) {
		buffer_puts(out, ": ");
		write_text(document, block->span, out);
	}
	buffer_putc(out, '\n');
}

void outline_write(const struct document *document, struct buffer *out)
{
	for (size_t i = 0; i < document->blocks.count; i++)
		write_block(document, &document->blocks.at[i], out);
	for (size_t i = 0; i < METADATA_FIELD_COUNT; i++)
		if (!span_is_empty(document->metadata[i]))
			buffer_format(out, "@%s %s\n", metadata_field_name((enum metadata_field)i),
				      document_metadata(document, (enum metadata_field)i));
	for (size_t i = 0; i < document->bylines.count; i++)
		buffer_format(out, "@by %s\n", document_string(document, document->bylines.at[i]));
	for (size_t i = 0; i < document->notices.count; i++)
		buffer_format(out, "!%s\n", document_string(document, document->notices.at[i].code));
}

void outline_read(outline_reader *read, enum builder_layout layout, const char *text, size_t length, struct buffer *out)
{
	struct builder *builder = builder_new(layout);
	read(text, length, builder);
	struct document *document = builder_finish(builder);
	outline_write(document, out);
	document_free(document);
}
