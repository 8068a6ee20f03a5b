/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/article.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/read/boilerplate.h"
#include "render/read/html_title.h"
#include "render/read/page_stats.h"

/* Text that a paragraph has, and a story; visible bytes. */
enum { PARAGRAPH_LEAST = 25, STORY_LEAST = 200 };

/* In percent: an element of that much of the text is not left out for its name; one that adds that much belongs to the story. */
enum { TOO_MUCH = 40, WORTH_CLIMBING = 20 };

static uint32_t percent(uint32_t part, uint32_t whole)
{
	return whole ? (uint32_t)((uint64_t)part * 100 / whole) : 0;
}

/* Leaves out what is named as no part of a story, unless it holds much of the page's text. */
static void leave_out_boilerplate(const struct html_tree *tree, bool *left_out)
{
	struct page_stats stats;
	page_stats_count(&stats, tree, left_out);
	const uint32_t all = page_stats_text(&stats, tree, 0) - page_stats_links(&stats, tree, 0);
	for (uint32_t i = 1; i < tree->nodes.count;) {
		const uint32_t own = page_stats_text(&stats, tree, i) - page_stats_links(&stats, tree, i);
		left_out[i] =
		    tree->nodes.at[i].tag != TAG_TEXT && percent(own, all) <= TOO_MUCH && boilerplate_is(tree, i);
		i = left_out[i] ? tree->nodes.at[i].end : i + 1;
	}
	page_stats_release(&stats);
}

/* How far the points of a paragraph go up, and their divisors. */
static const unsigned shares[] = {1, 2, 6, 9, 12};

/* Points for the elements around each paragraph. */
static double *score(const struct html_tree *tree, const struct page_stats *stats)
{
	double *scores = memory_new(tree->nodes.count, sizeof *scores);
	for (uint32_t i = 1; i < tree->nodes.count; i++) {
		if (stats->own[i] < PARAGRAPH_LEAST || page_stats_links(stats, tree, i) > stats->own[i])
			continue;
		const double length = stats->own[i] / 100.0;
		const double points = 1 + stats->commas[i] + (length < 3 ? length : 3);
		uint32_t at = tree->nodes.at[i].tag == TAG_P ? tree->nodes.at[i].parent : i;
		for (size_t level = 0; level < sizeof shares / sizeof *shares && at != NONE; level++) {
			scores[at] += points / shares[level];
			at = tree->nodes.at[at].parent;
		}
	}
	return scores;
}

static uint32_t best_element(const struct html_tree *tree, const struct page_stats *stats)
{
	double *scores = score(tree, stats), best = 0;
	uint32_t root = 0;
	for (uint32_t i = 0; i < tree->nodes.count; i++) {
		if (scores[i] <= 0)
			continue;
		const double links = percent(page_stats_links(stats, tree, i), page_stats_text(stats, tree, i)) / 100.0;
		const double points = (scores[i] + boilerplate_weigh(tree, i)) * (1 - links);
		if (points > best) {
			best = points;
			root = i;
		}
	}
	free(scores);
	return root;
}

/* Goes up while that brings much more text of the story's kind. */
static uint32_t climb(const struct html_tree *tree, const struct page_stats *stats, uint32_t root)
{
	for (uint32_t at = tree->nodes.at[root].parent; at != NONE; at = tree->nodes.at[at].parent) {
		const uint32_t text = page_stats_text(stats, tree, root) - page_stats_links(stats, tree, root);
		const uint32_t more = page_stats_text(stats, tree, at) - page_stats_links(stats, tree, at) - text;
		if (percent(more, text) >= WORTH_CLIMBING)
			root = at;
	}
	return root;
}

static bool is_box(enum html_tag tag)
{
	return tag == TAG_UL || tag == TAG_OL || tag == TAG_DIV || tag == TAG_SECTION || tag == TAG_TABLE ||
	       tag == TAG_DL || tag == TAG_P || tag == TAG_HEADER || tag == TAG_FORM || tag == TAG_LI ||
	       tag == TAG_H2 || tag == TAG_H3 || tag == TAG_H4;
}

/* Leaves out what of the story's element is mostly links. */
static void leave_out_links(const struct article *self, const struct html_tree *tree, const struct page_stats *stats)
{
	for (uint32_t i = self->root + 1; i < tree->nodes.at[self->root].end;) {
		const uint32_t text = page_stats_text(stats, tree, i);
		if (is_box(tree->nodes.at[i].tag) && percent(page_stats_links(stats, tree, i), text) > 60)
			self->left_out[i] = true;
		i = self->left_out[i] ? tree->nodes.at[i].end : i + 1;
	}
}

/* What stands before the headline is none of the story. */
static void leave_out_before_title(const struct article *self, const struct html_tree *tree)
{
	if (self->title == NONE || self->title < self->root || self->title >= tree->nodes.at[self->root].end)
		return;
	for (uint32_t i = self->root + 1; i < self->title;) {
		self->left_out[i] = self->left_out[i] || tree->nodes.at[i].end <= self->title;
		i = self->left_out[i] ? tree->nodes.at[i].end : i + 1;
	}
}

void article_find(struct article *self, const struct html_tree *tree, const struct html_facts *facts)
{
	*self = (struct article){.left_out = memory_new(tree->nodes.count, sizeof *self->left_out)};
	leave_out_boilerplate(tree, self->left_out);
	self->title = html_title_find(tree, facts, self->left_out);

	struct page_stats stats;
	page_stats_count(&stats, tree, self->left_out);
	self->root = climb(tree, &stats, best_element(tree, &stats));
	self->is_clear = page_stats_text(&stats, tree, self->root) >= STORY_LEAST;
	if (self->is_clear)
		leave_out_links(self, tree, &stats);
	else
		self->root = 0;
	leave_out_before_title(self, tree);
	page_stats_release(&stats);
}

void article_release(struct article *self)
{
	free(self->left_out);
}
