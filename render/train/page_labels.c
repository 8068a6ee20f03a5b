/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/find/features.h"
#include "render/train/page_gold.h"

enum { RUN = 4 };

/* A set of numbers, by open addressing. */
struct number_set {
	uint32_t *slots; /* 0 is a free one */
	uint32_t mask;
};

static struct number_set set_for(size_t count)
{
	uint32_t size = 16;
	while (size < 2 * count)
		size *= 2;
	return (struct number_set){memory_new(size, sizeof(uint32_t)), size - 1};
}

static uint32_t *set_slot(const struct number_set *self, uint32_t number)
{
	uint32_t slot = number & self->mask;
	while (self->slots[slot] && self->slots[slot] != number)
		slot = (slot + 1) & self->mask;
	return &self->slots[slot];
}

static uint32_t hash_run(const uint32_t *words, size_t count)
{
	uint32_t hash = (uint32_t)count;
	for (size_t i = 0; i < count; i++)
		hash = features_mix(hash, words[i]);
	return hash ? hash : 1;
}

static size_t words_end(const struct page_view *view, size_t passage)
{
	const struct passage_list *list = &view->passages.list;
	return passage + 1 < list->count ? list->at[passage + 1].first_word : view->passages.words.count;
}

/* The story as a page of its own: each line a paragraph. */
static void read_story(struct passages *story, struct html_tree *tree, const char *text)
{
	struct buffer page = {0};
	for (const char *at = text; *at; at++)
		if (*at == '\n')
			buffer_add(&page, "<p>", 3);
		else if (*at == '<')
			buffer_add(&page, "&lt;", 4);
		else if (*at == '&')
			buffer_add(&page, "&amp;", 5);
		else
			buffer_putc(&page, *at);
	html_tree_parse(tree, buffer_text(&page), page.count);
	passages_find(story, tree);
	buffer_release(&page);
}

/* Marks the words of the page that are in runs of four that the story has too. */
static void cover(const struct passages *page, const struct passages *story, bool *covered)
{
	struct number_set runs = set_for(story->words.count);
	for (size_t i = 0; i + RUN <= story->words.count; i++) {
		const uint32_t hash = hash_run(story->words.at + i, RUN);
		*set_slot(&runs, hash) = hash;
	}
	for (size_t i = 0; i + RUN <= page->words.count; i++)
		if (*set_slot(&runs, hash_run(page->words.at + i, RUN)))
			memset(covered + i, true, RUN);
	free(runs.slots);
}

/* A short line of the story counts where it is a passage of its own, near others of the story. */
static void label_short(const struct page_view *view, const struct passages *story, float *labels)
{
	enum { REACH = 3 };
	struct number_set lines = set_for(story->list.count);
	for (size_t i = 0; i < story->list.count; i++)
		*set_slot(&lines, story->list.at[i].hash) = story->list.at[i].hash;
	const struct passage_list *list = &view->passages.list;
	for (size_t i = 0; i < list->count; i++) {
		const size_t words = words_end(view, i) - list->at[i].first_word;
		if (words >= RUN || !words)
			continue;
		bool is_near = false;
		for (size_t j = i > REACH ? i - REACH : 0; j < list->count && j <= i + REACH; j++)
			is_near = is_near || (j != i && labels[j] > 0.5F && list->at[j].words >= 2 * RUN);
		const bool is_line = *set_slot(&lines, list->at[i].hash) && list->at[i].hash;
		labels[i] = is_line && is_near ? 1 : labels[i] > 0.5F && is_near ? 0.6F : 0;
	}
	free(lines.slots);
}

/* Of passages that say the same, the one among most of the story's is the story's. */
static void label_repeated(const struct page_view *view, float *labels)
{
	enum { REACH = 6 };
	const struct passage_list *list = &view->passages.list;
	float *support = memory_new(list->count + 1, sizeof *support);
	for (size_t i = 0; i < list->count; i++)
		for (size_t j = i > REACH ? i - REACH : 0; j < list->count && j <= i + REACH; j++)
			support[i] += j != i ? labels[j] * (float)list->at[j].words : 0;
	for (size_t i = 0; i < list->count; i++)
		for (size_t j = 0; labels[i] > 0.5F && list->at[i].words >= RUN && j < list->count; j++)
			if (j != i && list->at[j].hash == list->at[i].hash && list->at[j].words == list->at[i].words &&
			    (support[j] > support[i] || (support[j] == support[i] && j < i)))
				labels[i] = 0;
	free(support);
}

/* A passage's text with its white space folded. */
static void gather(const struct page_view *view, size_t passage, struct buffer *out)
{
	struct buffer text = {0};
	const struct passage *at = &view->passages.list.at[passage];
	for (uint32_t i = at->first; i < at->end; i++)
		if (view->tree->nodes.at[i].tag == TAG_TEXT && view->passages.owner[i] == passage)
			buffer_add(&text, html_tree_text(view->tree, i).at, html_tree_text(view->tree, i).length);
	struct slice rest = {text.at, text.count};
	for (struct slice word; (word = slice_take_word(&rest)).length;) {
		if (out->count)
			buffer_putc(out, ' ');
		buffer_add(out, word.at, word.length);
	}
	buffer_release(&text);
}

static bool has_any(const char *text, const struct gold_strings *strings)
{
	for (size_t i = 0; i < strings->count; i++)
		if (*strings->at[i] && strstr(text, strings->at[i]))
			return true;
	return false;
}

/* Where only strings are known, the passages that hold them. */
static void label_strings(const struct gold_page *page, const struct page_view *view, float *labels)
{
	for (size_t i = 0; i < view->passages.list.count; i++) {
		struct buffer text = {0};
		gather(view, i, &text);
		const char *line = buffer_text(&text);
		labels[i] = has_any(line, &page->must) ? 1 : has_any(line, &page->must_not) ? 0 : -1;
		buffer_release(&text);
	}
}

float *gold_page_label(const struct gold_page *page, const struct page_view *view)
{
	struct html_tree tree;
	struct passages story;
	const struct passage_list *list = &view->passages.list;
	float *labels = memory_new(list->count + 1, sizeof *labels);
	if (!page->text) {
		label_strings(page, view, labels);
		return labels;
	}
	bool *covered = memory_new(view->passages.words.count + RUN, sizeof *covered);
	read_story(&story, &tree, page->text);
	cover(&view->passages, &story, covered);
	for (size_t i = 0; i < list->count; i++) {
		const size_t end = words_end(view, i), first = list->at[i].first_word;
		size_t in = 0;
		for (size_t j = first; j < end; j++)
			in += covered[j];
		labels[i] = end > first ? (float)in / (float)(end - first) : 0;
	}
	label_short(view, &story, labels);
	label_repeated(view, labels);
	for (size_t i = 0; i < list->count; i++)
		if (page_view_around(view, list->at[i].node, TAG_FIGCAPTION) != NONE ||
		    page_view_around(view, list->at[i].node, TAG_CAPTION) != NONE ||
		    page_view_holds(view, view->title, list->at[i].node))
			labels[i] = -1;
	free(covered);
	passages_release(&story);
	html_tree_release(&tree);
	return labels;
}
