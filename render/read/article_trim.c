/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/article_trim.h"

#include "render/read/byline.h"
#include "render/read/related.h"

/* In percent: a box with more of its text in links is none of the story; other articles are only with less than that of its text. */
enum { LINKED = 60, OTHERS = 40 };

/* More is a paragraph. In visible bytes. */
enum { LABEL_MAX = 160 };

static uint32_t percent(uint32_t part, uint32_t whole)
{
	return whole ? (uint32_t)((uint64_t)part * 100 / whole) : 0;
}

static bool is_heading(enum html_tag tag)
{
	return tag >= TAG_H1 && tag <= TAG_H6;
}

static bool is_box(enum html_tag tag)
{
	return tag == TAG_UL || tag == TAG_OL || tag == TAG_LI || tag == TAG_DL || tag == TAG_DIV ||
	       tag == TAG_SECTION || tag == TAG_TABLE || tag == TAG_P || tag == TAG_HEADER || tag == TAG_FORM ||
	       is_heading(tag);
}

static bool is_mostly_links(const struct html_tree *tree, const struct page_stats *stats, uint32_t node)
{
	return is_box(tree->nodes.at[node].tag) &&
	       percent(page_stats_links(stats, tree, node), page_stats_text(stats, tree, node)) > LINKED;
}

/* "Read more: ...", the heading of such, or "By Ann Lee". */
static bool is_beside(const struct html_tree *tree, const struct page_stats *stats, uint32_t node)
{
	const uint32_t length = page_stats_text(stats, tree, node);
	if (!is_box(tree->nodes.at[node].tag) || !length || length > LABEL_MAX)
		return false;
	struct buffer text = {0};
	html_tree_gather(tree, node, &text);
	const struct slice line = slice_trim((struct slice){text.at, text.count});
	const bool found =
	    related_is_heading(line) || byline_is(line) || (related_opens(line) && page_stats_links(stats, tree, node));
	buffer_release(&text);
	return found;
}

/* Another article, beside the one that the headline is of. */
static bool is_other_article(const struct article *self, const struct html_tree *tree, const struct page_stats *stats,
			     uint32_t node)
{
	const struct html_node *at = &tree->nodes.at[node];
	const bool holds_title = self->title != NONE && self->title >= node && self->title < at->end;
	return at->tag == TAG_ARTICLE && self->title != NONE && !holds_title &&
	       percent(page_stats_text(stats, tree, node), page_stats_text(stats, tree, self->root)) < OTHERS;
}

static bool is_before_title(const struct article *self, const struct html_tree *tree, uint32_t node)
{
	return self->title != NONE && self->title > self->root && self->title < tree->nodes.at[self->root].end &&
	       tree->nodes.at[node].end <= self->title;
}

static void leave_out_boxes(struct article *self, const struct html_tree *tree, const struct page_stats *stats)
{
	for (uint32_t i = self->root + 1; i < tree->nodes.at[self->root].end;) {
		if (is_before_title(self, tree, i) || is_mostly_links(tree, stats, i) || is_beside(tree, stats, i) ||
		    is_other_article(self, tree, stats, i))
			self->left_out[i] = true;
		i = self->left_out[i] ? tree->nodes.at[i].end : i + 1;
	}
}

enum { LEVELS = TAG_H6 - TAG_H1 + 1 };

/* From the end to the start: a heading that no text follows before the next one of its level has nothing to say. */
static void leave_out_empty_headings(struct article *self, const struct html_tree *tree)
{
	struct page_stats stats;
	page_stats_count(&stats, tree, self->left_out);
	uint32_t ends[LEVELS]; /* where the text under a heading of each level ends */
	for (size_t i = 0; i < LEVELS; i++)
		ends[i] = stats.text[tree->nodes.at[self->root].end];
	for (uint32_t i = tree->nodes.at[self->root].end; i-- > self->root + 1;) {
		if (!is_heading(tree->nodes.at[i].tag) || i == self->title || self->left_out[i])
			continue;
		const size_t level = (size_t)(tree->nodes.at[i].tag - TAG_H1);
		self->left_out[i] = stats.text[tree->nodes.at[i].end] >= ends[level];
		for (size_t lower = level; lower < LEVELS; lower++)
			ends[lower] = stats.text[i];
	}
	page_stats_release(&stats);
}

static bool holds(const struct html_tree *tree, uint32_t node, uint32_t other)
{
	return other >= node && other < tree->nodes.at[node].end;
}

/* The picture that a story begins with often stands between its headline and the element of its paragraphs. */
static void take_in_lead_picture(struct article *self, const struct html_tree *tree)
{
	const uint32_t body = self->root;
	if (self->title == NONE || self->title >= body)
		return;
	uint32_t around = tree->nodes.at[body].parent;
	while (!holds(tree, around, self->title))
		around = tree->nodes.at[around].parent;
	for (uint32_t i = around + 1; i < tree->nodes.at[around].end;) {
		const uint32_t end = tree->nodes.at[i].end;
		const bool is_lead =
		    i > self->title && i < body && tree->nodes.at[i].tag == TAG_FIGURE && !self->left_out[i];
		const uint32_t figure =
		    html_tree_find(tree, i > self->title ? i : self->title, end < body ? end : body, TAG_FIGURE);
		const bool goes_on = holds(tree, i, body) || figure != NONE;
		self->left_out[i] = self->left_out[i] || !(is_lead || i == body || goes_on);
		i = self->left_out[i] || is_lead || i == body ? end : i + 1;
	}
	self->root = around;
}

void article_trim(struct article *self, const struct html_tree *tree, const struct page_stats *stats)
{
	leave_out_boxes(self, tree, stats);
	leave_out_empty_headings(self, tree);
	take_in_lead_picture(self, tree);
}
