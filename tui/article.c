/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/article.h"

#include <stdlib.h>

#include "base/memory.h"
#include "tui/digest.h"
#include "tui/whole.h"

enum {
	REVEAL_ABOVE = 3, /* a target that was not on the screen gets a third of it above */
};

struct article *article_open(const struct source *source, bool keep_place)
{
	struct article *self = memory_new(1, sizeof *self);
	self->source = *source;
	self->keep_place = keep_place;
	self->source.bytes = (struct buffer){0};
	self->entity = self->speaker = NONE;
	struct source taken = *source;
	taken.is_whole = true;
	self->reading = reading_start(&taken);
	return self;
}

const char *article_progress(const struct article *self)
{
	return self->reading ? reading_progress(self->reading) : NULL;
}

bool article_is_busy(const struct article *self)
{
	return self->reading && !self->waiting;
}

bool article_expects_findings(const struct article *self)
{
	return article_is_busy(self) && !self->findings;
}

/* What cannot be read was said by notebook_check(). */
static void read_place(struct article *self)
{
	uint32_t offset;
	struct error error = {0};
	if (notebook_read_place(&self->notebook, self->document, &offset, &error))
		self->view.anchor = offset;
	error_release(&error);
}

static void read_back(struct article *self, struct document *page)
{
	struct error error = {0};
	notebook_read_back(&self->notebook, page, &error);
	error_release(&error);
}

static void take_document(struct article *self)
{
	struct document *document = self->document ? NULL : reading_take_document(self->reading);
	if (!document)
		return;
	self->is_list = reading_is_list(self->reading);
	notebook_init(&self->notebook, document, self->keep_place);
	notebook_check(&self->notebook, &self->trouble);
	self->document = document;
	if (document_leaves_out(document)) {
		read_back(self, document);
		whole_take(self, document);
	}
	read_place(self);
	keeping_read(self);
}

static void take_findings(struct article *self)
{
	struct findings *found = self->findings ? NULL : reading_take_findings(self->reading);
	if (found)
		keeping_take_findings(self, found);
}

static void take_error(struct article *self)
{
	const struct error *error = reading_error(self->reading);
	error_set(&self->error, "%s", error->message ? error->message : "cannot be read");
	error_in(&self->error, error->file ? error->file : self->source.name);
}

bool article_step(struct article *self, uint32_t milliseconds)
{
	if (!article_is_busy(self))
		return false;
	const bool had_document = self->document;
	const struct reading *reading = self->reading;
	const enum reading_state state = reading_step(self->reading, milliseconds);
	take_document(self);
	if (self->reading != reading)
		return true;
	take_findings(self);
	self->waiting = state == READING_WAITING;
	if (state == READING_FAILED)
		take_error(self);
	if (state == READING_FAILED || state == READING_DONE) {
		reading_free(self->reading);
		self->reading = NULL;
	}
	return state != READING_BUSY || had_document != (self->document != NULL);
}

unsigned article_close(struct article *self, struct error *error)
{
	if (!self)
		return 0;
	const unsigned lost = keeping_end(self, error);
	if (self->reading)
		reading_free(self->reading);
	digest_end(self);
	layout_free(self->layout);
	notebook_release(&self->notebook);
	keeping_release(&self->keeping);
	findings_free(self->findings);
	if (self->page)
		whole_release(self);
	document_free(self->document);
	error_release(&self->error);
	error_release(&self->trouble);
	lookup_release(&self->lookup);
	lookup_release(&self->former);
	jumps_release(&self->jumps);
	array_release(&self->bookmarks);
	free(self->speaker_marks);
	free(self);
	return lost;
}

void article_lay_out(struct article *self, size_t columns)
{
	layout_free(self->layout);
	self->layout = layout_new(self->document, columns ? columns : 1);
	if (self->hangs_marks)
		layout_hang_marks(self->layout);
	if (self->shown)
		layout_show(self->layout, self->shown);
}

void article_resize(struct article *self, size_t rows, size_t columns)
{
	self->rows = rows ? rows : 1;
	if (self->document && !(self->layout && layout_columns(self->layout) == columns &&
				layout_hangs_marks(self->layout) == self->hangs_marks))
		article_lay_out(self, columns);
}

struct place article_top(const struct article *self)
{
	const struct place anchor = layout_place(self->layout, self->view.anchor);
	return layout_move(self->layout, anchor, self->view.row, NULL);
}

struct span article_visible(const struct article *self)
{
	const struct place top = article_top(self);
	long moved;
	const struct place after = layout_move(self->layout, top, (long)self->rows, &moved);
	const uint32_t start = layout_offset(self->layout, top);
	const bool at_end = moved < (long)self->rows;
	return (struct span){start, at_end ? (uint32_t)self->document->text.count : layout_offset(self->layout, after)};
}

/* Makes top the first row: the anchor is the first text in it or below it. */
static void set_top(struct article *self, struct place top)
{
	const uint32_t offset = layout_offset(self->layout, top);
	const struct place anchor = layout_place(self->layout, offset);
	self->view.anchor = offset;
	self->view.row = (int32_t)layout_distance(self->layout, anchor, top, (long)self->rows);
}

/* The furthest first row: the last row is then at the bottom. */
static struct place lowest_top(const struct article *self)
{
	return layout_move(self->layout, layout_last(self->layout), -(long)(self->rows - 1), NULL);
}

static bool is_visible(const struct article *self, struct span span)
{
	const struct span visible = article_visible(self);
	return span.start >= visible.start && span.start < visible.end && digest_shows(self, span.start);
}

static void keep_focus_on_screen(struct article *self)
{
	if (self->view.focus.kind != FOCUS_NONE && !is_visible(self, self->view.focus.span))
		self->view.focus = (struct focus){.kind = FOCUS_NONE};
}

void article_show_top(struct article *self, struct place top)
{
	const struct place lowest = lowest_top(self);
	const bool too_low = layout_distance(self->layout, lowest, top, 1) > 0;
	set_top(self, too_low ? lowest : top);
	keep_focus_on_screen(self);
}

bool article_scroll(struct article *self, long rows)
{
	const struct place top = article_top(self);
	long moved;
	struct place to = layout_move(self->layout, top, rows, &moved);
	if (rows > 0) {
		/* On a screen that has grown, the first row may be below the lowest one already: it stays. */
		const long room = layout_distance(self->layout, top, lowest_top(self), rows);
		moved = room < moved ? room : moved;
		to = layout_move(self->layout, top, moved > 0 ? moved : 0, NULL);
	}
	if ((rows > 0 && moved <= 0) || moved == 0)
		return false;
	set_top(self, to);
	keep_focus_on_screen(self);
	return true;
}

long article_rows_between(const struct article *self, uint32_t from, uint32_t to)
{
	return layout_distance(self->layout, layout_place(self->layout, from), layout_place(self->layout, to),
			       (long)self->rows + 1);
}

void article_show_at(struct article *self, uint32_t offset, size_t row)
{
	const struct place place = layout_place(self->layout, offset);
	article_show_top(self, layout_move(self->layout, place, -(long)row, NULL));
}

void article_reveal(struct article *self, struct span span)
{
	digest_open(self, span.start);
	const struct place top = article_top(self);
	const long rows = (long)self->rows;
	const long first = layout_distance(self->layout, top, layout_place(self->layout, span.start), rows + 1);
	const uint32_t end = span.end > span.start ? span.end - 1 : span.start;
	const long last = layout_distance(self->layout, top, layout_place(self->layout, end), rows + 1);
	if (first >= 0 && first < rows && (last < rows || first == 0))
		return;
	article_show_at(self, span.start, self->rows / REVEAL_ABOVE);
}

void article_unfocus_match(struct article *self)
{
	struct focus *focus = &self->view.focus;
	if (focus->kind == FOCUS_MATCH)
		*focus = (struct focus){.kind = FOCUS_PLACE, .span = {focus->span.start, focus->span.start}};
}

static struct jump here(const struct article *self)
{
	const struct view *view = &self->view;
	const bool focused = view->focus.kind != FOCUS_NONE;
	return (struct jump){focused ? view->focus.span.start : view->anchor, view->anchor, view->row, focused};
}

void article_remember(struct article *self)
{
	jumps_add(&self->jumps, here(self));
}

static void go(struct article *self, const struct jump *to)
{
	self->view = (struct view){.anchor = to->anchor, .row = to->row};
	if (!to->focused)
		return;
	self->view.focus = article_focus_at(self, to->offset);
	article_reveal(self, self->view.focus.span);
}

bool article_jump(struct article *self, int direction)
{
	struct jump to;
	if (!jumps_go(&self->jumps, direction, here(self), &to))
		return false;
	go(self, &to);
	return true;
}

bool article_jump_back(struct article *self)
{
	const struct jump to = self->jumps.last;
	if (!self->jumps.jumped)
		return false;
	article_remember(self);
	go(self, &to);
	return true;
}

bool article_counts(const struct article *self, const struct quote *quote)
{
	return quote_counts(quote, self->indirect);
}

bool article_lists(const struct article *self, const struct quote *quote)
{
	return article_counts(self, quote) &&
	       (self->speaker == NONE || findings_speaker_shown(self->findings, quote) == self->speaker);
}

uint32_t article_quote_at(const struct article *self, uint32_t offset, quotes_meant *is_meant)
{
	uint32_t quote = self->findings ? findings_quote_at(self->findings, offset) : NONE;
	while (quote != NONE && !is_meant(self, &self->findings->quotes.at[quote]))
		quote = self->findings->quotes.at[quote].inside;
	return quote;
}

struct focus article_focus_at(const struct article *self, uint32_t offset)
{
	const uint32_t quote = article_quote_at(self, offset, article_counts);
	if (quote != NONE && self->findings->quotes.at[quote].span.start == offset)
		return (struct focus){FOCUS_QUOTE, quote, self->findings->quotes.at[quote].span};
	return (struct focus){FOCUS_PLACE, 0, {offset, offset}};
}

uint32_t article_quote_in_focus(const struct article *self)
{
	const struct focus *focus = &self->view.focus;
	if (focus->kind == FOCUS_MATCH)
		return article_quote_at(self, focus->span.start, article_counts);
	return focus->kind == FOCUS_QUOTE && self->findings ? focus->index : NONE;
}

static bool lists_any(const struct article *self)
{
	for (size_t i = 0; i < self->findings->quotes.count; i++)
		if (article_lists(self, &self->findings->quotes.at[i]))
			return true;
	return false;
}

void article_show_indirect(struct article *self, bool indirect)
{
	self->indirect = indirect;
	if (!self->findings)
		return;
	if (self->shown) {
		digest_end(self);
		digest_begin(self);
		if (self->view.focus.kind != FOCUS_NONE)
			digest_open(self, self->view.focus.span.start);
	}
	const struct quotes *quotes = &self->findings->quotes;
	struct focus *focus = &self->view.focus;
	if (focus->kind == FOCUS_QUOTE && !article_counts(self, &quotes->at[focus->index]))
		*focus = (struct focus){.kind = FOCUS_PLACE, .span = {focus->span.start, focus->span.start}};
	if (!lists_any(self))
		self->speaker = NONE;
	lookup_quotes_changed(self);
}

size_t article_count_indirect(const struct article *self)
{
	size_t count = 0;
	for (size_t i = 0; self->indirect && self->findings && i < self->findings->quotes.count; i++)
		count += self->findings->quotes.at[i].kind == QUOTE_INDIRECT;
	return count;
}

unsigned article_percent(const struct article *self)
{
	const size_t length = self->document->text.count;
	return length ? (unsigned)((uint64_t)article_visible(self).end * 100 / length) : 100;
}

size_t article_quote_number(const struct article *self, uint32_t quote, size_t *count)
{
	size_t number = 0;
	*count = 0;
	for (uint32_t i = 0; self->findings && i < self->findings->quotes.count; i++) {
		*count += article_counts(self, &self->findings->quotes.at[i]);
		if (i == quote)
			number = *count;
	}
	return number;
}

size_t article_speaker_number(const struct article *self, uint32_t quote, size_t *count)
{
	const struct quotes *quotes = &self->findings->quotes;
	const uint32_t speaker = findings_speaker_at(self->findings, quote);
	size_t number = 0;
	*count = 0;
	for (uint32_t i = 0; i < quotes->count; i++) {
		*count += article_counts(self, &quotes->at[i]) && findings_speaker_at(self->findings, i) == speaker;
		if (i == quote)
			number = *count;
	}
	return number;
}

/* The item that a leaf stands in; NONE if it is in none. */
static uint32_t item_around(const struct blocks *blocks, uint32_t block)
{
	while (block != NONE && blocks->at[block].kind != BLOCK_ITEM)
		block = blocks->at[block].parent;
	return block;
}

uint32_t article_item(const struct article *self)
{
	if (!self->is_list)
		return 0;
	const struct blocks *blocks = &self->document->blocks;
	const struct span visible = article_visible(self);
	const bool focused = self->view.focus.kind != FOCUS_NONE;
	uint32_t leaf = document_leaf_at(self->document, focused ? self->view.focus.span.start : visible.start);
	uint32_t item = item_around(blocks, leaf);
	while (!focused && leaf != NONE && (item == NONE || blocks->at[item].span.start < visible.start)) {
		leaf = document_next_leaf(self->document, leaf);
		if (leaf == NONE || blocks->at[leaf].span.start >= visible.end)
			break; /* an item that fills the screen */
		item = item_around(blocks, leaf);
	}
	return item == NONE ? 0 : blocks->at[item].number;
}

size_t article_items(const struct article *self)
{
	size_t block = self->is_list ? self->document->blocks.count : 0;
	while (block > 0)
		if (self->document->blocks.at[--block].kind == BLOCK_ITEM)
			return self->document->blocks.at[block].number;
	return 0;
}
