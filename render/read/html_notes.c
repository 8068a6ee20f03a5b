/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_notes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* A page has no more notes; the others stay links. */
enum { NOTES_MAX = 500, NOTE_TEXT_MAX = 3000 };

/* A place in the page that links can lead to. */
struct anchor {
	struct slice name;
	uint32_t node;
};

struct anchors ARRAY(struct anchor);

static int compare_slices(struct slice a, struct slice b)
{
	const int order = memcmp(a.at, b.at, a.length < b.length ? a.length : b.length);
	return order ? order : (a.length > b.length) - (a.length < b.length);
}

static int compare_anchors(const void *left, const void *right)
{
	const struct anchor *a = left, *b = right;
	const int order = compare_slices(a->name, b->name);
	return order ? order : (a->node > b->node) - (a->node < b->node);
}

static void find_anchors(const struct html_tree *tree, struct anchors *anchors)
{
	for (uint32_t i = 1; i < tree->nodes.count; i++) {
		if (tree->nodes.at[i].tag == TAG_TEXT)
			continue;
		struct slice name = html_tree_attribute(tree, i, ATTRIBUTE_ID);
		if (!name.length && tree->nodes.at[i].tag == TAG_A)
			name = html_tree_attribute(tree, i, ATTRIBUTE_NAME);
		if (name.length)
			array_push(anchors, (struct anchor){name, i});
	}
	if (anchors->count)
		qsort(anchors->at, anchors->count, sizeof *anchors->at, compare_anchors);
}

/* The first place of that name; NONE if there is none. */
static uint32_t find_anchor(const struct anchors *anchors, struct slice name)
{
	size_t low = 0, high = anchors->count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (compare_slices(anchors->at[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < anchors->count && compare_slices(anchors->at[low].name, name) == 0 ? anchors->at[low].node : NONE;
}

static bool is_bracket(char byte)
{
	return byte && strchr("[]()", byte);
}

/* What a link calls a note: without brackets. *is_bracketed says whether there were any. */
static struct slice label_of(struct slice text, bool *is_bracketed)
{
	text = slice_trim(text);
	*is_bracketed = text.length > 2 && is_bracket(text.at[0]) && is_bracket(text.at[text.length - 1]);
	return *is_bracketed ? (struct slice){text.at + 1, text.length - 2} : text;
}

static bool is_number(struct slice label, uint32_t *number)
{
	enum { DIGITS_MAX = 3 };
	*number = 0;
	for (size_t i = 0; i < label.length; i++) {
		if (label.at[i] < '0' || label.at[i] > '9')
			return false;
		*number = *number * 10 + (uint32_t)(label.at[i] - '0');
	}
	return label.length && label.length <= DIGITS_MAX;
}

static bool is_sign(struct slice label)
{
	static const char *const signs[] = {"*", "**", "***", "†", "‡", "§"};
	return SLICE_IS_ANY(label, signs);
}

/* Whether it is raised, or called a note. */
static bool looks_so(const struct html_tree *tree, uint32_t link)
{
	const struct html_node *node = &tree->nodes.at[link];
	if (html_tree_find(tree, link + 1, node->end, TAG_SUP) != NONE ||
	    (node->parent != NONE && tree->nodes.at[node->parent].tag == TAG_SUP))
		return true;
	const struct slice names[] = {html_tree_attribute(tree, link, ATTRIBUTE_CLASS),
				      html_tree_attribute(tree, link, ATTRIBUTE_ROLE),
				      html_tree_attribute(tree, link, ATTRIBUTE_REL)};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_find(names[i], "footnote").length || slice_find(names[i], "noteref").length)
			return true;
	return false;
}

/* The block that a place stands in, or is; NONE if it is too long for a note, or holds the link. */
static uint32_t block_of(const struct html_tree *tree, uint32_t place, uint32_t link)
{
	while (place != NONE && html_tree_flow(tree->nodes.at[place].tag) != FLOW_BLOCK)
		place = tree->nodes.at[place].parent;
	if (place == NONE || place < link)
		return NONE;
	size_t length = 0;
	for (uint32_t i = place; i < tree->nodes.at[place].end && length <= NOTE_TEXT_MAX; i++)
		length += tree->nodes.at[i].tag == TAG_TEXT ? html_tree_text(tree, i).length : 0;
	const enum html_tag tag = tree->nodes.at[place].tag;
	const bool is_note = tag == TAG_LI || tag == TAG_P || tag == TAG_DIV || tag == TAG_DD || tag == TAG_ASIDE;
	return is_note && length && length <= NOTE_TEXT_MAX ? place : NONE;
}

/* A note that lies in another one is none. */
static bool is_free(const struct html_notes *self, const struct html_tree *tree, uint32_t block)
{
	for (size_t i = 0; i < self->list.count; i++) {
		const uint32_t other = self->list.at[i].target;
		if (other != block && ((block >= other && block < tree->nodes.at[other].end) ||
				       (other >= block && other < tree->nodes.at[block].end)))
			return false;
	}
	return true;
}

static void add_note(struct html_notes *self, const struct html_tree *tree, const struct anchors *anchors, uint32_t link)
{
	const struct slice href = html_tree_attribute(tree, link, ATTRIBUTE_HREF);
	struct buffer text = {0};
	html_tree_gather(tree, link, &text);
	bool is_bracketed;
	uint32_t number = 0;
	const struct slice label = label_of((struct slice){text.at, text.count}, &is_bracketed);
	const bool is_label = is_number(label, &number) || is_sign(label);
	buffer_release(&text);
	if (!is_label || !(is_bracketed || looks_so(tree, link)))
		return;
	const uint32_t place = find_anchor(anchors, slice_after(href, 1));
	const uint32_t block = place == NONE ? NONE : block_of(tree, place, link);
	if (block == NONE || !is_free(self, tree, block))
		return;
	const uint32_t known = html_notes_number(self, block);
	const uint32_t next = self->list.count ? array_last(&self->list).number + 1 : 1;
	const struct html_note note = {link, block, known ? known : number ? number : next};
	array_push(&self->list, note);
	if (!self->numbers)
		self->numbers = memory_new(tree->nodes.count, sizeof *self->numbers);
	self->numbers[link] = self->numbers[block] = note.number;
}

void html_notes_find(struct html_notes *self, const struct html_tree *tree)
{
	struct anchors anchors = {0};
	*self = (struct html_notes){0};
	for (uint32_t i = 1; i < tree->nodes.count && self->list.count < NOTES_MAX; i++) {
		if (tree->nodes.at[i].tag != TAG_A)
			continue;
		const struct slice href = html_tree_attribute(tree, i, ATTRIBUTE_HREF);
		if (href.length < 2 || *href.at != '#')
			continue;
		if (!anchors.count)
			find_anchors(tree, &anchors);
		add_note(self, tree, &anchors, i);
	}
	array_release(&anchors);
}

void html_notes_release(struct html_notes *self)
{
	array_release(&self->list);
	free(self->numbers);
	self->numbers = NULL;
}

uint32_t html_notes_number(const struct html_notes *self, uint32_t node)
{
	return self->numbers ? self->numbers[node] : 0;
}

bool html_notes_leads_back(const struct html_tree *tree, uint32_t link)
{
	enum { LONG = 16 };
	const struct slice href = html_tree_attribute(tree, link, ATTRIBUTE_HREF);
	if (tree->nodes.at[link].tag != TAG_A || !href.length || *href.at != '#')
		return false;
	struct buffer text = {0};
	html_tree_gather(tree, link, &text);
	const bool is_short = text.count <= LONG;
	buffer_release(&text);
	return is_short;
}

struct slice html_notes_without_number(struct slice text, uint32_t number)
{
	char digits[16];
	const int length = snprintf(digits, sizeof digits, "%u", (unsigned)number);
	struct slice rest = text;
	while (rest.length && (is_bracket(*rest.at) || strchr(" \t\n.:^", *rest.at)))
		rest = slice_after(rest, 1);
	const bool is_numbered = slice_begins(rest, digits) &&
				 !(rest.length > (size_t)length && rest.at[length] >= '0' && rest.at[length] <= '9');
	rest = slice_after(rest, is_numbered ? (size_t)length : 0);
	while (is_numbered && rest.length && (is_bracket(*rest.at) || strchr(" \t\n.:^", *rest.at)))
		rest = slice_after(rest, 1);
	return rest;
}
