/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_blocks.h"

#include "render/read/boilerplate.h"
#include "render/read/html_picture.h"
#include "render/read/html_table.h"
#include "render/read/html_writer.h"

/* What an element opens: a container, the kind of the leaves that its text becomes, a mark. */
struct meaning {
	enum html_tag tag;
	enum block_kind container; /* BLOCK_KIND_COUNT: none */
	enum block_kind leaf;      /* BLOCK_KIND_COUNT: as around it */
	uint32_t number;
};

#define NOTHING BLOCK_KIND_COUNT

static const struct meaning meanings[] = {
    {TAG_BLOCKQUOTE, BLOCK_QUOTE, BLOCK_PARAGRAPH, 0},
    {TAG_CAPTION, NOTHING, BLOCK_CAPTION, 0},
    {TAG_DL, BLOCK_LIST, BLOCK_PARAGRAPH, 0},
    {TAG_FIGCAPTION, NOTHING, BLOCK_CAPTION, 0},
    {TAG_FIGURE, BLOCK_FIGURE, BLOCK_PARAGRAPH, 0},
    {TAG_H1, NOTHING, BLOCK_HEADING, 1},
    {TAG_H2, NOTHING, BLOCK_HEADING, 2},
    {TAG_H3, NOTHING, BLOCK_HEADING, 3},
    {TAG_H4, NOTHING, BLOCK_HEADING, 4},
    {TAG_H5, NOTHING, BLOCK_HEADING, 5},
    {TAG_H6, NOTHING, BLOCK_HEADING, 6},
    {TAG_MENU, BLOCK_LIST, BLOCK_PARAGRAPH, 0},
    {TAG_OL, BLOCK_LIST, BLOCK_PARAGRAPH, 0},
    {TAG_PRE, NOTHING, BLOCK_CODE, 0},
    {TAG_UL, BLOCK_LIST, BLOCK_PARAGRAPH, 0},
};

static const struct meaning *meaning_of(enum html_tag tag)
{
	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
		if (meanings[i].tag == tag)
			return &meanings[i];
	return NULL;
}

static void open_container(struct html_writer *self, struct frame *frame, enum block_kind kind, uint32_t number)
{
	builder_open(self->builder, kind, number);
	frame->holds = true;
}

/* The innermost open element with that tag; NULL if there is none. */
static struct frame *frame_with(struct html_writer *self, enum html_tag tag)
{
	for (size_t i = self->frames.count; i-- > 0;)
		if (html_writer_tag(self, self->frames.at[i].node) == tag)
			return &self->frames.at[i];
	return NULL;
}

/* A number that an attribute holds; otherwise if it holds none. */
static uint32_t number_in(const struct html_tree *tree, uint32_t node, enum html_attribute name, uint32_t otherwise)
{
	enum { MOST = 1000000000 };
	const struct slice text = html_tree_attribute(tree, node, name);
	uint32_t number = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] < '0' || text.at[i] > '9' || number > MOST / 10)
			return otherwise;
		number = number * 10 + (uint32_t)(text.at[i] - '0');
	}
	return text.length ? number : otherwise;
}

static uint32_t count_items(const struct html_tree *tree, uint32_t list)
{
	uint32_t items = 0;
	for (uint32_t i = list + 1; i < tree->nodes.at[list].end; i = tree->nodes.at[i].end)
		items += tree->nodes.at[i].tag == TAG_LI;
	return items;
}

/* Whether its items stand apart: they hold paragraphs. */
static bool is_loose(const struct html_tree *tree, uint32_t list)
{
	for (uint32_t i = list + 1; i < tree->nodes.at[list].end; i++)
		if (tree->nodes.at[i].tag == TAG_P)
			return true;
	return false;
}

/* Whether a list holds footnotes: its items are notes, and stand for themselves. */
static bool holds_notes(const struct html_writer *self, uint32_t list)
{
	const struct html_tree *tree = self->part->tree;
	for (uint32_t i = list + 1; self->notes.numbers && i < tree->nodes.at[list].end; i = tree->nodes.at[i].end)
		if (tree->nodes.at[i].tag == TAG_LI)
			return html_notes_number(&self->notes, i);
	return false;
}

/* Whether the first item of a list holds headings or articles: that is how a page is laid out, and no list. */
static bool holds_articles(const struct html_tree *tree, uint32_t list)
{
	uint32_t item = list + 1;
	while (item < tree->nodes.at[list].end && tree->nodes.at[item].tag != TAG_LI)
		item = tree->nodes.at[item].end;
	if (item >= tree->nodes.at[list].end)
		return false;
	for (uint32_t i = item; i < tree->nodes.at[item].end; i++) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (tag == TAG_ARTICLE || tag == TAG_SECTION || (tag >= TAG_H1 && tag <= TAG_H4))
			return true;
	}
	return false;
}

static void open_list(struct html_writer *self, struct frame *frame)
{
	const struct html_tree *tree = self->part->tree;
	if (holds_notes(self, frame->node) || holds_articles(tree, frame->node))
		return;
	if (html_writer_tag(self, frame->node) == TAG_OL) {
		frame->counts_down = html_tree_has(tree, frame->node, ATTRIBUTE_REVERSED);
		const uint32_t first = frame->counts_down ? count_items(tree, frame->node) : 1;
		frame->next = number_in(tree, frame->node, ATTRIBUTE_START, first);
	}
	open_container(self, frame, BLOCK_LIST, is_loose(tree, frame->node));
}

/* The list that an item belongs to; NULL if there is none open. */
static struct frame *list_around(struct html_writer *self)
{
	if (builder_kind(self->builder) != BLOCK_LIST)
		return NULL;
	for (size_t i = self->frames.count; i-- > 0;)
		if (meaning_of(html_writer_tag(self, self->frames.at[i].node)) && self->frames.at[i].holds)
			return &self->frames.at[i];
	return NULL;
}

static bool is_left_out(const struct html_part *part, uint32_t node)
{
	return part->left_out && part->left_out[node];
}

/* What the items of a list are numbered with: as its type says, or its style. */
static enum block_style numbering_of(const struct html_tree *tree, uint32_t list)
{
	static const struct {
		const char *type, *style;
		enum block_style numbering;
	} numberings[] = {
	    {"a", "lower-alpha", BLOCK_STYLE_LOWER_LETTER}, {"A", "upper-alpha", BLOCK_STYLE_UPPER_LETTER},
	    {"i", "lower-roman", BLOCK_STYLE_LOWER_ROMAN},  {"I", "upper-roman", BLOCK_STYLE_UPPER_ROMAN},
	    {"", "lower-latin", BLOCK_STYLE_LOWER_LETTER},  {"", "upper-latin", BLOCK_STYLE_UPPER_LETTER},
	};
	const struct slice type = html_tree_attribute(tree, list, ATTRIBUTE_TYPE),
			   style = html_tree_attribute(tree, list, ATTRIBUTE_STYLE);
	for (size_t i = 0; i < sizeof numberings / sizeof *numberings; i++)
		if ((type.length == 1 && *type.at == *numberings[i].type) ||
		    slice_find(style, numberings[i].style).length)
			return numberings[i].numbering;
	return BLOCK_STYLE_NONE;
}

static void open_numbered(struct html_writer *self, struct frame *list, struct frame *frame)
{
	const struct html_tree *tree = self->part->tree;
	const uint32_t number = number_in(tree, frame->node, ATTRIBUTE_VALUE, list->next);
	if (!is_left_out(self->part, frame->node)) /* else the others are numbered as without it */
		list->next = list->counts_down ? number - (number > 0) : number + 1;
	open_container(self, frame, BLOCK_ITEM, number);
	builder_style(self->builder, number ? numbering_of(tree, list->node) : BLOCK_STYLE_DECIMAL);
}

/* The parser leaves terms open that no tag closes: the next one ends them. */
static void end_term(struct html_writer *self)
{
	for (size_t i = self->frames.count; i-- > 0;) {
		struct frame *frame = &self->frames.at[i];
		const enum html_tag tag = html_writer_tag(self, frame->node);
		if (tag == TAG_DL)
			return;
		if ((tag != TAG_DT && tag != TAG_DD) || !frame->holds || builder_kind(self->builder) != BLOCK_ITEM)
			continue;
		builder_close(self->builder);
		frame->holds = false;
		frame->mark = MARK_KIND_COUNT;
	}
}

static void open_item(struct html_writer *self, struct frame *frame)
{
	const enum html_tag tag = html_writer_tag(self, frame->node);
	if (tag != TAG_LI)
		end_term(self);
	struct frame *list = list_around(self);
	if (!list)
		return;
	if (html_writer_tag(self, list->node) == TAG_OL) {
		open_numbered(self, list, frame);
		return;
	}
	open_container(self, frame, BLOCK_ITEM, 0);
	if (tag != TAG_LI)
		builder_style(self->builder, tag == TAG_DT ? BLOCK_STYLE_TERM : BLOCK_STYLE_DEFINITION);
}

/* A footnote, where it stands. */
static void open_note(struct html_writer *self, struct frame *frame, uint32_t number)
{
	open_container(self, frame, BLOCK_NOTE, number);
	frame->note = number;
}

static void open_table(struct html_writer *self, struct frame *frame)
{
	frame->next =
	    html_table_columns(self->part->tree, frame->node) ? html_table_width(self->part->tree, frame->node) : 0;
	self->grid = (struct html_grid){0};
}

/* A table is opened by its first row, so that its caption stands before it. */
static void open_row(struct html_writer *self, struct frame *frame)
{
	const struct html_tree *tree = self->part->tree;
	struct frame *table = frame_with(self, TAG_TABLE);
	if (!table || !table->next)
		return;
	if (!table->holds)
		open_container(self, table, BLOCK_TABLE, table->next);
	html_grid_row(&self->grid);
	const uint32_t headings = html_tree_find(tree, frame->node, tree->nodes.at[frame->node].end, TAG_TH);
	const uint32_t data = html_tree_find(tree, frame->node, tree->nodes.at[frame->node].end, TAG_TD);
	open_container(self, frame, BLOCK_ROW, headings != NONE && data == NONE);
}

static void open_cell(struct html_writer *self, struct frame *frame)
{
	struct frame *row = frame_with(self, TAG_TR);
	if (!row || !row->holds)
		return;
	const struct html_tree *tree = self->part->tree;
	const struct html_place place = html_grid_cell(&self->grid, tree, frame->node);
	frame->leaf = BLOCK_CELL;
	frame->number = place.column;
	frame->next = place.across;
	frame->style = html_table_style(tree, frame->node);
}

/* What a block's element opens, where blocks may stand. */
static void open_block(struct html_writer *self, struct frame *frame)
{
	const enum html_tag tag = html_writer_tag(self, frame->node);
	const struct meaning *meaning = meaning_of(tag);
	const uint32_t note = html_notes_number(&self->notes, frame->node);
	if (tag == TAG_TABLE)
		open_table(self, frame);
	else if (tag == TAG_TR)
		open_row(self, frame);
	else if (tag == TAG_TD || tag == TAG_TH)
		open_cell(self, frame);
	else if (note)
		open_note(self, frame, note);
	else if (tag == TAG_LI || tag == TAG_DT || tag == TAG_DD)
		open_item(self, frame);
	else if (meaning && meaning->container == BLOCK_LIST)
		open_list(self, frame);
	else if (meaning && meaning->container != NOTHING)
		open_container(self, frame, meaning->container, meaning->number);
	else if (html_picture_is_caption(self->part->tree, frame->node))
		frame->leaf = BLOCK_CAPTION;
	else if (frame->leaf == BLOCK_PARAGRAPH && html_picture_is_credit(self->part->tree, frame->node) &&
		 builder_kind(self->builder) == BLOCK_FIGURE)
		frame->leaf = BLOCK_CREDIT;
	if (meaning) {
		frame->leaf = frame->node == self->part->title ? BLOCK_TITLE : meaning->leaf;
		frame->number = frame->leaf == BLOCK_TITLE ? 0 : meaning->number;
	}
}

static void enter_block(struct html_writer *self, uint32_t node)
{
	html_writer_end_paragraph(self);
	struct frame frame = html_writer_frame(self, node);
	if (!html_writer_takes_all(frame.leaf))
		open_block(self, &frame);
	array_push(&self->frames, frame);
}

/* A line end, also as an empty element that is called one: what turns pages into others writes some so. */
static bool is_break(const struct html_tree *tree, uint32_t node)
{
	if (tree->nodes.at[node].tag != TAG_SPAN || tree->nodes.at[node].end > node + 1)
		return tree->nodes.at[node].tag == TAG_BR;
	struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS);
	for (struct slice word; (word = slice_take_word(&classes)).length;)
		if (slice_is(word, "br"))
			return true;
	return false;
}

static void enter(struct html_writer *self, uint32_t node)
{
	const enum html_tag tag = html_writer_tag(self, node);
	if (tag == TAG_TEXT)
		html_writer_text(self, html_tree_text(self->part->tree, node));
	else if (is_break(self->part->tree, node))
		html_writer_break(self);
	else if (tag == TAG_IMG || tag == TAG_AMP_IMG)
		html_writer_image(self, node);
	else if (tag == TAG_HR && self->why.reason)
		html_writer_end_paragraph(self);
	else if (tag == TAG_HR)
		html_writer_rule(self);
	else if (html_tree_flow(tag) == FLOW_INLINE)
		html_writer_open_inline(self, node);
	else
		enter_block(self, node);
}

static void leave(struct html_writer *self)
{
	const struct frame frame = *html_writer_innermost(self);
	if (html_tree_flow(html_writer_tag(self, frame.node)) == FLOW_INLINE) {
		html_writer_close_mark(self);
		self->frames.count--;
		return;
	}
	self->frames.count--;
	html_writer_end_leaf(self, frame.leaf);
	if (frame.holds)
		builder_close(self->builder);
}

static bool is_written(const struct html_part *part, uint32_t node)
{
	return !is_left_out(part, node) || (part->reasons && node != part->title);
}

/* Whether a paragraph cannot go on behind an element. */
static bool holds_block(const struct html_tree *tree, uint32_t node)
{
	for (uint32_t i = node; i < tree->nodes.at[node].end; i++)
		if (html_tree_flow(tree->nodes.at[i].tag) == FLOW_BLOCK)
			return true;
	return false;
}

/* Whether what stands in one of the elements that are open is a post of another site. */
static bool is_in_post(const struct html_writer *self)
{
	for (size_t i = self->frames.count; i-- > 0;)
		if (html_post_is(self->part->tree, self->frames.at[i].node))
			return true;
	return false;
}

/* Whether a link in a heading only gives the heading's own address: the sign that many tools put behind each. */
static bool is_own_address(const struct html_writer *self, uint32_t link, struct slice text)
{
	static const char *const signs[] = {"¶", "#", "§", "🔗"};
	const struct slice href = html_tree_attribute(self->part->tree, link, ATTRIBUTE_HREF);
	return array_last(&self->frames).leaf == BLOCK_HEADING && href.length && *href.at == '#' &&
	       SLICE_IS_ANY(slice_trim(text), signs);
}

/* Links that say nothing: from a footnote back to the text, from a post to where it stands, from a heading to itself. */
static bool is_only_lead(const struct html_writer *self, uint32_t link)
{
	const struct html_tree *tree = self->part->tree;
	for (size_t i = self->frames.count; self->notes.numbers && i-- > 0;)
		if (html_notes_number(&self->notes, self->frames.at[i].node))
			return html_notes_leads_back(tree, link);
	struct buffer text = {0};
	html_tree_gather(tree, link, &text);
	const struct slice said = {text.at, text.count};
	const bool is_lead = (html_post_is_lead(said) && is_in_post(self)) || is_own_address(self, link, said);
	buffer_release(&text);
	return is_lead;
}

/* Words in a line that a browser does not draw: what tables are sorted by, an offer to edit. Longer ones may be drawn by a script. */
static bool is_hidden_word(const struct html_tree *tree, uint32_t node)
{
	enum { LONG = 40 };
	const enum html_tag tag = tree->nodes.at[node].tag;
	size_t length = 0;
	if (tag == TAG_TEXT || html_tree_flow(tag) != FLOW_INLINE || !boilerplate_is_hidden(tree, node))
		return false;
	for (uint32_t i = node + 1; i < tree->nodes.at[node].end; i++)
		length += tree->nodes.at[i].tag == TAG_TEXT ? html_tree_text(tree, i).length : 0;
	return length && length <= LONG;
}

/* What a wiki puts into the first cell of a table that is made by a template: view, talk, edit. */
static bool is_navbar(const struct html_tree *tree, uint32_t node)
{
	struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS);
	for (struct slice word; (word = slice_take_word(&classes)).length;)
		if (slice_is(word, "navbar"))
			return true;
	return false;
}

/* What is written otherwise than as what it holds. Returns whether it is: what it holds is left out then. */
static bool write_otherwise(struct html_writer *self, uint32_t node)
{
	const struct html_tree *tree = self->part->tree;
	const enum html_tag tag = tree->nodes.at[node].tag;
	const uint32_t note = tag == TAG_A ? html_notes_number(&self->notes, node) : 0;
	const uint32_t image = tag == TAG_NOSCRIPT ? html_picture_unscripted(tree, node) : NONE;
	if (note)
		html_writer_reference(self, note);
	else if (image != NONE)
		html_writer_image(self, image);
	return note || image != NONE || (tag == TAG_A && is_only_lead(self, node)) || is_hidden_word(tree, node) ||
	       (builder_kind(self->builder) == BLOCK_ROW && is_navbar(tree, node)) ||
	       (tag == TAG_TEXT && html_post_is_lead(html_tree_text(tree, node)) && is_in_post(self));
}

static void write_headline(struct html_writer *self)
{
	html_writer_end_paragraph(self);
	builder_leave_out(self->builder, (struct left_out){0});
	builder_open(self->builder, BLOCK_TITLE, 0);
	builder_text(self->builder, self->part->headline.at, self->part->headline.length);
	builder_close(self->builder);
}

/* Links of the page may lead to it. */
static void add_anchor(struct html_writer *self, uint32_t node)
{
	const struct slice name = html_anchors_name(&self->anchors, self->part->tree, node);
	if (name.length)
		builder_anchor(self->builder, name.at, name.length);
}

/* Writes what a node begins. Returns the next one: those in it, or behind it if that is all of it. */
static uint32_t write_node(struct html_writer *self, uint32_t node)
{
	const struct html_tree *tree = self->part->tree;
	self->why = self->part->reasons ? self->part->reasons[node] : (struct left_out){0};
	const bool is_otherwise = !is_left_out(self->part, node) && write_otherwise(self, node);
	if (is_otherwise || html_tree_flow(tree->nodes.at[node].tag) == FLOW_SKIPPED)
		return tree->nodes.at[node].end;
	if (is_written(self->part, node)) {
		enter(self, node);
		add_anchor(self, node);
		return node + 1;
	}
	if (holds_block(tree, node))
		html_writer_end_paragraph(self);
	if (node == self->part->title && self->part->headline.length)
		write_headline(self);
	return tree->nodes.at[node].end;
}

void html_blocks_write(const struct html_part *part, struct builder *builder)
{
	const struct html_nodes *nodes = &part->tree->nodes;
	if (part->root >= nodes->count)
		return;
	struct html_writer writer = {.part = part, .builder = builder};
	html_notes_find(&writer.notes, part->tree);
	html_anchors_find(&writer.anchors, part->tree);
	array_push(&writer.frames,
		   (struct frame){.node = part->root, .leaf = BLOCK_PARAGRAPH, .mark = MARK_KIND_COUNT});
	for (uint32_t i = part->root + 1; i < nodes->at[part->root].end; i = write_node(&writer, i))
		while (nodes->at[html_writer_innermost(&writer)->node].end <= i)
			leave(&writer);
	while (writer.frames.count)
		leave(&writer);
	array_release(&writer.frames);
	buffer_release(&writer.address);
	html_notes_release(&writer.notes);
	html_anchors_release(&writer.anchors);
}
