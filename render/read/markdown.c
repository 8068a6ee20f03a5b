/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <cmark.h>
#include <stdint.h>
#include <string.h>

#include "render/read/front_matter.h"
#include "render/read/html.h"
#include "render/read/inline_html.h"
#include "render/read/markdown_guard.h"
#include "render/read/markdown_table.h"
#include "render/read/markdown_tree.h"
#include "render/read/reader.h"
#include "render/read/slice.h"

/* A headline stands among the first blocks. */
enum { TITLE_REACH = 6 };

/* The tree's walk. */
struct walk {
	struct builder *builder;
	struct markdown_tree tree;
	cmark_node *title;       /* the heading that is the headline; NULL if there is none */
	struct inline_html html; /* the tags that are open in this leaf */
};

static void write_string(struct builder *builder, const char *text)
{
	if (text)
		builder_text(builder, text, strlen(text));
}

/* What a node holds and nothing else, if it is of that type; NULL if it holds something else. */
static cmark_node *only_child(cmark_node *node, cmark_node_type type)
{
	cmark_node *child = cmark_node_first_child(node);
	return child && !cmark_node_next(child) && cmark_node_get_type(child) == type ? child : NULL;
}

/* The image that a paragraph holds and nothing else, maybe in a link; NULL if it holds something else. */
static cmark_node *only_image(cmark_node *paragraph)
{
	cmark_node *link = only_child(paragraph, CMARK_NODE_LINK);
	return only_child(link ? link : paragraph, CMARK_NODE_IMAGE);
}

static void open_paragraph(struct builder *builder, cmark_node *paragraph)
{
	cmark_node *image = only_image(paragraph);
	const char *url = image ? cmark_node_get_url(image) : NULL;
	builder_open_link(builder, image ? BLOCK_IMAGE : BLOCK_PARAGRAPH, 0, url, url ? strlen(url) : 0);
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
	if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST && !number)
		builder_style(builder, BLOCK_STYLE_DECIMAL);
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

static void write_box(struct builder *builder, bool is_done)
{
	write_string(builder, is_done ? "\u2611" : "\u2610");
}

/* The address that a text is, with the scheme that it lacks. */
static void write_autolink(struct builder *builder, const struct markdown_mark *mark, const char *text)
{
	struct buffer address = {0};
	buffer_puts(&address, mark->scheme);
	buffer_add(&address, text, mark->length);
	builder_mark_open(builder, MARK_LINK, address.at, address.count);
	builder_text(builder, text, mark->length);
	builder_mark_close(builder);
	buffer_release(&address);
}

static void write_reference(struct walk *walk, const struct markdown_mark *mark)
{
	struct buffer text = {0};
	buffer_format(&text, "[%u]", (unsigned)markdown_notes_number(&walk->tree.notes, mark->note));
	builder_text(walk->builder, text.at, text.count);
	buffer_release(&text);
}

static void write_mark(struct walk *walk, const struct markdown_mark *mark, const char *text)
{
	struct builder *builder = walk->builder;
	switch (mark->kind) {
	case MARKDOWN_PLAIN: builder_text(builder, text, mark->length); break;
	case MARKDOWN_STRIKE_OPEN: builder_mark_open(builder, MARK_STRIKE, NULL, 0); break;
	case MARKDOWN_STRIKE_CLOSE: builder_mark_close(builder); break;
	case MARKDOWN_TASK_OPEN: write_box(builder, false); break;
	case MARKDOWN_TASK_DONE: write_box(builder, true); break;
	case MARKDOWN_LINK: write_autolink(builder, mark, text); break;
	case MARKDOWN_NOTE: write_reference(walk, mark); break;
	}
}

/* A text with the marks that stand in it. */
static void write_text(struct walk *walk, cmark_node *node)
{
	const struct markdown_marks *marks = &walk->tree.marks;
	const char *text = cmark_node_get_literal(node);
	const uintptr_t first = (uintptr_t)cmark_node_get_user_data(node);
	size_t at = 0;
	for (size_t i = first - 1; first && i < marks->count && marks->at[i].node == node; i++) {
		const struct markdown_mark *mark = &marks->at[i];
		builder_text(walk->builder, text + at, mark->start - at);
		write_mark(walk, mark, text + mark->start);
		at = mark->start + mark->length;
	}
	write_string(walk->builder, text + at);
}

static void enter_inline(struct walk *walk, cmark_node *node)
{
	struct builder *builder = walk->builder;
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT: write_text(walk, node); break;
	case CMARK_NODE_SOFTBREAK: builder_text(builder, "\n", 1); break;
	case CMARK_NODE_LINEBREAK: builder_break(builder); break;
	case CMARK_NODE_CODE: write_code(builder, cmark_node_get_literal(node)); break;
	case CMARK_NODE_HTML_INLINE: inline_html_read(&walk->html, cmark_node_get_literal(node), builder); break;
	case CMARK_NODE_EMPH: builder_mark_open(builder, MARK_EMPHASIS, NULL, 0); break;
	case CMARK_NODE_STRONG: builder_mark_open(builder, MARK_STRONG, NULL, 0); break;
	case CMARK_NODE_LINK: open_link(builder, node); break;
	default: break;
	}
}

static void leave_inline(struct walk *walk, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
	case CMARK_NODE_LINK: builder_mark_close(walk->builder); break;
	default: break;
	}
}

static void close_leaf(struct walk *walk)
{
	walk->html = (struct inline_html){0};
	builder_close(walk->builder);
}

static void write_cell(struct walk *walk, const struct markdown_row *row, const struct markdown_cell *cell)
{
	builder_open(walk->builder, BLOCK_CELL, cell->column);
	builder_style(walk->builder, markdown_table_style(row->delimiters, cell->column - 1));
	cmark_iter *iterator = cmark_iter_new(cell->node);
	for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
		if (event == CMARK_EVENT_ENTER)
			enter_inline(walk, cmark_iter_get_node(iterator));
		else
			leave_inline(walk, cmark_iter_get_node(iterator));
	}
	cmark_iter_free(iterator);
	close_leaf(walk);
}

static bool is_of_table(const struct walk *walk, cmark_node *node, size_t table)
{
	const struct markdown_row *row = markdown_tables_row(&walk->tree.tables, node);
	return row && row->table == table;
}

/* A table is open from its first row to its last. */
static void write_row(struct walk *walk, cmark_node *node, const struct markdown_row *row)
{
	if (!is_of_table(walk, cmark_node_previous(node), row->table))
		builder_open(walk->builder, BLOCK_TABLE, (uint32_t)row->columns);
	builder_open(walk->builder, BLOCK_ROW, row->is_heading);
	for (size_t i = row->first; i < row->first + row->count; i++)
		write_cell(walk, row, &walk->tree.tables.cells.at[i]);
	builder_close(walk->builder);
	if (!is_of_table(walk, cmark_node_next(node), row->table))
		builder_close(walk->builder);
}

/* Returns whether the walk goes on into the node. */
static bool enter(struct walk *walk, cmark_node *node)
{
	struct builder *builder = walk->builder;
	const struct markdown_row *row = markdown_tables_row(&walk->tree.tables, node);
	if (row) {
		write_row(walk, node, row);
		return false;
	}
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE: builder_open(builder, BLOCK_QUOTE, 0); break;
	case CMARK_NODE_LIST: open_list(builder, node); break;
	case CMARK_NODE_ITEM: open_item(builder, node); break;
	case CMARK_NODE_CODE_BLOCK: write_leaf(builder, BLOCK_CODE, cmark_node_get_literal(node)); break;
	case CMARK_NODE_HTML_BLOCK: write_html(builder, cmark_node_get_literal(node)); break;
	case CMARK_NODE_PARAGRAPH: open_paragraph(builder, node); break;
	case CMARK_NODE_HEADING: open_heading(walk, node); break;
	case CMARK_NODE_THEMATIC_BREAK: write_leaf(builder, BLOCK_RULE, NULL); break;
	default: enter_inline(walk, node); break;
	}
	return true;
}

static void leave(struct walk *walk, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_PARAGRAPH:
	case CMARK_NODE_HEADING: close_leaf(walk); break;
	case CMARK_NODE_BLOCK_QUOTE:
	case CMARK_NODE_LIST:
	case CMARK_NODE_ITEM: builder_close(walk->builder); break;
	default: leave_inline(walk, node); break;
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

static void write_note(struct walk *walk, size_t index)
{
	const uint32_t number = markdown_notes_number(&walk->tree.notes, index);
	builder_open(walk->builder, BLOCK_NOTE, number);
	cmark_node *item = walk->tree.notes.notes.at[index].node;
	for (cmark_node *block = cmark_node_first_child(item); block; block = cmark_node_next(block))
		write_tree(walk, block);
	builder_close(walk->builder);
}

/* Writes the notes that have a number, from one on; each may mean others. Returns the number that comes next. */
static size_t write_numbered(struct walk *walk, size_t from)
{
	for (; from < walk->tree.notes.numbered.count; from++)
		write_note(walk, walk->tree.notes.numbered.at[from]);
	return from;
}

/* Those that are meant somewhere, then the others, so that no text is lost. */
static void write_notes(struct walk *walk)
{
	struct markdown_notes *notes = &walk->tree.notes;
	size_t written = write_numbered(walk, 0);
	for (size_t i = 0; i < notes->lines.count; i++) {
		if (notes->notes.at[notes->lines.at[i]].node)
			markdown_notes_number(notes, notes->lines.at[i]);
		written = write_numbered(walk, written);
	}
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
	struct buffer title = {0};
	buffer_puts(&title, builder_known(builder, METADATA_TITLE));
	write_leaf(builder, BLOCK_TITLE, title.at);
	buffer_release(&title);
}

static void read_body(struct slice text, struct builder *builder)
{
	const bool is_known = builder_has(builder, METADATA_TITLE);
	struct walk walk = {.builder = builder};
	markdown_tree_parse(&walk.tree, text);
	walk.title = find_title(walk.tree.root, is_known);
	if (!walk.title && is_known)
		write_known_title(builder);
	write_tree(&walk, walk.tree.root);
	write_notes(&walk);
	if (walk.tree.tables.is_cut)
		builder_notice(builder, "table", "cells of tables beyond the last column are left out");
	markdown_tree_release(&walk.tree);
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
