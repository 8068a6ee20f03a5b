/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_scores.h"
#include "render/read/passage_look.h"

/* The features of the second pass; behind those of the first in the hash. */
enum feature {
	FIRST_ONE = 1000,
	OWN,
	OWN_WORDS,
	OWN_TAG,
	NEAR,
	NEAR_OWN,
	NEAR_TWO,
	NEAR_THREE,
	AROUND,
	AROUND_OWN,
	SHAPE,
	PATTERN,
	SHAPE_OWN,
	BEFORE,
	BEHIND,
	BEFORE_OWN,
	BEHIND_OWN,
	BOTH,
	GAP_BEFORE,
	GAP_BEHIND,
	GAP_BOTH,
	HEADING,
	HEADING_OWN,
	SECTION,
	WINDOW,
	RELATIVE,
	RELATIVE_MAIN,
	RELATIVE_WORDS,
	OWN_MAIN,
	OWN_BODY,
	TYPICAL,
	OTHERS,
	OTHERS_OWN,
};

#define ADD(feature, value) features_add(&self->groups[LOOK_SCORES], feature, (uint32_t)(value))

enum { STEPS = 24 };

/* Log odds in steps of a half. */
static uint32_t step_of(float odds)
{
	const float place = odds * 2 + STEPS / 2;
	return place < 0 ? 0 : place > STEPS ? STEPS : (uint32_t)place;
}

/* The same in steps of two. */
static uint32_t coarse(float odds)
{
	return step_of(odds) / 4;
}

static uint32_t tenths(float part)
{
	return part <= 0 ? 0 : part >= 1 ? 11 : 1 + (uint32_t)(part * 10);
}

static uint32_t pair(uint32_t a, uint32_t b)
{
	return a * 32 + b;
}

static uint32_t near_step(const struct page_scores *scores, uint32_t index, int distance)
{
	const uint32_t other = index + (uint32_t)distance;
	return other < scores->view->passages.list.count ? coarse(scores->odds[other]) : 7;
}

static void look_at_near(struct passage_look *self, const struct page_scores *scores, uint32_t index)
{
	enum { REACH = 5 };
	const uint32_t own = coarse(scores->odds[index]);
	for (int distance = -REACH; distance <= REACH; distance++) {
		const uint32_t place = (uint32_t)(distance + REACH), near = near_step(scores, index, distance);
		ADD(NEAR, pair(place, near));
		if (distance >= -2 && distance <= 2)
			ADD(NEAR_OWN, pair(pair(place, near), own));
	}
	const uint32_t before = near_step(scores, index, -1), behind = near_step(scores, index, 1);
	ADD(NEAR_TWO, pair(before, behind));
	ADD(NEAR_THREE, pair(pair(before, behind), own));
}

/* How it stands against what is likeliest on this page: on some pages all of the story looks unlikely. */
static void look_relative(struct passage_look *self, const struct page_scores *scores, uint32_t index)
{
	const struct page_view *view = scores->view;
	const struct passage *passage = &view->passages.list.at[index];
	const float relative = scores->odds[index] - scores->typical + 3;
	const uint32_t in_main = page_view_holds(view, view->main, passage->first),
		       in_body = view->body == NONE ? 2 : page_view_holds(view, view->body, passage->first),
		       own = coarse(scores->odds[index]), steps = page_view_steps(view, passage->node, view->main);
	const uint32_t place = in_main * 8 + (steps < 7 ? steps : 7);
	ADD(TYPICAL, step_of(scores->typical));
	ADD(RELATIVE, step_of(relative));
	ADD(RELATIVE_MAIN, pair(coarse(relative), place));
	ADD(RELATIVE_WORDS, pair(coarse(relative), passage_look_step(passage->words)));
	ADD(OWN_MAIN, pair(own, place));
	ADD(OWN_BODY, pair(own, in_body));
}

static void look_around(struct passage_look *self, const struct page_scores *scores, uint32_t index)
{
	enum { LEVELS = 4 };
	const struct passage *passage = &scores->view->passages.list.at[index];
	const uint32_t own = coarse(scores->odds[index]);
	uint32_t at = scores->view->tree->nodes.at[passage->node].parent;
	for (uint32_t level = 0; level < LEVELS && at != NONE; level++, at = scores->view->tree->nodes.at[at].parent) {
		const uint32_t part = tenths(page_scores_part(scores, at));
		ADD(AROUND, pair(level, part));
		ADD(AROUND_OWN, pair(pair(level, part), own));
	}
	const uint32_t shape = tenths(scores->shape_kept[passage->shape] / scores->shape_words[passage->shape]),
		       pattern =
			   tenths(scores->pattern_kept[passage->pattern] / scores->pattern_words[passage->pattern]);
	ADD(SHAPE, shape);
	ADD(PATTERN, pattern);
	ADD(SHAPE_OWN, pair(shape, own));
}

/* What is in a node and not in another one inside it: how much of that is of the story, in steps; NONE if there is nothing. */
static uint32_t part_beside(const struct page_scores *scores, uint32_t node, uint32_t inner)
{
	const struct html_nodes *nodes = &scores->view->tree->nodes;
	const uint32_t end = nodes->at[node].end, inner_end = nodes->at[inner].end;
	const float words = scores->words[inner] - scores->words[node] + scores->words[end] - scores->words[inner_end],
		    kept = scores->kept[inner] - scores->kept[node] + scores->kept[end] - scores->kept[inner_end];
	return words > 0.5F ? tenths(kept / words) : NONE;
}

/* What else is in the elements around it, as far as they hold more than the one inside. */
static void look_at_others(struct passage_look *self, const struct page_scores *scores, uint32_t index)
{
	enum { LEVELS = 5 };
	const struct html_nodes *nodes = &scores->view->tree->nodes;
	const uint32_t own = coarse(scores->odds[index]);
	uint32_t inner = scores->view->passages.list.at[index].node, at = nodes->at[inner].parent;
	for (uint32_t level = 0; level < LEVELS && at != NONE; inner = at, at = nodes->at[at].parent) {
		const uint32_t part = part_beside(scores, at, inner);
		if (part == NONE)
			continue;
		ADD(OTHERS, pair(level, part));
		ADD(OTHERS_OWN, pair(pair(level, part), own));
		level++;
	}
}

/* How many passages lie between it and the next one of the story in a direction, in steps; and how much text does. */
static uint32_t gap(const struct page_scores *scores, uint32_t index, int direction)
{
	enum { REACH = 20, LONG = 12 };
	const struct passage_list *list = &scores->view->passages.list;
	uint32_t words = 0;
	for (uint32_t i = 1; i <= REACH; i++) {
		const uint32_t other = index + (uint32_t)((int)i * direction);
		if (other >= list->count)
			return 15;
		if (scores->odds[other] > 0 && list->at[other].words >= LONG)
			return passage_look_step(words) / 2;
		words += list->at[other].words;
	}
	return 14;
}

/* Where in the story's text it stands. */
static void look_along(struct passage_look *self, const struct page_scores *scores, uint32_t index)
{
	const struct page_view *view = scores->view;
	const struct passage *passage = &view->passages.list.at[index];
	const uint32_t own = coarse(scores->odds[index]);
	const float all = scores->kept[view->tree->nodes.count] + 1;
	const uint32_t before = tenths(scores->kept[passage->first] / all),
		       behind = tenths((all - 1 - scores->kept[passage->first + 1]) / all);
	ADD(BEFORE, before);
	ADD(BEHIND, behind);
	ADD(BEFORE_OWN, pair(before, own));
	ADD(BEHIND_OWN, pair(behind, own));
	const uint32_t gap_before = gap(scores, index, -1), gap_behind = gap(scores, index, 1);
	ADD(GAP_BEFORE, pair(gap_before, own));
	ADD(GAP_BEHIND, pair(gap_behind, own));
	ADD(GAP_BOTH, pair(pair(gap_before, gap_behind), own));
}

static void look_at_section(struct passage_look *self, const struct page_scores *scores, uint32_t index)
{
	enum { WIDE = 6 };
	const struct passage_list *list = &scores->view->passages.list;
	const struct passage *passage = &list->at[index];
	const uint32_t own = coarse(scores->odds[index]);
	ADD(HEADING, passage->heading == NONE ? 31 : step_of(scores->odds[passage->heading]) / 2);
	ADD(HEADING_OWN, pair(passage->heading == NONE ? 31 : coarse(scores->odds[passage->heading]), own));
	const uint32_t first = index > WIDE ? index - WIDE : 0,
		       end = index + WIDE < list->count ? index + WIDE : (uint32_t)list->count - 1;
	const uint32_t from = list->at[first].first, to = list->at[end].first + 1;
	const float words = scores->words[to] - scores->words[from];
	const uint32_t part = tenths((scores->kept[to] - scores->kept[from]) / words);
	ADD(WINDOW, part);
	ADD(SECTION, pair(part, own));
}

void passage_look_add_scores(struct passage_look *self, const struct page_scores *scores, uint32_t index)
{
	const struct passage *passage = &scores->view->passages.list.at[index];
	const uint32_t own = step_of(scores->odds[index]);
	self->groups[LOOK_SCORES].count = 0;
	ADD(FIRST_ONE, 0);
	ADD(OWN, own);
	ADD(OWN_WORDS, pair(coarse(scores->odds[index]), passage_look_step(passage->words)));
	ADD(OWN_TAG,
	    pair(coarse(scores->odds[index]), 0) * 256 + (uint32_t)scores->view->tree->nodes.at[passage->node].tag);
	look_at_near(self, scores, index);
	look_around(self, scores, index);
	look_relative(self, scores, index);
	look_along(self, scores, index);
	look_at_section(self, scores, index);
	look_at_others(self, scores, index);
}
