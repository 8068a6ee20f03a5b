/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_story.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/find/features.h"

/* A story has that many words, and that much of what stands in paragraphs of the main element; less is a mistake. In percent. */
enum { STORY_LEAST = 40, MAIN_PART_LEAST = 30 };

static size_t words_end(const struct page_view *view, size_t passage)
{
	const struct passage_list *list = &view->passages.list;
	return passage + 1 < list->count ? list->at[passage + 1].first_word : view->passages.words.count;
}

/* A set of runs of four words, by open addressing. */
struct runs {
	uint32_t *slots; /* hashes; 0 is a free one */
	uint32_t mask;
};

enum { RUN = 4 };

static bool has_run(const struct runs *self, uint32_t hash, uint32_t *slot)
{
	*slot = hash & self->mask;
	while (self->slots[*slot] && self->slots[*slot] != hash)
		*slot = (*slot + 1) & self->mask;
	return self->slots[*slot] != 0;
}

static uint32_t hash_run(const uint32_t *words)
{
	uint32_t hash = 0;
	for (size_t i = 0; i < RUN; i++)
		hash = features_mix(hash, words[i]);
	return hash ? hash : 1;
}

/* Whether three quarters of its runs were in what was kept before; adds them if not. */
static bool is_said_already(const struct page_view *view, size_t passage, struct runs *runs)
{
	const uint32_t *words = view->passages.words.at;
	const size_t first = view->passages.list.at[passage].first_word, end = words_end(view, passage);
	size_t known = 0, all = 0;
	uint32_t slot;
	for (size_t i = first; i + RUN <= end; i++, all++)
		known += has_run(runs, hash_run(words + i), &slot);
	if (all && known * 4 >= all * 3)
		return true;
	for (size_t i = first; i + RUN <= end; i++) {
		const uint32_t hash = hash_run(words + i);
		if (!has_run(runs, hash, &slot))
			runs->slots[slot] = hash;
	}
	return false;
}

/* The shape that most of the kept words have. */
static uint32_t find_usual(const struct page_view *view, const bool *kept)
{
	uint32_t *words = memory_new(view->passages.shapes.count + 1, sizeof *words), best = 0;
	for (size_t i = 0; i < view->passages.list.count; i++) {
		const struct passage *passage = &view->passages.list.at[i];
		words[passage->shape] += kept[i] ? passage->words : 0;
		best = words[passage->shape] > words[best] ? passage->shape : best;
	}
	free(words);
	return best;
}

/*
 * What says again what was said is a pull quote, a teaser, or the story once more for other screens. What stands in the main element goes
 * first; there lists and tables may say again what is short, and what looks like most of the story may say anything again: a question, a
 * dish of every week.
 */
static void drop_repeated(const struct page_view *view, bool *kept)
{
	enum { SHORT = 20 };
	uint32_t size = 16;
	while (size < 2 * view->passages.words.count)
		size *= 2;
	struct runs runs = {memory_new(size, sizeof *runs.slots), size - 1};
	const uint32_t usual = find_usual(view, kept);
	for (int is_main = 1; is_main >= 0; is_main--)
		for (size_t i = 0; i < view->passages.list.count; i++) {
			const struct passage *passage = &view->passages.list.at[i];
			if (kept[i] && page_view_holds(view, view->main, passage->first) == is_main)
				kept[i] = !is_said_already(view, i, &runs) ||
					  (is_main && (passage->words < SHORT || passage->shape == usual));
		}
	free(runs.slots);
}

/* A heading that nothing follows before the next one of its level has nothing to say. */
static void drop_empty_headings(const struct page_view *view, bool *kept)
{
	enum { LEVELS = TAG_H6 - TAG_H1 + 1 };
	bool follows[LEVELS] = {false};
	for (size_t i = view->passages.list.count; i-- > 0;) {
		const enum html_tag tag = view->tree->nodes.at[view->passages.list.at[i].node].tag;
		if (!kept[i])
			continue;
		const size_t level = passages_is_heading(tag) ? (size_t)(tag - TAG_H1) : LEVELS;
		if (level < LEVELS)
			kept[i] = follows[level];
		for (size_t j = 0; j < LEVELS; j++)
			follows[j] = level == LEVELS || (follows[j] && j < level);
	}
}

/* The paragraphs of the main element itself. */
static bool is_main_paragraph(const struct page_view *view, const struct passage *passage)
{
	const uint32_t parent = view->tree->nodes.at[passage->node].parent;
	return (passage->node == view->main || parent == view->main) && passage->words >= 10 &&
	       passage->linked * 2 < passage->words;
}

/* What the main element's own paragraphs say together. */
struct main_text {
	uint32_t words, kept; /* words, and those of them that are kept */
	uint32_t all_kept;    /* kept anywhere on the page */
	double odds;          /* of all its words */
};

static struct main_text count_main(const struct page_view *view, const float *odds, const bool *kept)
{
	struct main_text text = {0};
	for (size_t i = 0; i < view->passages.list.count; i++) {
		const struct passage *passage = &view->passages.list.at[i];
		const bool is_main = is_main_paragraph(view, passage);
		text.words += is_main ? passage->words : 0;
		text.kept += is_main && kept[i] ? passage->words : 0;
		text.odds += is_main ? passage->words * (double)odds[i] : 0;
		text.all_kept += kept[i] ? passage->words : 0;
	}
	return text;
}

/* Takes the main element's paragraphs where next to nothing else is kept, unless they are hardly the story. */
static void fall_back(const struct page_view *view, const float *odds, bool *kept)
{
	static const double unlikely = -3;
	const struct main_text text = count_main(view, odds, kept);
	const bool is_enough = text.all_kept >= STORY_LEAST && text.kept * 100 >= text.words * MAIN_PART_LEAST;
	if (text.words < STORY_LEAST || is_enough || text.odds < unlikely * text.words)
		return;
	for (size_t i = 0; i < view->passages.list.count; i++)
		kept[i] = kept[i] || is_main_paragraph(view, &view->passages.list.at[i]);
}

static bool names_comments(struct slice names)
{
	static const char *const words[] = {"comment", "comments", "commentlist", "disqus", "respond", "replies"};
	for (struct slice word; (word = page_view_class_word(&names)).length;)
		if (SLICE_IS_ANY(word, words))
			return true;
	return false;
}

/* Whether an element holds what readers say, and nothing of the story. */
static bool is_comments(const struct page_view *view, uint32_t node)
{
	return html_tree_flow(view->tree->nodes.at[node].tag) == FLOW_BLOCK &&
	       !page_view_holds(view, node, view->main) && !page_view_holds(view, node, view->title) &&
	       (names_comments(html_tree_attribute(view->tree, node, ATTRIBUTE_ID)) ||
		names_comments(html_tree_attribute(view->tree, node, ATTRIBUTE_CLASS)));
}

static void drop_comments(const struct page_view *view, bool *kept)
{
	const struct passage_list *list = &view->passages.list;
	size_t next = 0;
	for (uint32_t i = 1; i < view->tree->nodes.count && next < list->count;) {
		const bool is_dropped = is_comments(view, i);
		const uint32_t end = is_dropped ? view->tree->nodes.at[i].end : i + 1;
		for (; next < list->count && list->at[next].first < end; next++)
			kept[next] = kept[next] && !is_dropped;
		i = end;
	}
}

static uint32_t count_kept(const struct page_view *view, const bool *kept, uint32_t first, uint32_t end)
{
	uint32_t words = 0;
	for (size_t i = 0; i < view->passages.list.count; i++) {
		const struct passage *passage = &view->passages.list.at[i];
		words += kept[i] && passage->first >= first && passage->first < end ? passage->words : 0;
	}
	return words;
}

/*
 * Stories behind the story: pages that go on for ever have them, each in an <article> of its own beside that of the headline, with
 * a headline of its own of the same rank.
 */
static void drop_others(const struct page_view *view, bool *kept)
{
	enum { LEAST = 100 };
	const struct html_tree *tree = view->tree;
	const struct passage_list *list = &view->passages.list;
	if (view->title_article == NONE || tree->nodes.at[view->title].tag != TAG_H1)
		return;
	const uint32_t end = tree->nodes.at[view->title_article].end;
	if (count_kept(view, kept, view->title_article, end) < LEAST)
		return;
	size_t next = 0;
	for (uint32_t i = end; i < tree->nodes.count;) {
		const bool is_other = tree->nodes.at[i].tag == TAG_ARTICLE &&
				      html_tree_find(tree, i, tree->nodes.at[i].end, TAG_H1) != NONE;
		const uint32_t behind = is_other ? tree->nodes.at[i].end : i + 1;
		for (; next < list->count && list->at[next].first < behind; next++)
			kept[next] = kept[next] && !(is_other && list->at[next].first >= i);
		i = behind;
	}
}

/* Lines that say who wrote it, or lead to other stories. */
static void drop_furniture(const struct page_view *view, bool *kept)
{
	for (uint32_t i = 0; i < view->passages.list.count; i++)
		kept[i] = kept[i] && !page_view_furniture(view, i);
}

/* Whether sentences are at least half of a page: a short story. */
static bool is_short_story(const struct page_view *view)
{
	enum { SENTENCE_LEAST = 8 };
	uint32_t sentences = 0, all = 0;
	for (size_t i = 0; i < view->passages.list.count; i++) {
		const struct passage *passage = &view->passages.list.at[i];
		const bool is_sentence = passage->ends == PASSAGE_ENDS_SENTENCE && passage->words >= SENTENCE_LEAST;
		all += passage->words;
		sentences += is_sentence ? passage->words - passage->linked : 0;
	}
	return sentences && sentences * 2 >= all;
}

/* Says of passages that were kept up to now, and of no others, what they are left out for. why may be NULL. */
static void tell(const struct page_view *view, const bool *kept, uint8_t *why, enum left_out_reason reason)
{
	for (size_t i = 0; why && i < view->passages.list.count; i++) {
		if (kept[i])
			why[i] = LEFT_OUT_NOT;
		else if (!why[i])
			why[i] = (uint8_t)reason;
	}
}

/* All that is not called otherwise. */
static void keep_all(const struct page_view *view, bool *kept)
{
	uint32_t end = 0;
	size_t next = 0;
	for (uint32_t i = 0; i < view->tree->nodes.count && next < view->passages.list.count; i++) {
		if (view->left_out[i] && view->tree->nodes.at[i].end > end)
			end = view->tree->nodes.at[i].end;
		if (view->passages.list.at[next].first != i)
			continue;
		kept[next] = i >= end && !page_view_holds(view, view->title, i);
		next++;
	}
}

/*
 * The odds that a passage must have. Wanted is the set of passages whose expected F1, counted in words, is highest: that of all which are likelier
 * than half of that F1. Dinkelbach's iteration (1967) finds it. So even odds do where all of a page is clear, and less where little is.
 */
static float least_odds(const struct page_view *view, const float *odds)
{
	enum { ROUNDS = 8 };
	static const double lowest = 0.25; /* of what is less likely than that, a page may have much */
	double least = 0.5;
	for (int round = 0; round < ROUNDS; round++) {
		double story = 0, kept = 0, right = 0;
		for (size_t i = 0; i < view->passages.list.count; i++) {
			const double words = view->passages.list.at[i].words, likely = 1 / (1 + exp(-(double)odds[i]));
			story += words * likely;
			kept += likely > least ? words : 0;
			right += likely > least ? words * likely : 0;
		}
		if (kept <= 0)
			return 0;
		least = right / (kept + story);
		least = least < lowest ? lowest : least;
	}
	return (float)log(least / (1 - least));
}

bool *page_story_choose(const struct page_view *view, const float *odds, uint8_t *why, bool *is_clear)
{
	enum { LEAST = 30 };
	bool *kept = memory_new(view->passages.list.count + 1, sizeof *kept);
	const float least = least_odds(view, odds);
	for (size_t i = 0; i < view->passages.list.count; i++)
		kept[i] = odds[i] > least && !page_view_holds(view, view->title, view->passages.list.at[i].node);
	fall_back(view, odds, kept);
	tell(view, kept, why, LEFT_OUT_UNLIKELY);
	drop_others(view, kept);
	tell(view, kept, why, LEFT_OUT_ANOTHER);
	drop_comments(view, kept);
	tell(view, kept, why, LEFT_OUT_COMMENTS);
	drop_repeated(view, kept);
	tell(view, kept, why, LEFT_OUT_REPEAT);
	*is_clear = count_kept(view, kept, 0, (uint32_t)view->tree->nodes.count) >= LEAST;
	if (!*is_clear) {
		*is_clear = is_short_story(view);
		keep_all(view, kept);
	}
	drop_furniture(view, kept);
	tell(view, kept, why, LEFT_OUT_UNLIKELY);
	drop_empty_headings(view, kept);
	tell(view, kept, why, LEFT_OUT_HEADING);
	return kept;
}
