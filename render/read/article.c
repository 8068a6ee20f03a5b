/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/article.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/read/article_whole.h"
#include "render/read/boilerplate.h"
#include "render/read/date.h"
#include "render/read/html_date.h"
#include "render/read/html_picture.h"
#include "render/read/html_title.h"
#include "render/read/page_reason.h"
#include "render/read/page_stats.h"
#include "render/read/page_story.h"

/* In percent: an element of that much of the text is not left out for its name. */
enum { TOO_MUCH = 40 };

static uint32_t percent(uint32_t part, uint32_t whole)
{
	return whole ? (uint32_t)((uint64_t)part * 100 / whole) : 0;
}

/* Whether an element has so little text, or so much of it in links, that it is hardly a part of a story. */
static bool is_short(uint32_t own, uint32_t links)
{
	enum { SHORT = 150, LINKED = 30 };
	return own < SHORT || percent(links, own + links) > LINKED;
}

/* Leaves out what is named as no part of a story, unless it holds much of the page's text. */
static void leave_out_boilerplate(const struct html_tree *tree, bool *left_out)
{
	struct page_stats stats;
	page_stats_count(&stats, tree, left_out);
	const uint32_t all = page_stats_text(&stats, tree, 0) - page_stats_links(&stats, tree, 0);
	for (uint32_t i = 1; i < tree->nodes.count;) {
		const uint32_t links = page_stats_links(&stats, tree, i),
			       own = page_stats_text(&stats, tree, i) - links;
		left_out[i] = percent(own, all) <= TOO_MUCH && boilerplate_is(tree, i, is_short(own, links));
		i = left_out[i] ? tree->nodes.at[i].end : i + 1;
	}
	page_stats_release(&stats);
}

/* What of a page is the caption of a picture or a table: it goes with that. */
static bool is_caption(const struct page_view *view, const struct passage *passage)
{
	return page_view_around(view, passage->node, TAG_FIGCAPTION) != NONE ||
	       page_view_around(view, passage->node, TAG_CAPTION) != NONE;
}

/* The story's text, from before its first passage to behind its last, and how much of it each part of the page has. */
struct extent {
	const struct page_view *view;
	const bool *kept;    /* for each passage */
	uint32_t *chosen;    /* owned; before each node and behind the last: words that are kept */
	uint32_t *all;       /* owned; words; a passage has one more than it has */
	uint32_t first, end; /* nodes */
	bool is_whole;       /* the page holds no story of its own: its pictures are shown */
	uint32_t text;       /* where the first passage begins; NONE without any */
};

static void extent_find(struct extent *self, const struct page_view *view, const bool *kept)
{
	const size_t count = view->tree->nodes.count;
	*self = (struct extent){.view = view,
				.kept = kept,
				.chosen = memory_new(count + 1, sizeof *self->chosen),
				.all = memory_new(count + 1, sizeof *self->all),
				.first = NONE};
	for (size_t i = 0; i < view->passages.list.count; i++) {
		const struct passage *passage = &view->passages.list.at[i];
		if (is_caption(view, passage))
			continue;
		self->all[passage->first + 1] += passage->words + 1;
		self->chosen[passage->first + 1] += kept[i] ? passage->words + 1 : 0;
		if (kept[i])
			self->end = passage->end;
		if (kept[i] && self->first == NONE)
			self->first = passage->first;
	}
	self->text = self->first;
	if (view->title < self->first)
		self->first = view->title;
	for (size_t i = 0; i < count; i++) {
		self->all[i + 1] += self->all[i];
		self->chosen[i + 1] += self->chosen[i];
	}
}

static uint32_t chosen_in(const struct extent *self, uint32_t node)
{
	return self->chosen[self->view->tree->nodes.at[node].end] - self->chosen[node];
}

static uint32_t all_in(const struct extent *self, uint32_t node)
{
	return self->all[self->view->tree->nodes.at[node].end] - self->all[node];
}

/* Whether it stands between the headline and the text: the picture of the story, with lines about it around. */
static bool is_before_text(const struct extent *self, uint32_t node)
{
	return self->view->title != NONE && node > self->view->title && node < self->text;
}

static bool is_in_left_out(const struct html_tree *tree, const bool *left_out, uint32_t node)
{
	while (node != NONE && !left_out[node])
		node = tree->nodes.at[node].parent;
	return node != NONE;
}

/* Whether what has no text to judge it by, a picture, stands among the story's text. */
static bool is_among(const struct extent *self, const bool *left_out, uint32_t node)
{
	if (self->is_whole)
		return !is_in_left_out(self->view->tree, left_out, node);
	if (node < self->first || node >= self->end)
		return false;
	uint32_t around = node;
	while (around != NONE && !all_in(self, around) && !left_out[around])
		around = self->view->tree->nodes.at[around].parent;
	if (around != NONE && !left_out[around] && is_before_text(self, node) &&
	    page_view_holds(self->view, around, self->view->title))
		return true;
	return around != NONE && !left_out[around] && chosen_in(self, around) * 2 >= all_in(self, around);
}

static bool is_image(enum html_tag tag)
{
	return tag == TAG_IMG || tag == TAG_AMP_IMG;
}

static bool is_unseen(const struct html_tree *tree, uint32_t node)
{
	return is_image(tree->nodes.at[node].tag) && html_picture_is_unseen(tree, node);
}

/* What is shown without text of its own, or goes with what is. */
static bool is_picture(enum html_tag tag)
{
	return is_image(tag) || tag == TAG_NOSCRIPT || tag == TAG_FIGURE || tag == TAG_PICTURE || tag == TAG_HR ||
	       tag == TAG_FIGCAPTION || tag == TAG_CAPTION;
}

/* Before each node and behind the last, how many pictures there are that are shown. The caller frees it. */
static uint32_t *count_pictures(const struct article *self, const struct extent *extent)
{
	const struct html_tree *tree = extent->view->tree;
	uint32_t *pictures = memory_new(tree->nodes.count + 1, sizeof *pictures);
	for (uint32_t i = 0; i < tree->nodes.count; i++) {
		const bool is_shown =
		    is_image(tree->nodes.at[i].tag) && !is_unseen(tree, i) && is_among(extent, self->left_out, i);
		pictures[i + 1] = pictures[i] + is_shown;
	}
	return pictures;
}

static void leave_out_others(struct article *self, const struct extent *extent)
{
	const struct html_tree *tree = extent->view->tree;
	bool *left_out = memory_new(tree->nodes.count, sizeof *left_out);
	uint32_t *pictures = count_pictures(self, extent);
	for (uint32_t i = 1; i < tree->nodes.count; i++) {
		const uint32_t owner = extent->view->passages.owner[i];
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (tag == TAG_TEXT)
			left_out[i] = owner != NONE && !extent->kept[owner] &&
				      !is_caption(extent->view, &extent->view->passages.list.at[owner]);
		else if (all_in(extent, i))
			left_out[i] = !chosen_in(extent, i) && pictures[tree->nodes.at[i].end] == pictures[i];
		else
			left_out[i] = is_picture(tag) && (is_unseen(tree, i) || !is_among(extent, self->left_out, i));
	}
	free(pictures);
	free(self->left_out);
	self->left_out = left_out;
}

static struct left_out reason_of_passage(const struct page_view *view, uint32_t index, const float *odds,
					 const uint8_t *why)
{
	if (why[index] != LEFT_OUT_UNLIKELY)
		return (struct left_out){.reason = why[index]};
	return page_reason_find(view, index, odds[index]);
}

/* A heading that only looks like no part of the story goes with what it stands above. */
static struct left_out *reasons_of_passages(const struct page_view *view, const float *odds, const uint8_t *why)
{
	const struct passage_list *list = &view->passages.list;
	struct left_out *reasons = memory_new(list->count + 1, sizeof *reasons);
	reasons[list->count].reason = LEFT_OUT_HEADING;
	for (size_t i = list->count; i-- > 0;) {
		const bool is_heading = passages_is_heading(view->tree->nodes.at[list->at[i].node].tag);
		reasons[i] = reason_of_passage(view, (uint32_t)i, odds, why);
		if (is_heading && reasons[i].reason == LEFT_OUT_UNLIKELY && reasons[i + 1].reason != LEFT_OUT_NOT)
			reasons[i] = reasons[i + 1];
	}
	return reasons;
}

/* The marks that an element stands for go with what it holds. */
static struct left_out reason_of_quoted(const struct page_view *view, const struct left_out *of, uint32_t node)
{
	for (uint32_t i = node; i < view->tree->nodes.at[node].end; i++)
		if (view->passages.owner[i] != NONE)
			return of[view->passages.owner[i]];
	return (struct left_out){.reason = LEFT_OUT_HIDDEN};
}

/* of: of passages. What is no passage's text is left out with what it stands in. */
static void find_reasons(struct article *self, const struct page_view *view, const struct left_out *of)
{
	const struct html_tree *tree = view->tree;
	self->reasons = memory_new(tree->nodes.count, sizeof *self->reasons);
	struct left_out beside = {
	    .reason = LEFT_OUT_PICTURE}; /* of pictures and captions: that of the text before them, if it has a name */
	for (uint32_t i = 1, end = 0; i < tree->nodes.count; i++) {
		const uint32_t owner = view->passages.owner[i];
		if (owner != NONE)
			beside.reason = of[owner].reason && !of[owner].sure ? of[owner].reason : LEFT_OUT_PICTURE;
		end = self->left_out[i] && tree->nodes.at[i].end > end ? tree->nodes.at[i].end : end;
		if (i >= end)
			continue;
		if (tree->nodes.at[i].tag == TAG_Q)
			self->reasons[i] = reason_of_quoted(view, of, i);
		else if (is_unseen(tree, i))
			self->reasons[i].reason = LEFT_OUT_HIDDEN;
		else if (tree->nodes.at[i].tag != TAG_TEXT)
			self->reasons[i] = beside;
		else if (owner != NONE && is_caption(view, &view->passages.list.at[owner]))
			self->reasons[i].reason = beside.reason == LEFT_OUT_PICTURE ? LEFT_OUT_CAPTION : beside.reason;
		else if (owner != NONE && of[owner].reason)
			self->reasons[i] = of[owner];
		else if (owner != NONE) /* it is only part of what is left out */
			self->reasons[i].reason = LEFT_OUT_UNLIKELY;
	}
}

/* Reads a short line as a day. The first that tells of an update is kept beside, and is none. */
static bool read_day(struct article *self, const struct page_view *view, uint32_t index)
{
	enum { LONG = 14 };
	const struct passage *passage = &view->passages.list.at[index];
	if (passage->words > LONG || !passage->numbers)
		return false;
	struct buffer text = {0};
	for (uint32_t i = passage->first; i < passage->end; i++)
		if (view->passages.owner[i] == index) {
			buffer_add(&text, html_tree_text(view->tree, i).at, html_tree_text(view->tree, i).length);
			buffer_putc(&text, ' ');
		}
	const struct slice line = {text.at, text.count};
	const bool is_update = html_date_says_update(line);
	struct buffer *day = is_update ? &self->changed : &self->written;
	const bool found = !day->count && date_read(line, day) && !is_update;
	buffer_release(&text);
	return found;
}

/* The day that stands behind the headline, or else before it. */
static void find_written(struct article *self, const struct page_view *view)
{
	enum { BEHIND = 12, BEFORE = 6 };
	const struct passage_list *list = &view->passages.list;
	uint32_t headline = 0;
	if (self->title == NONE)
		return;
	while (headline < list->count && list->at[headline].first < self->title)
		headline++;
	for (uint32_t i = headline; i < list->count && i <= headline + BEHIND; i++)
		if (read_day(self, view, i))
			return;
	for (uint32_t i = 1; i <= BEFORE && i <= headline; i++)
		if (read_day(self, view, headline - i))
			return;
}

void article_look(struct article *self, const struct html_tree *tree, const struct html_facts *facts,
		  struct page_view *view)
{
	*self = (struct article){.left_out = memory_new(tree->nodes.count, sizeof *self->left_out)};
	leave_out_boilerplate(tree, self->left_out);
	self->title = html_title_find(tree, facts, self->left_out);
	page_view_open(view, tree, self->title, self->left_out);
}

/* Of a page that has no story of its own: all that is not called otherwise. */
static void keep_all(const struct page_view *view, bool *kept, uint8_t *why)
{
	const struct passage_list *list = &view->passages.list;
	for (uint32_t i = 0, end = 0, next = 0; i < view->tree->nodes.count && next < list->count; i++) {
		if (view->left_out[i] && view->tree->nodes.at[i].end > end)
			end = view->tree->nodes.at[i].end;
		if (list->at[next].first != i)
			continue;
		if (i >= end && !page_view_holds(view, view->title, i)) {
			kept[next] = true;
			why[next] = LEFT_OUT_NOT;
		}
		next++;
	}
}

void article_find(struct article *self, const struct html_tree *tree, const struct html_facts *facts,
		  const struct page_judge *judge, bool explains)
{
	struct page_view view;
	struct extent extent;
	article_look(self, tree, facts, &view);
	float *odds = page_judge_all(judge, &view);
	uint8_t *why = memory_new(view.passages.list.count + 1, sizeof *why);
	bool *kept = page_story_choose(&view, odds, why, &self->is_clear);
	self->kind = page_kind_find(&view, kept, self->is_clear);
	if (self->kind == PAGE_FRONT)
		keep_all(&view, kept, why);
	else if (self->is_clear)
		article_whole_settle(&view, odds, kept, why);
	extent_find(&extent, &view, kept);
	extent.is_whole = self->kind == PAGE_GALLERY || self->kind == PAGE_FRONT;
	leave_out_others(self, &extent);
	find_written(self, &view);
	if (explains) {
		struct left_out *reasons = reasons_of_passages(&view, odds, why);
		find_reasons(self, &view, reasons);
		free(reasons);
	}
	free(why);
	free(extent.all);
	free(extent.chosen);
	free(kept);
	free(odds);
	page_view_close(&view);
}

void article_leave_out_repeat(struct article *self, const struct html_tree *tree, uint32_t node)
{
	self->left_out[node] = true;
	for (uint32_t i = node; i < tree->nodes.at[node].end && self->reasons; i++)
		if (self->reasons[i].reason == LEFT_OUT_NOT)
			self->reasons[i].reason = LEFT_OUT_REPEAT;
}

void article_release(struct article *self)
{
	free(self->left_out);
	free(self->reasons);
	buffer_release(&self->written);
	buffer_release(&self->changed);
}
