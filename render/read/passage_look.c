/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/passage_look.h"

/* The features, each with a number of its own in the hash. */
enum feature {
	BIAS,
	WORDS,
	LINKS,
	SMALL,
	ENDS,
	WORDS_LINKS,
	WORDS_SMALL,
	WORDS_ENDS,
	LINKS_ENDS,
	COMMAS,
	CAPITALS,
	NUMBERS,
	STRONG,
	OPENS_LOWER,
	OPENING,
	ALL_TEXT,
	TITLE_SHARE,
	TITLE_WORDS,
	SHAPE_COUNT,
	SHAPE_WORDS,
	SHAPE_MEAN,
	SHAPE_LINKS,
	SHAPE_SMALL,
	SHAPE_MEAN_WORDS,
	SHAPE_PART,
	PATTERN_COUNT,
	PATTERN_WORDS,
	PATTERN_MEAN,
	PATTERN_LINKS,
	PATTERN_SMALL,
	PATTERN_MEAN_WORDS,
	PATTERN_PART,
	TAG,
	TAG_WORDS,
	TAG_LINKS,
	PARENT_TAG,
	TAGS,
	TAGS_3,
	TAG_AROUND,
	LEFT_OUT,
	STEPS_UP,
	STEPS_DOWN,
	STEPS,
	MAIN_SIDE,
	MAIN_SIDE_STEPS,
	BODY_SIDE,
	BODY_MAIN_SIDE,
	TITLE_SIDE,
	ARTICLE,
	CLASS_PART,
	CLASS_OWN,
	NEAR_WORDS,
	NEAR_LINKS,
	NEAR_SMALL,
	NEAR_TAG,
	NEAR_PARENT,
	NEAR_SHAPE,
	NEAR_ALL,
	NEAR_BOTH,
	FAR_LINKS,
	HEADING,
	HEADING_DISTANCE,
	HEADING_WORDS,
	HEADING_LINKS,
	HEADING_OPENING,
	HEADING_SAYS,
	SAYS,
	WORD,
	WORD_SHORT,
	WORD_PAIR,
};

#define ADD(group, feature, value) features_add(&self->groups[group], feature, (uint32_t)(value))

uint32_t passage_look_step(uint32_t words)
{
	static const uint32_t steps[] = {0, 1, 2, 3, 4, 6, 9, 13, 18, 25, 35, 50, 70, 100, 160};
	uint32_t step = 0;
	while (step < sizeof steps / sizeof *steps && words > steps[step])
		step++;
	return step;
}

uint32_t passage_look_share(uint32_t part, uint32_t whole)
{
	static const uint32_t steps[] = {0, 5, 12, 22, 35, 50, 70, 90, 99};
	const uint32_t percent = whole ? (uint32_t)((uint64_t)part * 100 / whole) : 0;
	uint32_t step = 0;
	while (step < sizeof steps / sizeof *steps && percent > steps[step])
		step++;
	return step;
}

/* A coarser step. */
static uint32_t coarse(uint32_t words)
{
	return passage_look_step(words) / 3;
}

static uint32_t pair(uint32_t a, uint32_t b)
{
	return a * 32 + b;
}

static uint32_t count_title_words(const struct page_view *view, const struct passage *passage, size_t end)
{
	enum { MOST = 60 };
	uint32_t shared = 0;
	for (size_t i = passage->first_word; i < end && i < passage->first_word + MOST; i++)
		for (size_t j = 0; j < view->title_words.count && j < MOST; j++)
			if (view->title_words.at[j] == view->passages.words.at[i]) {
				shared++;
				break;
			}
	return shared;
}

static void look_at_title(struct passage_look *self, const struct page_view *view, uint32_t index)
{
	const struct passage *passage = &view->passages.list.at[index];
	const size_t end = index + 1 < view->passages.list.count ? view->passages.list.at[index + 1].first_word
								 : view->passages.words.count;
	const uint32_t shared = count_title_words(view, passage, end);
	ADD(LOOK_TEXT, TITLE_SHARE, passage_look_share(shared, (uint32_t)(end - passage->first_word)));
	ADD(LOOK_TEXT, TITLE_WORDS, passage_look_share(shared, (uint32_t)view->title_words.count));
}

/* The words that it begins with, each once: what asks for a subscription says so. */
static void look_at_words(struct passage_look *self, const struct page_view *view, uint32_t index)
{
	enum { MOST = 40, SHORT = 30 };
	const struct passage *passage = &view->passages.list.at[index];
	const size_t end = index + 1 < view->passages.list.count ? view->passages.list.at[index + 1].first_word
								 : view->passages.words.count;
	const uint32_t *words = view->passages.words.at;
	for (size_t i = passage->first_word; i < end && i < passage->first_word + MOST; i++) {
		bool is_new = true;
		for (size_t j = passage->first_word; j < i && is_new; j++)
			is_new = words[j] != words[i];
		if (is_new)
			ADD(LOOK_WORDS, passage->words < SHORT ? WORD_SHORT : WORD, words[i]);
		if (i > passage->first_word && passage->words < 60)
			ADD(LOOK_WORDS, WORD_PAIR, features_mix(words[i - 1], words[i]));
	}
}

static void look_at_text(struct passage_look *self, const struct page_view *view, uint32_t index)
{
	enum { SHORT = 8 };
	const struct passage *passage = &view->passages.list.at[index];
	const uint32_t words = passage_look_step(passage->words),
		       links = passage_look_share(passage->linked, passage->words),
		       small = passage_look_share(passage->small, passage->words);
	ADD(LOOK_TEXT, BIAS, 0);
	ADD(LOOK_TEXT, WORDS, words);
	ADD(LOOK_TEXT, LINKS, links);
	ADD(LOOK_TEXT, SMALL, small);
	ADD(LOOK_TEXT, ENDS, passage->ends);
	ADD(LOOK_TEXT, WORDS_LINKS, pair(words, links));
	ADD(LOOK_TEXT, WORDS_SMALL, pair(words, small));
	ADD(LOOK_TEXT, WORDS_ENDS, pair(words, passage->ends));
	ADD(LOOK_TEXT, LINKS_ENDS, pair(links, passage->ends));
	ADD(LOOK_TEXT, COMMAS, passage->commas < 6 ? passage->commas : 6);
	ADD(LOOK_TEXT, CAPITALS, pair(passage_look_share(passage->capitals, passage->words), coarse(passage->words)));
	ADD(LOOK_TEXT, NUMBERS, pair(passage_look_share(passage->numbers, passage->words), coarse(passage->words)));
	ADD(LOOK_TEXT, STRONG, pair(passage_look_share(passage->strong, passage->words), coarse(passage->words)));
	ADD(LOOK_TEXT, OPENS_LOWER, passage->opens_lower);
	ADD(LOOK_TEXT, OPENING, passage->opening);
	if (passage->words <= SHORT)
		ADD(LOOK_TEXT, ALL_TEXT, passage->hash);
	ADD(LOOK_TEXT, SAYS, page_view_furniture(view, index));
}

static void look_at_shape(struct passage_look *self, const struct page_view *view, const struct passage_shape *shape,
			  enum feature first, uint32_t words)
{
	const uint32_t mean = passage_look_step(shape->words / shape->passages);
	ADD(LOOK_TEXT, first, passage_look_step(shape->passages));
	ADD(LOOK_TEXT, first + 1, passage_look_step(shape->words / 4));
	ADD(LOOK_TEXT, first + 2, mean);
	ADD(LOOK_TEXT, first + 3, passage_look_share(shape->linked, shape->words));
	ADD(LOOK_TEXT, first + 4, passage_look_share(shape->small, shape->words));
	ADD(LOOK_TEXT, first + 5, pair(mean, coarse(words)));
	ADD(LOOK_TEXT, first + 6, passage_look_share(shape->words - shape->linked, passages_total(&view->passages, 0)));
}

static void look_at_tags(struct passage_look *self, const struct page_view *view, const struct passage *passage)
{
	enum { LEVELS = 12 };
	const struct html_nodes *nodes = &view->tree->nodes;
	const uint32_t tag = nodes->at[passage->node].tag;
	const uint32_t parent = nodes->at[passage->node].parent;
	const uint32_t parent_tag = parent == NONE ? 0 : nodes->at[parent].tag;
	const uint32_t next = parent == NONE ? NONE : nodes->at[parent].parent;
	ADD(LOOK_PLACE, TAG, tag);
	ADD(LOOK_PLACE, TAG_WORDS, pair(tag, passage_look_step(passage->words)));
	ADD(LOOK_PLACE, TAG_LINKS, pair(tag, passage_look_share(passage->linked, passage->words)));
	ADD(LOOK_PLACE, PARENT_TAG, parent_tag);
	ADD(LOOK_PLACE, TAGS, tag * 256 + parent_tag);
	ADD(LOOK_PLACE, TAGS_3, (tag * 256 + parent_tag) * 256 + (next == NONE ? 0 : nodes->at[next].tag));
	uint32_t at = next;
	for (size_t i = 0; i < LEVELS && at != NONE; i++, at = nodes->at[at].parent)
		if (nodes->at[at].tag != TAG_DIV)
			ADD(LOOK_PLACE, TAG_AROUND, nodes->at[at].tag);
}

uint32_t passage_look_side(const struct page_view *view, uint32_t node, uint32_t of)
{
	if (of == NONE)
		return 0;
	return node < of ? 1 : node < view->tree->nodes.at[of].end ? 2 : 3;
}

uint32_t passage_look_article(const struct page_view *view, const struct passage *passage)
{
	const uint32_t own = page_view_around(view, passage->node, TAG_ARTICLE);
	if (own == NONE)
		return view->main_article == NONE && view->title_article == NONE ? 0 : 1;
	if (own == view->main_article)
		return 2 + (own == view->title_article);
	if (page_view_holds(view, own, view->main))
		return 4;
	return page_view_holds(view, view->main, own) ? 5 : own == view->title_article ? 6 : 7;
}

static uint32_t at_most(uint32_t number, uint32_t most)
{
	return number < most ? number : most;
}

static void look_at_place(struct passage_look *self, const struct page_view *view, const struct passage *passage)
{
	const uint32_t up = at_most(page_view_steps(view, passage->node, view->main), 6),
		       down = at_most(page_view_steps(view, view->main, passage->node), 6),
		       main_side = passage_look_side(view, passage->first, view->main),
		       body_side = passage_look_side(view, passage->first, view->body),
		       title_side = passage_look_side(view, passage->first, view->title);
	bool is_left_out = false;
	for (uint32_t at = passage->first; at != NONE && !is_left_out; at = view->tree->nodes.at[at].parent)
		is_left_out = view->left_out[at];
	ADD(LOOK_PLACE, LEFT_OUT, pair(is_left_out, coarse(passage->words)));
	ADD(LOOK_PLACE, STEPS_UP, up);
	ADD(LOOK_PLACE, STEPS_DOWN, down);
	ADD(LOOK_PLACE, STEPS, pair(up, down));
	ADD(LOOK_PLACE, MAIN_SIDE, main_side);
	ADD(LOOK_PLACE, MAIN_SIDE_STEPS, pair(main_side, pair(up, down)));
	ADD(LOOK_PLACE, BODY_SIDE, body_side);
	ADD(LOOK_PLACE, BODY_MAIN_SIDE, pair(pair(body_side, main_side), title_side));
	ADD(LOOK_PLACE, TITLE_SIDE, title_side);
	ADD(LOOK_PLACE, ARTICLE, passage_look_article(view, passage));
}

/* Classes of grids and of style sheets made by programs say nothing: words of two letters, but for "ad". */
static bool is_telling(struct slice word)
{
	return word.length > 2 || slice_is(word, "ad");
}

static void look_at_names(struct passage_look *self, struct slice names, uint32_t part, bool is_own)
{
	for (struct slice word; (word = page_view_class_word(&names)).length;) {
		if (!is_telling(word))
			continue;
		const uint32_t hash = page_view_hash(word);
		ADD(LOOK_CLASSES, CLASS_PART, features_mix(hash, part));
		if (is_own)
			ADD(LOOK_CLASSES, CLASS_OWN, hash);
	}
}

/* The words of the classes of all elements around it, each with how much of the page that element holds. */
static void look_at_classes(struct passage_look *self, const struct page_view *view, const struct passage *passage)
{
	const uint32_t all = passages_total(&view->passages, 0);
	uint32_t at = passage->node;
	for (size_t level = 0; at != NONE; at = view->tree->nodes.at[at].parent, level++) {
		const uint32_t words = passages_total(&view->passages, at);
		const uint32_t percent = all ? (uint32_t)((uint64_t)words * 100 / all) : 0;
		enum { SOME = 3, MUCH = 25, MOST = 85 };
		const uint32_t part = percent < SOME ? 0 : percent < MUCH ? 1 : percent < MOST ? 2 : 3;
		if (part == 3 && level > 1)
			break;
		look_at_names(self, html_tree_attribute(view->tree, at, ATTRIBUTE_CLASS), part, level < 2);
		look_at_names(self, html_tree_attribute(view->tree, at, ATTRIBUTE_ID), part, level < 2);
	}
}

/* How far its neighbours are looked at, and the links in those beyond. */
enum { NEAR = 3, FAR = 6 };

static void look_at_neighbour(struct passage_look *self, const struct page_view *view, uint32_t index, int distance)
{
	const struct passage_list *list = &view->passages.list;
	const uint32_t place = (uint32_t)(distance + FAR), other = index + (uint32_t)distance;
	if (other >= list->count) {
		ADD(LOOK_NEIGHBOURS, FAR_LINKS, place * 32 + 31);
		return;
	}
	const struct passage *near = &list->at[other], *passage = &list->at[index];
	const uint32_t links = passage_look_share(near->linked, near->words);
	ADD(LOOK_NEIGHBOURS, FAR_LINKS, place * 32 + links / 2);
	if (distance > NEAR || distance < -NEAR)
		return;
	const uint32_t words = passage_look_step(near->words);
	ADD(LOOK_NEIGHBOURS, NEAR_WORDS, place * 32 + words);
	ADD(LOOK_NEIGHBOURS, NEAR_SMALL, place * 32 + passage_look_share(near->small, near->words));
	ADD(LOOK_NEIGHBOURS, NEAR_PARENT,
	    place * 2 + (view->tree->nodes.at[near->node].parent == view->tree->nodes.at[passage->node].parent));
	ADD(LOOK_NEIGHBOURS, NEAR_SHAPE, pair(place * 2 + (near->shape == passage->shape), coarse(passage->words)));
	ADD(LOOK_NEIGHBOURS, NEAR_ALL, pair(pair(place, words / 2), pair(links / 3, coarse(passage->words))));
	ADD(LOOK_NEIGHBOURS, NEAR_TAG, place * 256 + (uint32_t)view->tree->nodes.at[near->node].tag);
}

static void look_at_heading(struct passage_look *self, const struct page_view *view, uint32_t index)
{
	const struct passage *passage = &view->passages.list.at[index];
	if (passage->heading == NONE) {
		ADD(LOOK_NEIGHBOURS, HEADING, 0);
		return;
	}
	const struct passage *heading = &view->passages.list.at[passage->heading];
	const bool is_title = page_view_holds(view, view->title, heading->node);
	const uint32_t level = is_title ? 1 : 2 + (uint32_t)(view->tree->nodes.at[heading->node].tag - TAG_H1);
	ADD(LOOK_NEIGHBOURS, HEADING, pair(level, coarse(passage->words)));
	ADD(LOOK_NEIGHBOURS, HEADING_DISTANCE, pair(passage_look_step(index - passage->heading), is_title));
	ADD(LOOK_NEIGHBOURS, HEADING_WORDS, passage_look_step(heading->words));
	ADD(LOOK_NEIGHBOURS, HEADING_LINKS, heading->linked > 0);
	if (!is_title)
		ADD(LOOK_NEIGHBOURS, HEADING_OPENING, heading->opening);
	ADD(LOOK_NEIGHBOURS, HEADING_SAYS, page_view_furniture(view, passage->heading));
}

void passage_look_set(struct passage_look *self, const struct page_view *view, uint32_t index)
{
	const struct passage *passage = &view->passages.list.at[index];
	for (size_t i = 0; i < LOOK_GROUP_COUNT; i++)
		self->groups[i].count = 0;
	look_at_text(self, view, index);
	look_at_words(self, view, index);
	look_at_title(self, view, index);
	look_at_shape(self, view, &view->passages.shapes.at[passage->shape], SHAPE_COUNT, passage->words);
	look_at_shape(self, view, &view->passages.patterns.at[passage->pattern], PATTERN_COUNT, passage->words);
	look_at_tags(self, view, passage);
	look_at_place(self, view, passage);
	look_at_classes(self, view, passage);
	for (int distance = -FAR; distance <= FAR; distance++)
		if (distance)
			look_at_neighbour(self, view, index, distance);
	look_at_heading(self, view, index);
}
