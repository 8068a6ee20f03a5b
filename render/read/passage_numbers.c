/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/passage_numbers.h"

#include "render/read/passage_look.h"

static void add(struct passage_numbers *self, uint32_t number)
{
	if (self->count < PASSAGE_NUMBERS_MAX)
		self->at[self->count++] = (uint8_t)(number < PASSAGE_NUMBER_MOST ? number : PASSAGE_NUMBER_MOST);
}

/* Log odds in steps of a third; 0 is where there is nothing. */
static void add_odds(struct passage_numbers *self, float odds)
{
	const float place = odds * 3 + 16;
	add(self, place < 1 ? 1 : place > PASSAGE_NUMBER_MOST ? PASSAGE_NUMBER_MOST : (uint32_t)place);
}

/* A part of 1, in steps of a thirtieth. */
static void add_part(struct passage_numbers *self, float part)
{
	add(self, part <= 0 ? 0 : part >= 1 ? PASSAGE_NUMBER_MOST : (uint32_t)(part * 30) + 1);
}

/* Tags that mean alike for a text, from what is most a story's text. */
static uint32_t kind_of(const struct page_view *view, uint32_t node)
{
	static const uint8_t kinds[][2] = {
	    {TAG_P, 1},       {TAG_BLOCKQUOTE, 2}, {TAG_H2, 4},      {TAG_H3, 4},   {TAG_H1, 5},   {TAG_H4, 6},
	    {TAG_H5, 6},      {TAG_H6, 6},         {TAG_LI, 7},      {TAG_TD, 8},   {TAG_TR, 8},   {TAG_ARTICLE, 3},
	    {TAG_SECTION, 3}, {TAG_ASIDE, 10},     {TAG_FOOTER, 11}, {TAG_NAV, 12}, {TAG_FORM, 13}};
	const enum html_tag tag = node == NONE ? TAG_DIV : view->tree->nodes.at[node].tag;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i][0] == tag)
			return kinds[i][1];
	return tag == TAG_DIV ? 3 : 9;
}

static void add_text(struct passage_numbers *self, const struct page_view *view, uint32_t index)
{
	const struct passage *passage = &view->passages.list.at[index];
	add(self, passage_look_step(passage->words));
	add(self, passage_look_share(passage->linked, passage->words));
	add(self, passage->words ? passage->small * 60 / passage->words : 0);
	add(self, passage->ends);
	add(self, passage->commas);
	add(self, passage_look_share(passage->capitals, passage->words));
	add(self, passage_look_share(passage->numbers, passage->words));
	add(self, passage_look_share(passage->strong, passage->words));
	add(self, passage->opens_lower);
	add(self, page_view_furniture(view, index));
	add(self, kind_of(view, passage->node));
	add(self, kind_of(view, view->tree->nodes.at[passage->node].parent));
}

static void add_shape(struct passage_numbers *self, const struct page_view *view, const struct passage_shape *shape)
{
	add(self, passage_look_step(shape->passages));
	add(self, passage_look_step(shape->words / shape->passages));
	add(self, passage_look_share(shape->linked, shape->words));
	add(self, shape->words ? shape->small * 60 / shape->words : 0);
	add_part(self, (float)(shape->words - shape->linked) / (float)(passages_total(&view->passages, 0) + 1));
}

static void add_place(struct passage_numbers *self, const struct page_view *view, uint32_t index)
{
	const struct passage *passage = &view->passages.list.at[index];
	add(self, page_view_steps(view, passage->node, view->main));
	add(self, page_view_steps(view, view->main, passage->node));
	add(self, passage_look_side(view, passage->first, view->main));
	add(self, passage_look_side(view, passage->first, view->body));
	add(self, passage_look_side(view, passage->first, view->title));
	add(self, passage_look_article(view, passage));
	add_part(self, (float)index / (float)view->passages.list.count);
	add(self, passage_look_step((uint32_t)view->passages.list.count / 4));
	bool is_left_out = false;
	for (uint32_t at = passage->first; at != NONE && !is_left_out; at = view->tree->nodes.at[at].parent)
		is_left_out = view->left_out[at];
	add(self, is_left_out);
}

static uint32_t likeness(const struct page_view *view, const struct passage *one, const struct passage *other)
{
	const struct html_nodes *nodes = &view->tree->nodes;
	if (one->shape == other->shape)
		return 3;
	return nodes->at[one->node].parent == nodes->at[other->node].parent ? 2 : 1;
}

static void add_neighbours(struct passage_numbers *self, const struct page_scores *scores, uint32_t index)
{
	enum { NEXT = 2, NEAR = 3, FAR = 6 };
	const struct page_view *view = scores->view;
	const struct passage_list *list = &view->passages.list;
	const struct passage *passage = &list->at[index];
	for (int distance = -FAR; distance <= FAR; distance++) {
		const uint32_t other = index + (uint32_t)distance;
		const bool is_there = other < list->count;
		const struct passage *near = is_there ? &list->at[other] : NULL;
		if (is_there)
			add_odds(self, scores->odds[other]);
		else
			add(self, 0);
		if (distance && distance >= -NEAR && distance <= NEAR)
			add(self, near ? passage_look_step(near->words) + 1 : 0);
		if (!distance || distance < -NEXT || distance > NEXT)
			continue;
		add(self, near ? passage_look_share(near->linked, near->words) + 1 : 0);
		add(self, near ? likeness(view, passage, near) : 0);
	}
}

static void add_heading(struct passage_numbers *self, const struct page_scores *scores, uint32_t index)
{
	const struct page_view *view = scores->view;
	const uint32_t heading = view->passages.list.at[index].heading;
	if (heading == NONE) {
		for (int i = 0; i < 4; i++)
			add(self, 0);
		return;
	}
	add_odds(self, scores->odds[heading]);
	add(self, index - heading);
	add(self, passage_look_step(view->passages.list.at[heading].words));
	add(self, page_view_holds(view, view->title, view->passages.list.at[heading].node)
		      ? 1
		      : 1 + kind_of(view, view->passages.list.at[heading].node));
}

/* A sum over what is in a node and not in another one inside it. sums: before each node. */
static float sum_beside(const float *sums, const struct html_nodes *nodes, uint32_t node, uint32_t inner)
{
	return sums[inner] - sums[node] + sums[nodes->at[node].end] - sums[nodes->at[inner].end];
}

/* Of the elements around it that hold more than the one inside: how much of that is of the story, and how much of the story they hold. */
static void add_around(struct passage_numbers *self, const struct page_scores *scores, uint32_t index)
{
	enum { LEVELS = 4 };
	const struct html_nodes *nodes = &scores->view->tree->nodes;
	const float all = scores->kept[nodes->count] + 1;
	uint32_t inner = scores->view->passages.list.at[index].node, at = nodes->at[inner].parent, level = 0;
	for (; level < LEVELS && at != NONE; inner = at, at = nodes->at[at].parent) {
		const float words = sum_beside(scores->words, nodes, at, inner);
		if (words < 0.5F)
			continue;
		add_part(self, sum_beside(scores->kept, nodes, at, inner) / words);
		add_part(self, (scores->kept[nodes->at[at].end] - scores->kept[at]) / all);
		level++;
	}
	for (; level < LEVELS; level++) {
		add(self, 0);
		add(self, 0);
	}
}

/* How much of what looks like it is of the story, and where in the story it stands. */
static void add_story(struct passage_numbers *self, const struct page_scores *scores, uint32_t index)
{
	const struct passage *passage = &scores->view->passages.list.at[index];
	const float all = scores->kept[scores->view->tree->nodes.count] + 1;
	add_part(self, scores->shape_kept[passage->shape] / scores->shape_words[passage->shape]);
	add_part(self, scores->pattern_kept[passage->pattern] / scores->pattern_words[passage->pattern]);
	add_part(self, scores->shape_kept[passage->shape] / all);
	add_part(self, scores->kept[passage->first] / all);
	add_part(self, (all - 1 - scores->kept[passage->first + 1]) / all);
	add_odds(self, scores->typical);
	add_odds(self, scores->odds[index] - scores->typical + 2);
}

/* Words between it and the next sure text in a direction; and the lowest odds there. */
static void add_gap(struct passage_numbers *self, const struct page_scores *scores, uint32_t index, int direction)
{
	enum { REACH = 20, LONG = 12 };
	const struct passage_list *list = &scores->view->passages.list;
	uint32_t words = 0, steps = 1;
	float lowest = 9;
	for (; steps <= REACH; steps++) {
		const uint32_t other = index + (uint32_t)((int)steps * direction);
		if (other >= list->count) {
			steps = REACH + 1;
			break;
		}
		if (scores->odds[other] > 0 && list->at[other].words >= LONG)
			break;
		words += list->at[other].words;
		lowest = scores->odds[other] < lowest ? scores->odds[other] : lowest;
	}
	add(self, steps);
	add(self, passage_look_step(words));
	add_odds(self, lowest);
}

void passage_numbers_set(struct passage_numbers *self, const struct page_scores *scores, uint32_t index)
{
	const struct page_view *view = scores->view;
	const struct passage *passage = &view->passages.list.at[index];
	self->count = 0;
	add_text(self, view, index);
	add_shape(self, view, &view->passages.shapes.at[passage->shape]);
	add_shape(self, view, &view->passages.patterns.at[passage->pattern]);
	add_place(self, view, index);
	add_neighbours(self, scores, index);
	add_heading(self, scores, index);
	add_around(self, scores, index);
	add_story(self, scores, index);
	add_gap(self, scores, index, -1);
	add_gap(self, scores, index, 1);
}
