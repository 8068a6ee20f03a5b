/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/mail_text.h"

#include <string.h>

#include "base/utf8.h"
#include "render/line_look.h"
#include "render/wrapping.h"

/* Quotes nest less deep than that; so much of a text is looked at to see how wide it is, in bytes; what is a long line. */
enum { QUOTE_DEPTH_MAX = 16, LOOK_CAP = 1 << 20, LINE_USUAL = 80 };

/* A line without its quote marks. */
struct text_line {
	struct slice text;
	size_t depth; /* how many quote marks */
	bool flows;   /* the next line goes on with it */
};

struct reader {
	struct builder *builder;
	struct mail_text_form form;
	size_t width;          /* at which lines are wrapped; 0 if their ends are meant */
	size_t depth;          /* quotes that are open */
	bool is_open;          /* a paragraph is */
	struct text_line last; /* the line before, while it is */
};

static bool is_signature(struct slice text)
{
	return slice_is(text, "--") || slice_is(text, "-- ");
}

/* "> > text", or ">> text" with the space that stuffs it; ">From" is what mailboxes make of a line that begins with From. */
static struct text_line split_line(struct slice text, struct mail_text_form form)
{
	struct text_line line = {.text = text};
	const bool is_from = !form.is_flowed && slice_begins(text, ">From ");
	while (!is_from && slice_begins(line.text, ">")) {
		line.depth++;
		line.text = slice_after(line.text, 1);
		if (!form.is_flowed && slice_begins(line.text, " >"))
			line.text = slice_after(line.text, 1);
	}
	if (is_from || ((form.is_flowed || line.depth) && slice_begins(line.text, " ")))
		line.text = slice_after(line.text, 1);
	line.flows = form.is_flowed && slice_ends(line.text, " ") && !is_signature(line.text);
	if (line.flows && form.drops_it)
		line.text.length--;
	return line;
}

/* The width that the text is wrapped at, its quote marks apart. */
static size_t width_of(struct slice text, struct mail_text_form form)
{
	struct buffer bare = {0};
	for (struct slice line; bare.count < LOOK_CAP && slice_take_line(&text, &line);) {
		line = split_line(line, form).text;
		buffer_add(&bare, line.at, line.length);
		buffer_putc(&bare, '\n');
	}
	const size_t width = form.is_flowed ? 0 : wrapping_width(buffer_text(&bare), bare.count);
	buffer_release(&bare);
	return width;
}

/* Whether a line begins something whatever stands before it: an item of a list, "From: " of a message that is quoted. */
static bool begins_anew(struct slice text)
{
	return line_begins_item(text.at, text.length) || line_begins_turn(text.at, text.length) ||
	       line_is_rule(text.at, text.length);
}

/* Whether a line goes on with the one before. Where lines are wrapped, one that is less than half full ended on purpose. */
static bool goes_on(const struct reader *self, struct slice text)
{
	if (self->form.is_flowed)
		return self->last.flows;
	return self->width && !begins_anew(text) &&
	       utf8_count(self->last.text.at, self->last.text.length) * 2 >= self->width;
}

static void close_paragraph(struct reader *self)
{
	if (self->is_open)
		builder_close(self->builder);
	self->is_open = false;
}

static void quote_to(struct reader *self, size_t depth)
{
	if (depth > QUOTE_DEPTH_MAX) {
		builder_notice(self->builder, "depth", "quotes nested more than %d deep are shown less deep",
			       QUOTE_DEPTH_MAX);
		depth = QUOTE_DEPTH_MAX;
	}
	if (depth == self->depth)
		return;
	close_paragraph(self);
	for (; self->depth > depth; self->depth--)
		builder_close(self->builder);
	for (; self->depth < depth; self->depth++)
		builder_open(self->builder, BLOCK_QUOTE, 0);
}

/* How long the address is that a text begins with: up to white space, a bracket or a mark, without the stop that ends a sentence. */
static size_t address_length(struct slice text)
{
	if (!slice_begins(text, "https://") && !slice_begins(text, "http://"))
		return 0;
	size_t length = 0;
	while (length < text.length && (unsigned char)text.at[length] > ' ' && !strchr("<>\"", text.at[length]))
		length++;
	while (length && strchr(".,;:!?)]'", text.at[length - 1]))
		length--;
	return length;
}

/* The link that a text begins with: an address, or the number of one. An empty text if it begins with none. */
static struct slice link_at(const struct reader *self, struct slice text, struct slice *href)
{
	const struct mail_links *links = self->form.links;
	size_t number = 0, length = 1;
	if (links && *text.at == '[') {
		for (; length < text.length && length < 6 && text.at[length] >= '0' && text.at[length] <= '9'; length++)
			number = number * 10 + (size_t)(text.at[length] - '0');
		if (!number || number > links->count || length == text.length || text.at[length] != ']')
			return (struct slice){.at = text.at};
		*href = (struct slice){.at = links->at[number - 1].at, .length = links->at[number - 1].count};
		return (struct slice){.at = text.at, .length = length + 1};
	}
	*href = (struct slice){.at = text.at};
	href->length = *text.at == 'h' || *text.at == 'H' ? address_length(text) : 0;
	return *href;
}

/* Adds words to the open leaf, the addresses in them as links. */
static void add_linked(const struct reader *self, struct slice words)
{
	struct slice plain = {.at = words.at}, href;
	while (words.length) {
		const struct slice link = link_at(self, words, &href);
		if (!link.length) {
			plain.length++;
			words = slice_after(words, 1);
			continue;
		}
		builder_text(self->builder, plain.at, plain.length);
		builder_mark_open(self->builder, MARK_LINK, href.at, href.length);
		builder_text(self->builder, link.at, link.length);
		builder_mark_close(self->builder);
		words = slice_after(words, link.length);
		plain = (struct slice){.at = words.at};
	}
	builder_text(self->builder, plain.at, plain.length);
}

static void add_line(struct reader *self, const struct text_line *line)
{
	const struct slice text = slice_trim(line->text);
	const bool is_long = self->is_open && self->last.text.length > LINE_USUAL && !self->last.flows;
	if (self->is_open && !goes_on(self, text)) {
		if (is_long && !self->width)
			close_paragraph(self);
		else
			builder_break(self->builder);
	} else if (self->is_open && !self->form.drops_it) {
		builder_text(self->builder, " ", 1);
	}
	if (!self->is_open)
		builder_open(self->builder, BLOCK_PARAGRAPH, 0);
	self->is_open = true;
	self->last = *line;
	add_linked(self, self->form.drops_it ? line->text : text);
}

void mail_text_read(struct slice text, struct mail_text_form form, struct builder *builder)
{
	struct reader self = {.builder = builder, .form = form, .width = width_of(text, form)};
	for (struct slice taken; slice_take_line(&text, &taken);) {
		const struct text_line line = split_line(taken, form);
		quote_to(&self, line.depth);
		if (is_signature(line.text)) {
			close_paragraph(&self);
			builder_open(builder, BLOCK_RULE, 0);
			builder_close(builder);
		} else if (slice_trim(line.text).length) {
			add_line(&self, &line);
		} else {
			close_paragraph(&self);
		}
	}
	quote_to(&self, 0);
	close_paragraph(&self);
}
