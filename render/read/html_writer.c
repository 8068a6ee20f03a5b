/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_writer.h"

#include "render/read/url.h"

static const struct {
	enum html_tag tag;
	enum mark_kind mark;
} marks[] = {
    {TAG_EM, MARK_EMPHASIS},   {TAG_I, MARK_EMPHASIS}, {TAG_CITE, MARK_EMPHASIS}, {TAG_VAR, MARK_EMPHASIS},
    {TAG_STRONG, MARK_STRONG}, {TAG_B, MARK_STRONG},   {TAG_CODE, MARK_CODE},     {TAG_KBD, MARK_CODE},
    {TAG_SAMP, MARK_CODE},     {TAG_TT, MARK_CODE},    {TAG_DEL, MARK_STRIKE},    {TAG_S, MARK_STRIKE},
    {TAG_STRIKE, MARK_STRIKE}, {TAG_A, MARK_LINK},
};

struct frame *html_writer_innermost(struct html_writer *self)
{
	return &array_last(&self->frames);
}

enum html_tag html_writer_tag(const struct html_writer *self, uint32_t node)
{
	return self->part->tree->nodes.at[node].tag;
}

/* Leaves that take in all that their element holds, blocks too. */
bool html_writer_takes_all(enum block_kind kind)
{
	return kind == BLOCK_TITLE || kind == BLOCK_HEADING || kind == BLOCK_CAPTION || kind == BLOCK_CELL ||
	       kind == BLOCK_CODE;
}

static void end_leaf(struct html_writer *self)
{
	if (self->in_leaf)
		builder_close(self->builder);
	self->in_leaf = false;
	self->breaks = 0;
}

/* Where a block begins or ends. */
void html_writer_end_paragraph(struct html_writer *self)
{
	const enum block_kind kind = html_writer_innermost(self)->leaf;
	if (!html_writer_takes_all(kind))
		end_leaf(self);
	else if (self->in_leaf && kind == BLOCK_CODE)
		builder_text(self->builder, "\n", 1);
	else if (self->in_leaf)
		self->breaks = 1;
}

void html_writer_end_leaf(struct html_writer *self, enum block_kind kind)
{
	const bool goes_on = self->frames.count && html_writer_innermost(self)->leaf == kind;
	if (goes_on)
		html_writer_end_paragraph(self);
	else
		end_leaf(self);
}

static struct slice resolve(struct html_writer *self, struct slice reference)
{
	buffer_cut(&self->address, 0);
	url_resolve(self->part->base, reference, &self->address);
	return (struct slice){self->address.at, self->address.count};
}

static void open_mark(struct html_writer *self, const struct frame *frame)
{
	struct slice href = {0};
	if (frame->mark == MARK_LINK)
		href = resolve(self, html_tree_attribute(self->part->tree, frame->node, ATTRIBUTE_HREF));
	builder_mark_open(self->builder, frame->mark, href.at, href.length);
}

/* Marks end with their leaf: in the next one they are opened again. */
static void open_leaf(struct html_writer *self)
{
	const struct frame *frame = html_writer_innermost(self);
	builder_open(self->builder, frame->leaf, frame->number);
	self->in_leaf = true;
	for (size_t i = 0; i < self->frames.count && frame->leaf != BLOCK_CODE; i++)
		if (self->frames.at[i].mark != MARK_KIND_COUNT)
			open_mark(self, &self->frames.at[i]);
}

static void write_breaks(struct html_writer *self)
{
	const enum block_kind kind = html_writer_innermost(self)->leaf;
	if (self->breaks > 1 && !html_writer_takes_all(kind))
		end_leaf(self);
	else if (self->breaks && self->in_leaf && (kind == BLOCK_TITLE || kind == BLOCK_HEADING))
		builder_text(self->builder, " ", 1);
	else if (self->breaks && self->in_leaf)
		builder_break(self->builder);
	self->breaks = 0;
}

void html_writer_text(struct html_writer *self, struct slice text)
{
	const bool is_blank = !slice_trim(text).length;
	if (is_blank && !self->in_leaf)
		return;
	if (!is_blank)
		write_breaks(self);
	if (!self->in_leaf)
		open_leaf(self);
	builder_text(self->builder, text.at, text.length);
}

void html_writer_break(struct html_writer *self)
{
	if (self->in_leaf && html_writer_innermost(self)->leaf == BLOCK_CODE)
		builder_text(self->builder, "\n", 1);
	else
		self->breaks++;
}

/* Pictures of single characters stand in the text as what they show. */
static bool is_emoji(struct slice alt)
{
	return alt.length && alt.length <= 16 && slice_first(alt) >= 0x2000;
}

void html_writer_image(struct html_writer *self, uint32_t node)
{
	const struct html_tree *tree = self->part->tree;
	const struct slice alt = html_tree_attribute(tree, node, ATTRIBUTE_ALT);
	if (is_emoji(alt)) {
		html_writer_text(self, alt);
		return;
	}
	const bool is_shown = alt.length || builder_kind(self->builder) == BLOCK_FIGURE;
	if (self->in_leaf || !is_shown || html_writer_takes_all(html_writer_innermost(self)->leaf))
		return;

	const struct slice lazy = html_tree_attribute(tree, node, ATTRIBUTE_DATA_SRC);
	const struct slice src = resolve(self, lazy.length ? lazy : html_tree_attribute(tree, node, ATTRIBUTE_SRC));
	builder_open_link(self->builder, BLOCK_IMAGE, 0, src.at, src.length);
	builder_text(self->builder, alt.at, alt.length);
	builder_close(self->builder);
}

void html_writer_rule(struct html_writer *self)
{
	html_writer_end_paragraph(self);
	if (html_writer_takes_all(html_writer_innermost(self)->leaf))
		return;
	builder_open(self->builder, BLOCK_RULE, 0);
	builder_close(self->builder);
}

static enum mark_kind mark_of(const struct html_writer *self, uint32_t node)
{
	const enum html_tag tag = html_writer_tag(self, node);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i].tag == tag)
			return marks[i].mark;
	return MARK_KIND_COUNT;
}

static bool is_followed(struct html_writer *self, uint32_t node)
{
	return resolve(self, html_tree_attribute(self->part->tree, node, ATTRIBUTE_HREF)).length > 0;
}

struct frame html_writer_frame(struct html_writer *self, uint32_t node)
{
	const struct frame *around = html_writer_innermost(self);
	struct frame frame = {
	    .node = node, .leaf = around->leaf, .number = around->number, .mark = mark_of(self, node)};
	if (frame.mark == MARK_LINK && !is_followed(self, node))
		frame.mark = MARK_KIND_COUNT;
	return frame;
}

void html_writer_open_inline(struct html_writer *self, uint32_t node)
{
	const struct frame opened = html_writer_frame(self, node), *frame = &opened;
	array_push(&self->frames, opened);
	if (html_writer_tag(self, node) == TAG_Q)
		html_writer_text(self, slice_of("“"));
	if (self->in_leaf && frame->mark != MARK_KIND_COUNT && frame->leaf != BLOCK_CODE) {
		write_breaks(self);
		if (self->in_leaf)
			open_mark(self, frame);
	}
}

void html_writer_close_mark(struct html_writer *self)
{
	const struct frame *frame = html_writer_innermost(self);
	if (html_writer_tag(self, frame->node) == TAG_Q)
		html_writer_text(self, slice_of("”"));
	if (self->in_leaf && frame->mark != MARK_KIND_COUNT && frame->leaf != BLOCK_CODE)
		builder_mark_close(self->builder);
}
