/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/page_view.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/read/byline.h"
#include "render/read/related.h"

/* What the element is called that holds a story: two words of its class or id that stand together. */
static const char *const body_names[][2] = {
    {"article", "body"}, {"article", "content"}, {"article", "text"}, {"entry", "content"},
    {"post", "content"}, {"post", "body"},       {"story", "body"},   {"story", "content"},
    {"article", "main"}, {"content", "body"},    {"body", "copy"},    {"story", "text"},
    {"body", "text"},    {"blog", "content"},    {"news", "content"}, {"body", "content"}};

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0x80;
}

static bool is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

struct slice page_view_class_word(struct slice *classes)
{
	while (classes->length && !is_letter(*classes->at))
		*classes = slice_after(*classes, 1);
	struct slice word = {.at = classes->at};
	while (word.length < classes->length && is_letter(word.at[word.length]) &&
	       !(word.length && is_capital(word.at[word.length]) && !is_capital(word.at[word.length - 1])))
		word.length++;
	*classes = slice_after(*classes, word.length);
	return word;
}

uint32_t page_view_hash(struct slice word)
{
	uint32_t hash = 0;
	for (size_t i = 0; i < word.length; i++) {
		const char byte = word.at[i];
		hash = (hash ^ (unsigned char)(is_capital(byte) ? byte + 0x20 : byte)) * UINT32_C(16777619) + 1;
	}
	return hash;
}

bool page_view_holds(const struct page_view *self, uint32_t node, uint32_t other)
{
	return other != NONE && node != NONE && node <= other && other < self->tree->nodes.at[node].end;
}

uint32_t page_view_around(const struct page_view *self, uint32_t node, enum html_tag tag)
{
	while (node != NONE && self->tree->nodes.at[node].tag != tag)
		node = self->tree->nodes.at[node].parent;
	return node;
}

static enum page_furniture furniture_of(struct slice line, const struct passage *passage)
{
	if (related_is_heading(line))
		return FURNITURE_HEADING;
	if (related_opens(line) && passage->linked)
		return FURNITURE_RELATED;
	return byline_is(line) ? FURNITURE_BYLINE : FURNITURE_NONE;
}

enum page_furniture page_view_furniture(const struct page_view *self, uint32_t index)
{
	enum { LONG = 20 };
	const struct passage *passage = &self->passages.list.at[index];
	if (passage->words > LONG)
		return FURNITURE_NONE;
	struct buffer text = {0};
	for (uint32_t i = passage->first; i < passage->end; i++)
		if (self->passages.owner[i] == index)
			buffer_add(&text, html_tree_text(self->tree, i).at, html_tree_text(self->tree, i).length);
	const enum page_furniture found = furniture_of(slice_trim((struct slice){text.at, text.count}), passage);
	buffer_release(&text);
	return found;
}

uint32_t page_view_steps(const struct page_view *self, uint32_t node, uint32_t other)
{
	uint32_t steps = 0;
	for (; node != NONE && !page_view_holds(self, node, other); node = self->tree->nodes.at[node].parent)
		steps++;
	return steps;
}

static bool names_body(struct slice names)
{
	struct slice before = {0};
	for (struct slice word; (word = page_view_class_word(&names)).length; before = word)
		for (size_t i = 0; i < sizeof body_names / sizeof *body_names; i++)
			if (slice_is(before, body_names[i][0]) && slice_is(word, body_names[i][1]))
				return true;
	return false;
}

static bool is_body(const struct html_tree *tree, uint32_t node)
{
	return slice_is(html_tree_attribute(tree, node, ATTRIBUTE_ITEMPROP), "articleBody") ||
	       names_body(html_tree_attribute(tree, node, ATTRIBUTE_CLASS)) ||
	       names_body(html_tree_attribute(tree, node, ATTRIBUTE_ID));
}

/* The one with the most words; of equals the innermost. */
static uint32_t find_body(const struct page_view *self)
{
	uint32_t best = NONE, most = 1;
	for (uint32_t i = 1; i < self->tree->nodes.count; i++) {
		if (html_tree_flow(self->tree->nodes.at[i].tag) != FLOW_BLOCK || !is_body(self->tree, i))
			continue;
		const uint32_t words = passages_total(&self->passages, i);
		if (words >= most) {
			best = i;
			most = words;
		}
	}
	return best;
}

/* The element that a passage speaks for. */
static uint32_t container_of(const struct page_view *self, const struct passage *passage)
{
	return self->tree->nodes.at[passage->node].tag == TAG_P ? self->tree->nodes.at[passage->node].parent
								: passage->node;
}

static uint32_t find_main(const struct page_view *self)
{
	uint32_t *words = memory_new(self->tree->nodes.count + 1, sizeof *words);
	uint32_t best = 0;
	for (size_t i = 0; i < self->passages.list.count; i++) {
		const struct passage *passage = &self->passages.list.at[i];
		if (self->title != NONE && passage->first < self->title)
			continue;
		enum { PARAGRAPH_LEAST = 10 };
		const uint32_t own = passage->words - passage->linked, at = container_of(self, passage);
		words[at] += own >= PARAGRAPH_LEAST && own > passage->linked ? own : 0;
		best = words[at] > words[best] ? at : best;
	}
	free(words);
	return best;
}

static void find_title_words(struct page_view *self)
{
	if (self->title == NONE)
		return;
	for (uint32_t i = self->title; i < self->tree->nodes.at[self->title].end; i++) {
		const uint32_t owner = self->passages.owner[i];
		if (owner == NONE)
			continue;
		const struct passage *passage = &self->passages.list.at[owner];
		const size_t end = owner + 1 < self->passages.list.count ? self->passages.list.at[owner + 1].first_word
									 : self->passages.words.count;
		for (size_t j = passage->first_word; j < end; j++)
			array_push(&self->title_words, self->passages.words.at[j]);
		break;
	}
}

void page_view_open(struct page_view *self, const struct html_tree *tree, uint32_t title, const bool *left_out)
{
	*self = (struct page_view){.tree = tree, .title = title, .left_out = left_out};
	passages_find(&self->passages, tree);
	find_title_words(self);
	self->main = find_main(self);
	self->body = find_body(self);
	self->title_article = page_view_around(self, title, TAG_ARTICLE);
	self->main_article = page_view_around(self, self->main, TAG_ARTICLE);
}

void page_view_close(struct page_view *self)
{
	array_release(&self->title_words);
	passages_release(&self->passages);
}
