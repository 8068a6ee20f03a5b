/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/article_whole.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/features.h"
#include "model/left_out.h"
#include "render/read/html_notes.h"
#include "render/read/html_picture.h"
#include "render/read/html_table.h"

/* What is kept, and why the rest is not. */
struct choice {
	const struct page_view *view;
	const float *odds;
	bool *kept;
	uint8_t *why;   /* enum left_out_reason */
	uint32_t words; /* that were kept at first */
	uint32_t
	    *box; /* owned; for each node the innermost one around it that is called no part of a story; NONE without */
};

/* The passages of an element. */
struct part {
	uint32_t first, end;          /* indexes */
	double odds;                  /* the mean of its words */
	uint32_t words, kept, linked; /* words; those of passages that are kept; those in links */
};

/* The index of the first passage that begins at a node or behind it. */
static uint32_t passage_from(const struct passage_list *list, uint32_t node)
{
	uint32_t low = 0, high = (uint32_t)list->count;
	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;
		if (list->at[middle].first < node)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct part part_of(const struct choice *self, uint32_t node)
{
	const struct page_view *view = self->view;
	const struct passage_list *list = &view->passages.list;
	struct part part = {.first = passage_from(list, node),
			    .end = passage_from(list, view->tree->nodes.at[node].end)};
	for (uint32_t i = part.first; i < part.end; i++) {
		part.words += list->at[i].words;
		part.kept += self->kept[i] ? list->at[i].words : 0;
		part.linked += list->at[i].linked;
		part.odds += (double)self->odds[i] * list->at[i].words;
	}
	part.odds /= part.words ? part.words : 1;
	return part;
}

/* Whether the story goes on before a part and behind it: one of the two passages there is kept, on both sides. */
static bool is_amid(const struct choice *self, const struct part *part)
{
	enum { NEAR = 2 };
	bool before = false, behind = false;
	for (uint32_t i = part->first; i > 0 && i + NEAR > part->first; i--)
		before = before || self->kept[i - 1];
	for (uint32_t i = part->end; i < self->view->passages.list.count && i < part->end + NEAR; i++)
		behind = behind || self->kept[i];
	return before && behind;
}

static bool is_mostly_links(const struct part *part)
{
	return part->linked * 2 > part->words;
}

static void set_one(struct choice *self, uint32_t index, enum left_out_reason reason)
{
	self->kept[index] = reason == LEFT_OUT_NOT;
	self->why[index] = (uint8_t)reason;
}

static void keep(struct choice *self, const struct part *part)
{
	for (uint32_t i = part->first; i < part->end; i++)
		set_one(self, i, LEFT_OUT_NOT);
}

static void drop(struct choice *self, const struct part *part, enum left_out_reason reason)
{
	for (uint32_t i = part->first; i < part->end; i++)
		if (self->kept[i])
			set_one(self, i, reason);
}

/* Rows by themselves say nothing. */
static void settle_table(struct choice *self, const struct part *part)
{
	const bool is_some = part->kept * 3 >= part->words;
	if (is_mostly_links(part))
		drop(self, part, LEFT_OUT_LINKS);
	else if (is_some || is_amid(self, part))
		keep(self, part);
	else
		drop(self, part, LEFT_OUT_UNLIKELY);
}

static void settle_post(struct choice *self, const struct part *part)
{
	if (part->kept || is_amid(self, part))
		keep(self, part);
}

/* The caller frees it. */
static uint32_t *find_boxes(const struct page_view *view)
{
	const struct html_nodes *nodes = &view->tree->nodes;
	uint32_t *box = memory_new(nodes->count, sizeof *box);
	for (uint32_t i = 0; i < nodes->count; i++) {
		const uint32_t around = nodes->at[i].parent == NONE ? NONE : box[nodes->at[i].parent];
		box[i] = view->left_out[i] ? i : around;
	}
	return box;
}

/* Whether a node lies in an element, within one that is called no part of a story. */
static bool is_in_box(const struct choice *self, uint32_t node, uint32_t element)
{
	return self->box[node] != NONE && self->box[node] > element;
}

/* Whether what stands right before an element and behind it, in the same element as it, is kept. */
static bool is_between_paragraphs(const struct choice *self, const struct part *part, uint32_t node)
{
	const struct page_view *view = self->view;
	const struct passage_list *list = &view->passages.list;
	const uint32_t parent = view->tree->nodes.at[node].parent;
	return part->first && part->end < list->count && self->kept[part->first - 1] && self->kept[part->end] &&
	       page_view_holds(view, parent, list->at[part->first - 1].node) &&
	       page_view_holds(view, parent, list->at[part->end].node);
}

/* Whether the story goes on around a part that an element holds, which is not very unlikely. */
static bool fits(const struct choice *self, const struct part *part, uint32_t node)
{
	static const double very_unlikely = -2.5;
	return !is_mostly_links(part) && part->odds >= very_unlikely && is_between_paragraphs(self, part, node);
}

/* Who is quoted stands below a quotation, often in a footer of it. */
static void settle_quotation(struct choice *self, const struct part *part, uint32_t node)
{
	enum { LONG = 300 };
	if (part->words <= LONG && (part->kept * 2 > part->words || fits(self, part, node)))
		keep(self, part);
}

/* Where most of a list is kept all of it is, but for links to elsewhere; so it is where it fits. */
static void settle_list(struct choice *self, const struct part *part, uint32_t list)
{
	if (part->kept * 2 < part->words && !fits(self, part, list))
		return;
	for (uint32_t i = part->first; i < part->end; i++) {
		const struct passage *passage = &self->view->passages.list.at[i];
		if (!self->kept[i] && passage->linked * 2 < passage->words && !is_in_box(self, passage->node, list))
			set_one(self, i, LEFT_OUT_NOT);
	}
}

/* Of a box that is called no part of a story nothing is kept, if not most of it is; nor if something is to be filled in there. */
static void settle_box(struct choice *self, const struct part *part, uint32_t node)
{
	enum { FORM_WORDS_MAX = 80 };
	const struct html_tree *tree = self->view->tree;
	if (part->kept * 8 > self->words)
		return; /* frames around whole stories are called so too */
	const bool asks =
	    part->words <= FORM_WORDS_MAX && html_tree_find(tree, node, tree->nodes.at[node].end, TAG_INPUT) != NONE;
	if (asks || part->kept * 4 < part->words * 3)
		drop(self, part, asks ? LEFT_OUT_OFFER : LEFT_OUT_UNLIKELY);
}

/* Whether what an element holds was settled as a whole. */
static bool settle(struct choice *self, uint32_t node)
{
	const struct page_view *view = self->view;
	const enum html_tag tag = view->tree->nodes.at[node].tag;
	const bool is_box = view->left_out[node];
	const bool is_table = tag == TAG_TABLE && html_table_columns(view->tree, node);
	const bool is_list = tag == TAG_UL || tag == TAG_OL || tag == TAG_DL;
	const bool is_quotation = tag == TAG_BLOCKQUOTE;
	const bool is_post = (tag == TAG_BLOCKQUOTE || tag == TAG_DIV) && html_post_is(view->tree, node);
	if (!is_box && !is_table && !is_list && !is_post && !is_quotation)
		return false;
	const struct part part = part_of(self, node);
	if (is_post)
		settle_post(self, &part);
	else if (is_box)
		settle_box(self, &part, node);
	else if (is_table)
		settle_table(self, &part);
	else if (is_quotation)
		settle_quotation(self, &part, node);
	else
		settle_list(self, &part, node);
	return !is_list; /* what lies in it may be settled by itself */
}

/* A footnote goes with where it is meant. */
static void settle_notes(struct choice *self)
{
	const struct page_view *view = self->view;
	struct html_notes notes;
	html_notes_find(&notes, view->tree);
	for (size_t i = 0; i < notes.list.count; i++) {
		const struct html_note *note = &notes.list.at[i];
		const uint32_t text =
		    html_tree_find(view->tree, note->reference, view->tree->nodes.at[note->reference].end, TAG_TEXT);
		const uint32_t owner = text == NONE ? NONE : view->passages.owner[text];
		const struct part part = part_of(self, note->target);
		if (owner != NONE && self->kept[owner])
			keep(self, &part);
	}
	html_notes_release(&notes);
}

/* Whether an element around a passage is called a pull quote, or is a quotation in a figure or beside the text. */
static bool is_pulled(const struct page_view *view, const struct passage *passage)
{
	static const char *const names[] = {"pullquote", "pull-quote", "pull_quote", "blockquote--pull"};
	enum { STEPS = 4 };
	uint32_t node = passage->node;
	for (int i = 0; i < STEPS && node != NONE; i++, node = view->tree->nodes.at[node].parent) {
		const struct slice classes = html_tree_attribute(view->tree, node, ATTRIBUTE_CLASS);
		if (view->tree->nodes.at[node].tag == TAG_ASIDE ||
		    slice_has_any(classes, names, sizeof names / sizeof *names))
			return true;
	}
	return false;
}

struct run_hashes ARRAY(uint32_t);

enum { RUN = 4 };

/* Appends a hash of each run of words of a passage. */
static void add_runs(const struct page_view *view, uint32_t index, struct run_hashes *runs)
{
	const struct passage_list *list = &view->passages.list;
	const size_t end = index + 1 < list->count ? list->at[index + 1].first_word : view->passages.words.count;
	for (size_t i = list->at[index].first_word; i + RUN <= end; i++) {
		uint32_t hash = 0;
		for (size_t j = 0; j < RUN; j++)
			hash = features_mix(hash, view->passages.words.at[i + j]);
		array_push(runs, hash);
	}
}

static int compare_hashes(const void *left, const void *right)
{
	const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
	return (a > b) - (a < b);
}

/* Half of its runs are enough: pull quotes leave out who says it, and join what that stands between. */
static bool says_again(const struct page_view *view, uint32_t index, const struct run_hashes *story)
{
	struct run_hashes runs = {0};
	add_runs(view, index, &runs);
	size_t known = 0;
	for (size_t i = 0; i < runs.count; i++)
		known += bsearch(&runs.at[i], story->at, story->count, sizeof *story->at, compare_hashes) != NULL;
	const bool is_known = runs.count && known * 2 >= runs.count;
	array_release(&runs);
	return is_known;
}

/* Who is named behind a pull quote goes with it. */
static void drop_pulled(struct choice *self, uint32_t index)
{
	const struct passage_list *list = &self->view->passages.list;
	set_one(self, index, LEFT_OUT_REPEAT);
	if (index + 1 < list->count && list->at[index + 1].words <= RUN * 2 &&
	    is_pulled(self->view, &list->at[index + 1]))
		set_one(self, index + 1, LEFT_OUT_REPEAT);
}

/* Pull quotes that the story says too. */
static void settle_pulled(struct choice *self)
{
	const struct page_view *view = self->view;
	const bool *kept = self->kept;
	const uint32_t count = (uint32_t)view->passages.list.count;
	struct run_hashes story = {0};
	bool has_pulled = false;
	for (uint32_t i = 0; i < count; i++) {
		const bool is = kept[i] && is_pulled(view, &view->passages.list.at[i]);
		has_pulled |= is;
		if (kept[i] && !is)
			add_runs(view, i, &story);
	}
	if (has_pulled && story.count)
		qsort(story.at, story.count, sizeof *story.at, compare_hashes);
	for (uint32_t i = 0; has_pulled && story.count && i < count; i++)
		if (kept[i] && is_pulled(view, &view->passages.list.at[i]) && says_again(view, i, &story))
			drop_pulled(self, i);
	array_release(&story);
}

/* Whether an element has the tag and the class of another one beside it. */
static bool is_alike(const struct html_tree *tree, uint32_t a, uint32_t b)
{
	const struct slice one = html_tree_attribute(tree, a, ATTRIBUTE_CLASS),
			   other = html_tree_attribute(tree, b, ATTRIBUTE_CLASS);
	return tree->nodes.at[a].tag == tree->nodes.at[b].tag && tree->nodes.at[a].parent == tree->nodes.at[b].parent &&
	       one.length == other.length && memcmp(one.at, other.at, one.length) == 0;
}

/* A heading in the midst of what is kept, or a paragraph like the kept ones around it: it would have to look very unlikely to be none. */
static bool is_between(const struct choice *self, uint32_t index, uint32_t before)
{
	static const float very_unlikely = -3;
	const struct page_view *view = self->view;
	const struct passage_list *list = &view->passages.list;
	if (before == NONE || index + 1 >= list->count || !self->kept[index + 1] || self->odds[index] < very_unlikely)
		return false;
	const struct passage *passage = &list->at[index];
	const uint32_t node = passage->node, parent = view->tree->nodes.at[node].parent;
	if (passages_is_heading(view->tree->nodes.at[node].tag))
		return page_view_holds(view, parent, list->at[before].node) &&
		       page_view_holds(view, parent, list->at[index + 1].node);
	return before + 1 == index && view->tree->nodes.at[node].tag == TAG_P &&
	       is_alike(view->tree, node, list->at[index - 1].node) &&
	       is_alike(view->tree, node, list->at[index + 1].node);
}

/* The last paragraph, like the one before it, and hardly less likely than not. */
static bool is_ending(const struct choice *self, uint32_t index)
{
	static const float hardly_unlikely = -1;
	const struct html_tree *tree = self->view->tree;
	const struct passage_list *list = &self->view->passages.list;
	const struct passage *passage = &list->at[index];
	return index && self->kept[index - 1] && passage->ends == PASSAGE_ENDS_SENTENCE &&
	       self->odds[index] >= hardly_unlikely && tree->nodes.at[passage->node].tag == TAG_P &&
	       is_alike(tree, passage->node, list->at[index - 1].node);
}

/* When an entry of a live report was written: a time of day before its heading. */
static bool is_stamp(const struct choice *self, uint32_t index)
{
	enum { STAMP_WORDS_MAX = 6 };
	const struct page_view *view = self->view;
	const struct passage_list *list = &view->passages.list;
	const struct passage *passage = &list->at[index];
	if (passage->words > STAMP_WORDS_MAX || index + 1 >= list->count || !self->kept[index + 1] ||
	    page_view_around(view, passage->first, TAG_TIME) == NONE ||
	    !passages_is_heading(view->tree->nodes.at[list->at[index + 1].node].tag))
		return false;
	const uint32_t entry = page_view_around(view, passage->node, TAG_ARTICLE);
	return entry != NONE && page_view_holds(view, entry, list->at[index + 1].node) &&
	       (view->title == NONE || !page_view_holds(view, entry, view->title));
}

static bool is_called_standfirst(const struct html_tree *tree, uint32_t node)
{
	static const char *const words[] = {"chapeau",    "chapo",       "deck",     "dek",
					    "intro",      "lead",        "lede",     "standfirst",
					    "subheading", "subheadline", "subtitle", "summary"};
	struct slice classes = html_tree_attribute(tree, node, ATTRIBUTE_CLASS);
	for (struct slice word; (word = page_view_class_word(&classes)).length;)
		if (SLICE_IS_ANY(word, words))
			return true;
	return false;
}

/* What stands between headline and story and is called what leads into it, hardly less likely than not. */
static bool is_standfirst(const struct choice *self, uint32_t index)
{
	enum { NEAR = 4, WORDS_LEAST = 6 };
	static const float hardly_unlikely = -1;
	const struct page_view *view = self->view;
	const struct passage_list *list = &view->passages.list;
	const struct passage *passage = &list->at[index];
	if (self->odds[index] < hardly_unlikely || passage->words < WORDS_LEAST || view->title == NONE ||
	    passage->first < view->title || (index && self->kept[index - 1]))
		return false;
	bool is_before = false;
	for (uint32_t i = index + 1; i < list->count && i <= index + NEAR; i++)
		is_before = is_before || self->kept[i];
	const uint32_t parent = view->tree->nodes.at[passage->node].parent;
	return is_before && (is_called_standfirst(view->tree, passage->node) ||
			     (parent != NONE && is_called_standfirst(view->tree, parent)));
}

/* Short lines that look like nothing by themselves. */
static void settle_short(struct choice *self)
{
	for (uint32_t i = 0, before = NONE; i < self->view->passages.list.count; i++) {
		const struct passage *passage = &self->view->passages.list.at[i];
		before = i && self->kept[i - 1] ? i - 1 : before;
		if (!self->kept[i] && self->why[i] == LEFT_OUT_UNLIKELY && !passage->linked &&
		    (is_between(self, i, before) || is_ending(self, i) || is_stamp(self, i) || is_standfirst(self, i)))
			set_one(self, i, LEFT_OUT_NOT);
	}
}

void article_whole_settle(const struct page_view *view, const float *odds, bool *kept, uint8_t *why)
{
	struct choice choice = {.view = view, .odds = odds, .kept = kept, .why = why, .box = find_boxes(view)};
	for (size_t i = 0; i < view->passages.list.count; i++)
		choice.words += kept[i] ? view->passages.list.at[i].words : 0;
	const struct html_nodes *nodes = &view->tree->nodes;
	for (uint32_t i = 1; i < nodes->count;) {
		const bool is_settled = nodes->at[i].tag != TAG_TEXT && settle(&choice, i);
		i = is_settled ? nodes->at[i].end : i + 1;
	}
	settle_short(&choice);
	settle_notes(&choice);
	settle_pulled(&choice);
	free(choice.box);
}
