/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/article.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/read/article_trim.h"
#include "render/read/boilerplate.h"
#include "render/read/html_title.h"
#include "render/read/page_stats.h"

/* Text that a paragraph has, and a story; visible bytes. */
enum { PARAGRAPH_LEAST = 25, STORY_LEAST = 200 };

/*
 * In percent: an element of that much of the text is not left out for its name; one that adds that much
 * belongs to the story; one that holds that much is the story of a short page.
 */
enum { TOO_MUCH = 40, WORTH_CLIMBING = 20, MOST = 50 };

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

void article_find(struct article *self, const struct html_tree *tree, const struct html_facts *facts)
{
	*self = (struct article){.left_out = memory_new(tree->nodes.count, sizeof *self->left_out)};
	leave_out_boilerplate(tree, self->left_out);
	self->title = html_title_find(tree, facts, self->left_out);

	struct page_stats stats;
	page_stats_count(&stats, tree, self->left_out);
	self->root = climb(tree, &stats, best_element(tree, &stats));
	const uint32_t text = page_stats_text(&stats, tree, self->root);
	self->is_clear = text >= STORY_LEAST || (self->root && percent(text, page_stats_text(&stats, tree, 0)) >= MOST);
	if (self->is_clear)
		article_trim(self, tree, &stats);
	else
		self->root = 0;
	page_stats_release(&stats);
}

void article_release(struct article *self)
{
	free(self->left_out);
}
