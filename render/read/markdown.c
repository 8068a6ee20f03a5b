/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <cmark.h>
#include <stdint.h>
#include <string.h>

#include "base/array.h"
#include "render/read/front_matter.h"
#include "render/read/html.h"
#include "render/read/inline_html.h"
#include "render/read/markdown_guard.h"
#include "render/read/markdown_table.h"
#include "render/read/reader.h"
#include "render/read/slice.h"

/* A headline stands among the first blocks. */
enum { TITLE_REACH = 6 };

struct offsets ARRAY(size_t);

/* The tree's walk. */
struct walk {
	struct builder *builder;
	struct slice text;       /* what was parsed */
	struct offsets lines;    /* where its lines begin */
	cmark_node *title;       /* the heading that is the headline; NULL if there is none */
	struct inline_html html; /* the tags that are open in this leaf */
};

static void write_string(struct builder *builder, const char *text)
{
	if (text)
		builder_text(builder, text, strlen(text));
}

/* The image that a paragraph holds and nothing else; NULL if it holds something else. */
static cmark_node *only_image(cmark_node *paragraph)
{
	cmark_node *child = cmark_node_first_child(paragraph);
	return child && !cmark_node_next(child) && cmark_node_get_type(child) == CMARK_NODE_IMAGE ? child : NULL;
}

/* Where a line begins, counted from 1. */
static size_t line_start(const struct walk *walk, int line)
{
	return line > 0 && (size_t)line <= walk->lines.count ? walk->lines.at[line - 1] : walk->text.length;
}

/* A block as it is written. */
static struct slice source_of(const struct walk *walk, cmark_node *block)
{
	const size_t start = line_start(walk, cmark_node_get_start_line(block));
	const size_t end = line_start(walk, cmark_node_get_end_line(block) + 1);
	return slice_trim((struct slice){walk->text.at + start, end > start ? end - start : 0});
}

/* Tables are no part of CommonMark: they are shown as they are written. */
static bool write_table(struct walk *walk, cmark_node *paragraph)
{
	const struct slice source = source_of(walk, paragraph);
	if (!markdown_table_is(source))
		return false;
	builder_open(walk->builder, BLOCK_CODE, 0);
	builder_text(walk->builder, source.at, source.length);
	builder_close(walk->builder);
	builder_notice(walk->builder, "table", "tables are shown as they are written");
	return true;
}

/* Opens what a paragraph is; false if it is done with. */
static bool open_paragraph(struct walk *walk, cmark_node *paragraph)
{
	cmark_node *image = only_image(paragraph);
	if (!image && write_table(walk, paragraph))
		return false;
	if (image) {
		const char *url = cmark_node_get_url(image);
		builder_open_link(walk->builder, BLOCK_IMAGE, 0, url, url ? strlen(url) : 0);
	} else {
		builder_open(walk->builder, BLOCK_PARAGRAPH, 0);
	}
	return true;
}

static void open_list(struct builder *builder, cmark_node *list)
{
	const bool is_ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	cmark_node_set_user_data(list, is_ordered ? (void *)(intptr_t)cmark_node_get_list_start(list) : NULL);
	builder_open(builder, BLOCK_LIST, !cmark_node_get_list_tight(list));
}

/* The list keeps its next item's number. */
static void open_item(struct builder *builder, cmark_node *item)
{
	cmark_node *list = cmark_node_parent(item);
	const intptr_t number = (intptr_t)cmark_node_get_user_data(list);
	if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST)
		cmark_node_set_user_data(list, (void *)(number + 1));
	builder_open(builder, BLOCK_ITEM, (uint32_t)number);
}

static void open_heading(struct walk *walk, cmark_node *heading)
{
	const bool is_title = heading == walk->title;
	builder_open(walk->builder, is_title ? BLOCK_TITLE : BLOCK_HEADING,
		     is_title ? 0 : (uint32_t)cmark_node_get_heading_level(heading));
}

static void write_leaf(struct builder *builder, enum block_kind kind, const char *text)
{
	builder_open(builder, kind, 0);
	write_string(builder, text);
	builder_close(builder);
}

/* Instructions and CDATA sections, which are for programs, are no HTML. */
static void write_html(struct builder *builder, const char *html)
{
	if (strncmp(html, "<?", 2) != 0 && strncmp(html, "<![CDATA[", 9) != 0)
		html_fragment_read(html, strlen(html), builder);
}

static void write_code(struct builder *builder, const char *text)
{
	builder_mark_open(builder, MARK_CODE, NULL, 0);
	write_string(builder, text);
	builder_mark_close(builder);
}

static void open_link(struct builder *builder, cmark_node *link)
{
	const char *url = cmark_node_get_url(link);
	builder_mark_open(builder, MARK_LINK, url, url ? strlen(url) : 0);
}

/* Returns whether the walk goes on into the node. */
static bool enter(struct walk *walk, cmark_node *node)
{
	struct builder *builder = walk->builder;
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE: builder_open(builder, BLOCK_QUOTE, 0); break;
	case CMARK_NODE_LIST: open_list(builder, node); break;
	case CMARK_NODE_ITEM: open_item(builder, node); break;
	case CMARK_NODE_CODE_BLOCK: write_leaf(builder, BLOCK_CODE, cmark_node_get_literal(node)); break;
	case CMARK_NODE_HTML_BLOCK: write_html(builder, cmark_node_get_literal(node)); break;
	case CMARK_NODE_PARAGRAPH: return open_paragraph(walk, node);
	case CMARK_NODE_HEADING: open_heading(walk, node); break;
	case CMARK_NODE_THEMATIC_BREAK: write_leaf(builder, BLOCK_RULE, NULL); break;
	case CMARK_NODE_TEXT: write_string(builder, cmark_node_get_literal(node)); break;
	case CMARK_NODE_SOFTBREAK: builder_text(builder, "\n", 1); break;
	case CMARK_NODE_LINEBREAK: builder_break(builder); break;
	case CMARK_NODE_CODE: write_code(builder, cmark_node_get_literal(node)); break;
	case CMARK_NODE_HTML_INLINE: inline_html_read(&walk->html, cmark_node_get_literal(node), builder); break;
	case CMARK_NODE_EMPH: builder_mark_open(builder, MARK_EMPHASIS, NULL, 0); break;
	case CMARK_NODE_STRONG: builder_mark_open(builder, MARK_STRONG, NULL, 0); break;
	case CMARK_NODE_LINK: open_link(builder, node); break;
	default: break;
	}
	return true;
}

static void leave(struct walk *walk, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_PARAGRAPH:
	case CMARK_NODE_HEADING:
		walk->html = (struct inline_html){0};
		builder_close(walk->builder);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
	case CMARK_NODE_LIST:
	case CMARK_NODE_ITEM: builder_close(walk->builder); break;
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
	case CMARK_NODE_LINK: builder_mark_close(walk->builder); break;
	default: break;
	}
}

static void write_tree(struct walk *walk, cmark_node *root)
{
	cmark_iter *iterator = cmark_iter_new(root);
	for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(iterator);
		if (event == CMARK_EVENT_EXIT)
			leave(walk, node);
		else if (!enter(walk, node))
			cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT);
	}
	cmark_iter_free(iterator);
}

static bool is_first_level(cmark_node *block)
{
	return cmark_node_get_type(block) == CMARK_NODE_HEADING && cmark_node_get_heading_level(block) == 1;
}

/* The one heading of the first level near the top. Where the front matter has the title, several are the parts of the text. */
static cmark_node *find_title(cmark_node *root, bool is_known)
{
	cmark_node *title = NULL;
	size_t headings = 0, blocks = 0;
	for (cmark_node *block = cmark_node_first_child(root); block; block = cmark_node_next(block), blocks++) {
		headings += is_first_level(block);
		if (!title && blocks < TITLE_REACH && is_first_level(block))
			title = block;
	}
	return is_known && headings > 1 ? NULL : title;
}

/* The front matter's title is the headline of a text that has none of its own. */
static void write_known_title(struct builder *builder)
{
	const struct document *document = builder_peek(builder);
	struct buffer title = {0};
	buffer_puts(&title, document_metadata(document, METADATA_TITLE));
	write_leaf(builder, BLOCK_TITLE, title.at);
	buffer_release(&title);
}

static struct offsets find_lines(struct slice text)
{
	struct offsets lines = {0};
	array_push(&lines, 0);
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] == '\n' || (text.at[i] == '\r' && (i + 1 == text.length || text.at[i + 1] != '\n')))
			array_push(&lines, i + 1);
	return lines;
}

static void read_body(struct slice text, struct builder *builder)
{
	const bool is_known = builder_has(builder, METADATA_TITLE);
	cmark_node *root = cmark_parse_document(text.at, text.length, CMARK_OPT_VALIDATE_UTF8);
	struct walk walk = {.builder = builder, .text = text, .lines = find_lines(text)};
	walk.title = find_title(root, is_known);
	if (!walk.title && is_known)
		write_known_title(builder);
	write_tree(&walk, root);
	cmark_node_free(root);
	array_release(&walk.lines);
}

void markdown_read(const char *text, size_t length, struct builder *builder)
{
	const struct slice body = slice_after((struct slice){text, length}, front_matter_read(text, length, builder));
	struct buffer tamed = {0};
	if (markdown_guard(body.at, body.length, &tamed)) {
		builder_notice(builder, "nesting",
			       "quotes, lists or images nested too deep are shown as they are written");
		read_body((struct slice){tamed.at, tamed.count}, builder);
	} else {
		read_body(body, builder);
	}
	buffer_release(&tamed);
	furniture_mark(builder);
}
