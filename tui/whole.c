/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/whole.h"

#include <stdlib.h>

#include "tui/digest.h"
void whole_take(struct article *self, struct document *page)
{
	self->page = page;
	excerpt_make(&self->excerpt, page);
	self->document = self->excerpt.document;
	reading_free(self->reading);
	self->reading = reading_of(self->document);
}

void whole_release(struct article *self)
{
	excerpt_release(&self->excerpt);
	document_free(self->page);
	self->page = self->document = NULL;
}

const struct document *whole_story(const struct article *self)
{
	return self->page ? self->excerpt.document : self->document;
}

uint32_t whole_story_offset(const struct article *self, uint32_t offset)
{
	return self->shows_page ? excerpt_into(&self->excerpt, offset) : offset;
}

static uint32_t map(const struct article *self, bool is_shown, uint32_t offset)
{
	return is_shown ? excerpt_out(&self->excerpt, offset) : excerpt_into(&self->excerpt, offset);
}

/* What is in focus stays so, but for what is known by its number in one of the documents, or is not in the other. */
static void map_focus(struct article *self, bool is_shown)
{
	struct focus *focus = &self->view.focus;
	if (!is_shown && whole_focus(self) != NONE && left_out_holds(self->page->blocks.at[whole_focus(self)].left_out))
		*focus = (struct focus){.kind = FOCUS_NONE};
	focus->span = (struct span){map(self, is_shown, focus->span.start), map(self, is_shown, focus->span.end)};
	if (focus->kind == FOCUS_LINK || focus->kind == FOCUS_MATCH || focus->kind == FOCUS_HEADING)
		*focus = (struct focus){FOCUS_PLACE, 0, {focus->span.start, focus->span.start}};
}

static void map_jump(const struct article *self, bool is_shown, struct jump *jump)
{
	jump->offset = map(self, is_shown, jump->offset);
	jump->anchor = map(self, is_shown, jump->anchor);
}

static void map_places(struct article *self, bool is_shown)
{
	self->view.anchor = map(self, is_shown, self->view.anchor);
	for (size_t i = 0; i < self->jumps.count; i++)
		map_jump(self, is_shown, &self->jumps.at[i]);
	map_jump(self, is_shown, &self->jumps.last);
	for (size_t i = 0; i < self->bookmarks.count; i++)
		self->bookmarks.at[i].offset = map(self, is_shown, self->bookmarks.at[i].offset);
}

/* What depends on the document or on what of it is left out. */
static void lay_anew(struct article *self)
{
	const size_t columns = self->layout ? layout_columns(self->layout) : 0;
	digest_end(self);
	if (columns)
		article_lay_out(self, columns);
	keeping_place_notes(self);
	lookup_restart(self);
}

void whole_show(struct article *self, bool is_shown)
{
	if (!self->page || self->shows_page == is_shown)
		return;
	self->selection.active = false;
	map_focus(self, is_shown);
	map_places(self, is_shown);
	if (self->findings)
		findings_shift(self->findings, is_shown ? &self->excerpt.out : &self->excerpt.into);
	self->shows_page = is_shown;
	self->version++;
	self->document = is_shown ? self->page : self->excerpt.document;
	lay_anew(self);
}

size_t whole_count(const struct article *self)
{
	size_t count = 0;
	for (size_t i = 0; self->page && i < self->page->blocks.count; i++)
		count += left_out_holds(self->page->blocks.at[i].left_out);
	return count;
}

static bool was_left_out(const struct article *self, uint32_t leaf)
{
	return leaf != NONE && self->page->blocks.at[leaf].left_out.reason;
}

uint32_t whole_focus(const struct article *self)
{
	if (!self->shows_page || self->view.focus.kind == FOCUS_NONE)
		return NONE;
	const uint32_t leaf = document_leaf_at(self->page, self->view.focus.span.start);
	return was_left_out(self, leaf) ? leaf : NONE;
}

uint32_t whole_visible(const struct article *self)
{
	const struct span visible = article_visible(self);
	uint32_t leaf = document_leaf_at(self->page, visible.start);
	while (leaf != NONE && !was_left_out(self, leaf))
		leaf = document_next_leaf(self->page, leaf);
	return leaf != NONE && self->page->blocks.at[leaf].span.start < visible.end ? leaf : NONE;
}

/* What was found was found in another article. */
static void forget_findings(struct article *self)
{
	struct focus *focus = &self->view.focus;
	findings_free(self->findings);
	keeping_forget_findings(&self->keeping);
	free(self->speaker_marks);
	self->findings = NULL;
	self->version++;
	self->speaker_marks = NULL;
	self->entity = self->speaker = NONE;
	self->why = false;
	if (focus->kind == FOCUS_QUOTE || focus->kind == FOCUS_MENTION)
		*focus = (struct focus){FOCUS_PLACE, 0, {focus->span.start, focus->span.start}};
}

static void find_anew(struct article *self)
{
	forget_findings(self);
	reading_free(self->reading);
	uint32_t *read = &self->keeping.read.to;
	const uint32_t read_of_page = excerpt_out(&self->excerpt, *read);
	excerpt_release(&self->excerpt);
	excerpt_make(&self->excerpt, self->page);
	*read = excerpt_into(&self->excerpt, read_of_page);
	self->reading = reading_of(self->excerpt.document);
	self->waiting = self->stopped = false;
}

size_t whole_bring_back(struct article *self, uint32_t leaf, size_t count, struct error *error)
{
	const bool is_back = !self->page->blocks.at[leaf].left_out.is_back;
	size_t changed = 0;
	for (; was_left_out(self, leaf) && changed < count; leaf = document_next_leaf(self->page, leaf), changed++) {
		document_bring_back(self->page, leaf, is_back);
		if (!error->message)
			notebook_write_back(&self->notebook, self->page, leaf, error);
	}
	find_anew(self);
	lay_anew(self);
	return changed;
}
