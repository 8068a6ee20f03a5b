/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_writer.h"

#include "render/read/html_alt.h"
#include "render/read/html_marks.h"
#include "render/read/html_picture.h"
#include "render/read/url.h"

static const struct {
	enum html_tag tag;
	enum mark_kind mark;
} marks[] = {
    {TAG_EM, MARK_EMPHASIS},   {TAG_I, MARK_EMPHASIS}, {TAG_CITE, MARK_EMPHASIS},  {TAG_VAR, MARK_EMPHASIS},
    {TAG_STRONG, MARK_STRONG}, {TAG_B, MARK_STRONG},   {TAG_CODE, MARK_CODE},      {TAG_KBD, MARK_CODE},
    {TAG_SAMP, MARK_CODE},     {TAG_TT, MARK_CODE},    {TAG_DEL, MARK_STRIKE},     {TAG_S, MARK_STRIKE},
    {TAG_STRIKE, MARK_STRIKE}, {TAG_A, MARK_LINK},     {TAG_SUMMARY, MARK_STRONG}, {TAG_DT, MARK_STRONG},
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
	       kind == BLOCK_CODE || kind == BLOCK_CREDIT;
}

static void end_leaf(struct html_writer *self)
{
	for (; self->marks; self->marks--)
		builder_mark_close(self->builder);
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

/* What is left out of a story stands in no leaf with what is not. */
static void part_left_out(struct html_writer *self)
{
	if (self->in_leaf && self->is_left_out != (self->why.reason != LEFT_OUT_NOT))
		end_leaf(self);
	builder_leave_out(self->builder, self->why);
}

static struct slice resolve(struct html_writer *self, struct slice reference)
{
	buffer_cut(&self->address, 0);
	url_resolve(self->part->base, reference, &self->address);
	return (struct slice){self->address.at, self->address.count};
}

/* Where a link leads: to a place in the page as it is written, else to an absolute address; empty if it cannot be followed. */
static struct slice address_of(struct html_writer *self, uint32_t link)
{
	const struct slice href = html_tree_attribute(self->part->tree, link, ATTRIBUTE_HREF);
	return html_anchors_is_address(&self->anchors, href) ? href : resolve(self, href);
}

static void open_mark(struct html_writer *self, const struct frame *frame)
{
	struct slice href = {0};
	if (frame->mark == MARK_LINK)
		href = address_of(self, frame->node);
	builder_mark_open(self->builder, frame->mark, href.at, href.length);
	self->marks++;
}

/* Marks end with their leaf: in the next one they are opened again. */
static void open_leaf(struct html_writer *self)
{
	const struct frame *frame = html_writer_innermost(self);
	builder_open(self->builder, frame->leaf, frame->number);
	if (frame->leaf == BLOCK_CELL) {
		builder_style(self->builder, frame->style);
		builder_across(self->builder, frame->next);
	}
	self->in_leaf = true;
	self->is_ruled = false;
	self->is_left_out = self->why.reason != LEFT_OUT_NOT;
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

/* The innermost footnote, if nothing of it is written; else NULL. */
static struct frame *fresh_note(struct html_writer *self)
{
	for (size_t i = self->frames.count; i-- > 0;)
		if (self->frames.at[i].note)
			return &self->frames.at[i];
	return NULL;
}

/* A footnote's number is drawn before it, and does not begin its text. */
static struct slice without_number(struct html_writer *self, struct slice text)
{
	struct frame *note = fresh_note(self);
	if (!note)
		return text;
	text = html_notes_without_number(text, note->note);
	if (slice_trim(text).length)
		note->note = 0;
	return text;
}

static bool is_raised(const struct html_writer *self)
{
	return self->in_leaf && array_last(&self->frames).leaf != BLOCK_CODE &&
	       html_writer_tag(self, array_last(&self->frames).node) == TAG_SUP;
}

static void add_text(struct html_writer *self, struct slice text)
{
	struct buffer raised = {0};
	if (is_raised(self) && html_marks_raise(text, &raised))
		builder_text(self->builder, raised.at, raised.count);
	else
		builder_text(self->builder, text.at, text.length);
	buffer_release(&raised);
}

void html_writer_text(struct html_writer *self, struct slice text)
{
	if (self->notes.list.count)
		text = without_number(self, text);
	const bool is_blank = !slice_trim(text).length;
	if (is_blank && !self->in_leaf)
		return;
	if (!is_blank) {
		part_left_out(self);
		write_breaks(self);
	}
	if (!self->in_leaf)
		open_leaf(self);
	add_text(self, text);
}

void html_writer_reference(struct html_writer *self, uint32_t number)
{
	struct buffer text = {0};
	buffer_format(&text, "[%u]", (unsigned)number);
	html_writer_text(self, (struct slice){text.at, text.count});
	buffer_release(&text);
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
	if (self->why.reason && self->in_leaf && !self->is_left_out)
		return; /* an icon in the story's line */
	if (is_emoji(alt)) {
		html_writer_text(self, alt);
		return;
	}
	part_left_out(self);
	const bool is_shown = alt.length || (!self->why.reason && builder_kind(self->builder) == BLOCK_FIGURE);
	if (self->in_leaf || !is_shown || html_writer_takes_all(html_writer_innermost(self)->leaf))
		return;

	const struct slice src = resolve(self, html_picture_address(tree, node));
	self->is_ruled = false;
	builder_open_link(self->builder, BLOCK_IMAGE, 0, src.at, src.length);
	const struct slice said = html_alt_find(tree, node, self->part->name);
	builder_text(self->builder, said.at, said.length);
	builder_close(self->builder);
}

/* What stood between two rules may be left out: then they are one. */
void html_writer_rule(struct html_writer *self)
{
	html_writer_end_paragraph(self);
	if (self->is_ruled || html_writer_takes_all(html_writer_innermost(self)->leaf))
		return;
	self->is_ruled = true;
	part_left_out(self);
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

struct frame html_writer_frame(struct html_writer *self, uint32_t node)
{
	const struct frame *around = html_writer_innermost(self);
	struct frame frame = {
	    .node = node, .leaf = around->leaf, .number = around->number, .mark = mark_of(self, node)};
	if (frame.leaf == BLOCK_CELL) {
		frame.style = around->style;
		frame.next = around->next;
	}
	if (frame.mark == MARK_LINK && !address_of(self, node).length)
		frame.mark = MARK_KIND_COUNT;
	return frame;
}

/* What the page, or the part of it that is open, says of its language. */
static struct slice language_of(const struct html_writer *self)
{
	for (size_t i = self->frames.count; i-- > 0;) {
		const struct slice language =
		    html_tree_attribute(self->part->tree, self->frames.at[i].node, ATTRIBUTE_LANG);
		if (language.length)
			return language;
	}
	return self->part->language;
}

/* A <q> has marks that a browser draws, unless they are written in it. */
static void write_quote_mark(struct html_writer *self, uint32_t node, bool closes)
{
	const struct html_tree *tree = self->part->tree;
	const uint32_t text = html_tree_find(tree, node, tree->nodes.at[node].end, TAG_TEXT);
	size_t depth = 0;
	for (size_t i = 0; i + 1 < self->frames.count; i++)
		depth += html_writer_tag(self, self->frames.at[i].node) == TAG_Q;
	if (text != NONE && !html_marks_is_quoted(html_tree_text(tree, text)))
		html_writer_text(self, slice_of(html_marks_quote(language_of(self), depth, closes)));
}

static bool is_reading(const struct html_writer *self, uint32_t node)
{
	return html_writer_tag(self, node) == TAG_RT;
}

bool html_writer_is_apart(const struct html_writer *self, uint32_t node)
{
	return array_last(&self->frames).leaf == BLOCK_CAPTION && html_picture_is_credit(self->part->tree, node);
}

static void open_apart(struct html_writer *self, uint32_t node)
{
	struct frame frame = html_writer_frame(self, node);
	end_leaf(self);
	frame.leaf = BLOCK_CREDIT;
	frame.number = 0;
	frame.is_apart = true;
	array_push(&self->frames, frame);
}

void html_writer_open_inline(struct html_writer *self, uint32_t node)
{
	if (html_writer_is_apart(self, node)) {
		open_apart(self, node);
		return;
	}
	const struct frame opened = html_writer_frame(self, node), *frame = &opened;
	array_push(&self->frames, opened);
	if (html_writer_tag(self, node) == TAG_Q)
		write_quote_mark(self, node, false);
	else if (is_reading(self, node) && self->in_leaf)
		html_writer_text(self, slice_of("("));
	if (self->in_leaf && frame->mark != MARK_KIND_COUNT && frame->leaf != BLOCK_CODE) {
		write_breaks(self);
		if (self->in_leaf)
			open_mark(self, frame);
	}
}

void html_writer_close_mark(struct html_writer *self)
{
	const struct frame *frame = html_writer_innermost(self);
	if (frame->is_apart) {
		end_leaf(self);
		return;
	}
	if (html_writer_tag(self, frame->node) == TAG_Q)
		write_quote_mark(self, frame->node, true);
	else if (is_reading(self, frame->node) && self->in_leaf)
		html_writer_text(self, slice_of(")"));
	if (self->in_leaf && self->marks && frame->mark != MARK_KIND_COUNT && frame->leaf != BLOCK_CODE) {
		builder_mark_close(self->builder);
		self->marks--;
	}
}
