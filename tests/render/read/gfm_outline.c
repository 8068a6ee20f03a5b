/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "model/builder.h"
#include "render/read/reader.h"
#include "tests/render/read/outline.h"

/*
 * Writes the outline of a document in Markdown that it reads, as GitHub's parser has it. A program of its own: that parser's names
 * are libcmark's.
 */

static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};

static void write_string(struct builder *builder, const char *text)
{
	builder_text(builder, text ? text : "", text ? strlen(text) : 0);
}

static void write_leaf(struct builder *builder, enum block_kind kind, const char *text)
{
	builder_open(builder, kind, 0);
	write_string(builder, text);
	builder_close(builder);
}

static void open_link(struct builder *builder, cmark_node *node)
{
	const char *url = cmark_node_get_url(node);
	builder_mark_open(builder, MARK_LINK, url, strlen(url));
}

static uint32_t index_of(cmark_node *node)
{
	uint32_t index = 0;
	while ((node = cmark_node_previous(node)))
		index++;
	return index;
}

static void open_item(struct builder *builder, cmark_node *item)
{
	cmark_node *list = cmark_node_parent(item);
	const bool is_ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	const uint32_t number = is_ordered ? (uint32_t)cmark_node_get_list_start(list) + index_of(item) : 0;
	builder_open(builder, BLOCK_ITEM, number);
	if (is_ordered && !number)
		builder_style(builder, BLOCK_STYLE_DECIMAL);
}

/* The box of the item that a paragraph begins. */
static void open_paragraph(struct builder *builder, cmark_node *paragraph)
{
	cmark_node *item = cmark_node_parent(paragraph);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	if (strcmp(cmark_node_get_type_string(item), "tasklist") == 0 && !cmark_node_previous(paragraph))
		write_string(builder, cmark_gfm_extensions_get_tasklist_item_checked(item) ? "\u2611 " : "\u2610 ");
}

static void open_cell(struct builder *builder, cmark_node *node)
{
	cmark_node *table = cmark_node_parent(cmark_node_parent(node));
	const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
	const uint32_t column = index_of(node);
	builder_open(builder, BLOCK_CELL, column + 1);
	if (alignments[column] == 'r' || alignments[column] == 'c')
		builder_style(builder, alignments[column] == 'r' ? BLOCK_STYLE_RIGHT : BLOCK_STYLE_CENTER);
}

static void enter_table(struct builder *builder, cmark_node *node, const char *type)
{
	if (strcmp(type, "table") == 0)
		builder_open(builder, BLOCK_TABLE, cmark_gfm_extensions_get_table_columns(node));
	else if (strcmp(type, "table_row") == 0 || strcmp(type, "table_header") == 0)
		builder_open(builder, BLOCK_ROW, !cmark_node_previous(node));
	else if (strcmp(type, "table_cell") == 0)
		open_cell(builder, node);
	else if (strcmp(type, "strikethrough") == 0)
		builder_mark_open(builder, MARK_STRIKE, NULL, 0);
}

static void write_reference(struct builder *builder, cmark_node *node)
{
	write_string(builder, "[");
	write_string(builder, cmark_node_get_literal(node));
	write_string(builder, "]");
}

static void enter_block(struct builder *builder, cmark_node *node, cmark_node_type type)
{
	if (type == CMARK_NODE_BLOCK_QUOTE)
		builder_open(builder, BLOCK_QUOTE, 0);
	else if (type == CMARK_NODE_LIST)
		builder_open(builder, BLOCK_LIST, !cmark_node_get_list_tight(node));
	else if (type == CMARK_NODE_ITEM)
		open_item(builder, node);
	else if (type == CMARK_NODE_CODE_BLOCK)
		write_leaf(builder, BLOCK_CODE, cmark_node_get_literal(node));
	else if (type == CMARK_NODE_PARAGRAPH)
		open_paragraph(builder, node);
	else if (type == CMARK_NODE_HEADING)
		builder_open(builder, BLOCK_HEADING, (uint32_t)cmark_node_get_heading_level(node));
	else if (type == CMARK_NODE_THEMATIC_BREAK)
		write_leaf(builder, BLOCK_RULE, NULL);
}

static void enter_inline(struct builder *builder, cmark_node *node, cmark_node_type type)
{
	if (type == CMARK_NODE_TEXT)
		write_string(builder, cmark_node_get_literal(node));
	else if (type == CMARK_NODE_SOFTBREAK)
		builder_text(builder, "\n", 1);
	else if (type == CMARK_NODE_LINEBREAK)
		builder_break(builder);
	else if (type == CMARK_NODE_CODE) {
		builder_mark_open(builder, MARK_CODE, NULL, 0);
		write_string(builder, cmark_node_get_literal(node));
		builder_mark_close(builder);
	} else if (type == CMARK_NODE_EMPH)
		builder_mark_open(builder, MARK_EMPHASIS, NULL, 0);
	else if (type == CMARK_NODE_STRONG)
		builder_mark_open(builder, MARK_STRONG, NULL, 0);
	else if (type == CMARK_NODE_LINK)
		open_link(builder, node);
	else if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
		write_reference(builder, node);
}

static void leave(struct builder *builder, cmark_node *node)
{
	const cmark_node_type type = cmark_node_get_type(node);
	const char *name = cmark_node_get_type_string(node);
	if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK ||
	    strcmp(name, "strikethrough") == 0)
		builder_mark_close(builder);
	else if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM ||
		 type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_FOOTNOTE_DEFINITION ||
		 strncmp(name, "table", 5) == 0)
		builder_close(builder);
}

/* The notes are numbered by themselves, at the end. */
static void write_tree(struct builder *builder, cmark_node *root)
{
	uint32_t notes = 0;
	cmark_iter *iterator = cmark_iter_new(root);
	for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(iterator);
		const cmark_node_type type = cmark_node_get_type(node);
		const char *name = cmark_node_get_type_string(node);
		if (event == CMARK_EVENT_EXIT)
			leave(builder, node);
		else if (type == CMARK_NODE_FOOTNOTE_DEFINITION)
			builder_open(builder, BLOCK_NOTE, ++notes);
		else if (strncmp(name, "table", 5) == 0 || strcmp(name, "strikethrough") == 0)
			enter_table(builder, node, name);
		else if ((type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK)
			enter_block(builder, node, type);
		else
			enter_inline(builder, node, type);
	}
	cmark_iter_free(iterator);
}

static cmark_node *parse_input(cmark_parser *parser)
{
	for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
		cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
	for (int byte; (byte = getchar()) != EOF;) {
		const char bytes[] = {(char)byte};
		cmark_parser_feed(parser, bytes, sizeof bytes);
	}
	return cmark_parser_finish(parser);
}

int main(void)
{
	cmark_gfm_core_extensions_ensure_registered();
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
	cmark_node *root = parse_input(parser);
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	write_tree(builder, root);
	furniture_mark(builder);
	struct document *document = builder_finish(builder);
	struct buffer out = {0};
	outline_write(document, &out);
	fputs(buffer_text(&out), stdout);
	buffer_release(&out);
	document_free(document);
	cmark_node_free(root);
	cmark_parser_free(parser);
	return 0;
}
