/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/train/page_prediction.h"

#include <string.h>

#include "base/json.h"
#include "model/builder.h"
#include "render/read/html.h"

/* What stands around a story's text is not its text for those who annotate it. */
static bool is_text(enum block_kind kind)
{
	return kind != BLOCK_BYLINE && kind != BLOCK_CAPTION && kind != BLOCK_CREDIT && kind != BLOCK_IMAGE &&
	       kind != BLOCK_RELATED;
}

static void write_text(const struct document *document, struct json_writer *json)
{
	struct buffer text = {0};
	for (uint32_t i = document_next_leaf(document, NONE); i != NONE; i = document_next_leaf(document, i)) {
		const struct block *block = &document->blocks.at[i];
		if (!is_text(block->kind) || span_is_empty(block->span))
			continue;
		buffer_add(&text, document->text.at + block->span.start, block->span.end - block->span.start);
		buffer_add(&text, "\n\n", 2);
	}
	json_key(json, "text");
	json_write_string(json, buffer_text(&text), text.count);
	buffer_release(&text);
}

static void write_member(struct json_writer *json, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	json_key(json, key);
	json_write_string(json, value, strlen(value));
}

static void write_bylines(struct json_writer *json, const struct document *document)
{
	json_key(json, "byline");
	json_open(json, '[');
	for (size_t i = 0; i < document->bylines.count; i++) {
		const char *name = document_string(document, document->bylines.at[i]);
		json_write_string(json, name, strlen(name));
	}
	json_close(json, ']');
}

void page_prediction_write(const struct gold_page *page, const struct page_judge *judge, struct buffer *out)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	if (page->url)
		builder_metadata(builder, METADATA_URL, page->url, strlen(page->url));
	html_read_judged(page->html.at, page->html.count, judge, builder);
	struct document *document = builder_finish(builder);
	struct json_writer json = {.out = out};
	json_open(&json, '{');
	write_member(&json, "id", page->id);
	write_member(&json, "title", document_metadata(document, METADATA_TITLE));
	write_member(&json, "published", document_metadata(document, METADATA_PUBLISHED));
	write_member(&json, "site", document_metadata(document, METADATA_SITE));
	write_bylines(&json, document);
	write_text(document, &json);
	json_close(&json, '}');
	buffer_putc(out, '\n');
	document_free(document);
}
