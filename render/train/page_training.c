/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/train/page_training.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/read/page_scores.h"
#include "render/train/page_growing.h"

/* Found by cross-validation by host; half or twice as much changes little. doc/EXTRACTION.md has the figures. */
enum { BITS = 16, HOSTS_LEAST = 8 };
static const double l2_first = 100, l2_second = 200, words_power = 0.3;

uint32_t page_training_part(const struct gold_page *page)
{
	return page->host % PAGE_PARTS;
}

static void see_page(struct seen_page *self, const struct gold_page *gold)
{
	*self = (struct seen_page){.gold = gold, .part = page_training_part(gold)};
	html_tree_parse(&self->tree, gold->html.at, gold->html.count);
	html_facts_find(&self->facts, &self->tree);
	article_look(&self->article, &self->tree, &self->facts, &self->view);
	self->labels = gold_page_label(gold, &self->view);
}

static void forget_page(struct seen_page *self)
{
	page_view_close(&self->view);
	article_release(&self->article);
	html_facts_release(&self->facts);
	html_tree_release(&self->tree);
	free(self->labels);
	free(self->odds);
}

/* What it costs to be wrong about a passage grows with its words, but slower. */
static float weight_of(const struct passage *passage)
{
	return (float)pow((double)passage->words + 1, words_power);
}

static void add_page(struct page_lessons *lessons, const struct seen_page *page, const struct page_scores *scores)
{
	const struct passage_list *list = &page->view.passages.list;
	struct passage_look look;
	for (uint32_t i = 0; i < list->count; i++) {
		if (page->labels[i] < 0 || !list->at[i].words)
			continue;
		passage_look_set(&look, &page->view, i);
		if (scores)
			passage_look_add_scores(&look, scores, i);
		page_lessons_add(lessons, &look, page->labels[i] > 0.5F, weight_of(&list->at[i]), page->part,
				 page->gold->host);
	}
}

void page_training_open(struct page_training *self, const struct gold_pages *gold)
{
	*self = (struct page_training){0};
	array_make_room(&self->pages, gold->count); /* views hold pointers to the trees: they must not move */
	for (size_t i = 0; i < gold->count; i++) {
		if (gold->at[i].is_made || !gold->at[i].html.count)
			continue;
		array_push(&self->pages, (struct seen_page){0});
		see_page(&array_last(&self->pages), &gold->at[i]);
		add_page(&self->first, &array_last(&self->pages), NULL);
	}
}

void page_training_close(struct page_training *self)
{
	for (size_t i = 0; i < self->pages.count; i++)
		forget_page(&self->pages.at[i]);
	array_release(&self->pages);
	page_lessons_release(&self->first);
	for (size_t i = 0; i < PAGE_PARTS; i++)
		for (size_t j = 0; j < PAGE_PARTS; j++)
			buffer_release(&self->first_without[i][j]);
}

static void learn(const struct page_lessons *lessons, double l2, uint32_t without, uint32_t and_without,
		  struct buffer *weights)
{
	const struct page_learning learning = {BITS, l2, HOSTS_LEAST, {without, and_without}};
	page_lessons_learn(lessons, &learning, weights);
}

static const struct buffer *first_without(struct page_training *self, uint32_t a, uint32_t b)
{
	struct buffer *weights = a < b ? &self->first_without[a][b] : &self->first_without[b][a];
	if (!weights->count)
		learn(&self->first, l2_first, a, b, weights);
	return weights;
}

/* Lets weights of the first pass judge the pages of a part. */
static void judge_part(struct page_training *self, uint32_t part, const struct buffer *weights)
{
	struct page_judge judge = {0};
	linear_read(&judge.first, weights->at, weights->count);
	for (size_t i = 0; i < self->pages.count; i++) {
		struct seen_page *page = &self->pages.at[i];
		if (page->part != part)
			continue;
		free(page->odds);
		page->odds = page_judge_first(&judge, &page->view);
	}
}

static void learn_second(struct page_training *self, uint32_t without, struct buffer *weights)
{
	struct page_lessons lessons = {0};
	for (size_t i = 0; i < self->pages.count; i++) {
		const struct seen_page *page = &self->pages.at[i];
		if (page->part == without)
			continue;
		struct page_scores scores;
		page_scores_open(&scores, &page->view, page->odds);
		add_page(&lessons, page, &scores);
		page_scores_close(&scores);
	}
	learn(&lessons, l2_second, NONE, NONE, weights);
	page_lessons_release(&lessons);
}

/* What the trees learn from one page. */
static void grow_on(struct page_growing *growing, const struct seen_page *page)
{
	const struct passage_list *list = &page->view.passages.list;
	struct page_scores scores;
	struct passage_numbers numbers;
	page_scores_open(&scores, &page->view, page->odds);
	for (uint32_t i = 0; i < list->count; i++) {
		if (page->labels[i] < 0 || !list->at[i].words)
			continue;
		passage_numbers_set(&numbers, &scores, i);
		page_growing_add(growing, &numbers, page->labels[i] > 0.5F, weight_of(&list->at[i]));
	}
	page_scores_close(&scores);
}

static void learn_trees(struct page_training *self, uint32_t without, struct buffer *weights)
{
	struct page_growing growing = {0};
	for (size_t i = 0; i < self->pages.count; i++)
		if (self->pages.at[i].part != without)
			grow_on(&growing, &self->pages.at[i]);
	page_growing_learn(&growing, weights);
	page_growing_release(&growing);
}

void page_training_learn(struct page_training *self, uint32_t without, struct page_weights *weights)
{
	*weights = (struct page_weights){0};
	for (uint32_t part = 0; part < PAGE_PARTS; part++)
		if (part != without)
			judge_part(self, part, first_without(self, part, without == NONE ? part : without));
	if (without == NONE) {
		learn(&self->first, l2_first, NONE, NONE, &weights->first);
	} else {
		const struct buffer *first = first_without(self, without, without);
		buffer_add(&weights->first, first->at, first->count);
	}
	learn_second(self, without, &weights->second);
	learn_trees(self, without, &weights->trees);
}

void page_weights_release(struct page_weights *self)
{
	buffer_release(&self->first);
	buffer_release(&self->second);
	buffer_release(&self->trees);
}
