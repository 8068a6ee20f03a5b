/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/searched.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"

static void add_edge(struct searched *self, uint32_t offset)
{
	const struct letter edge = {SEARCHED_EDGE, offset, offset, WORDBREAK_EDGE, WORDBREAK_EDGE};
	array_push(&self->letters, edge);
}

/* A character's folded form; what folds to nothing, as marks do, belongs to the letter before it. */
static void add_character(struct searched *self, const uint32_t *folded, size_t count, struct letter where)
{
	struct letter *last = self->letters.count ? &array_last(&self->letters) : NULL;
	const bool goes_on = last && last->folded != SEARCHED_EDGE;
	const bool is_space = count == 1 && *folded == ' ';
	if (goes_on && (!count || (is_space && last->folded == ' '))) {
		last->end = where.end;
		last->after = where.after;
		return;
	}
	for (size_t i = 0; i < count; i++) {
		where.folded = folded[i];
		array_push(&self->letters, where);
	}
}

static void add_leaf(struct searched *self, struct wordbreaker *breaker, struct span leaf)
{
	const char *text = self->document->text.at + leaf.start;
	const size_t length = span_length(leaf);
	uint8_t *edges = memory_new(length + 1, 1);
	uint32_t character, folded[UTF8_FOLD_MAX];
	wordbreaker_set(breaker, text, length, edges);
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken) {
		const struct letter where = {
		    .start = leaf.start + (uint32_t)at,
		    .end = leaf.start + (uint32_t)(at + taken),
		    .before = edges[at],
		    .after = edges[at + taken],
		};
		add_character(self, folded, utf8_fold(character, folded), where);
	}
	free(edges);
	add_edge(self, leaf.end);
}

void searched_init(struct searched *self, const struct document *document)
{
	*self = (struct searched){.document = document, .left = memory_new(1, sizeof *self->left)};
	*self->left = UINT64_MAX;
	struct wordbreaker *breaker = wordbreaker_new();
	for (uint32_t leaf = NONE; (leaf = document_next_leaf(document, leaf)) != NONE;)
		if (document->blocks.at[leaf].kind != BLOCK_IMAGE)
			add_leaf(self, breaker, document->blocks.at[leaf].span);
	wordbreaker_free(breaker);
}

void searched_release(struct searched *self)
{
	array_release(&self->letters);
	free(self->left);
	self->left = NULL;
}

void searched_fold(const char *words, size_t length, struct indexes *out)
{
	uint32_t character, folded[UTF8_FOLD_MAX];
	for (size_t at = 0, taken; (taken = utf8_read(words + at, length - at, &character)); at += taken) {
		const size_t count = utf8_fold(character, folded);
		const bool is_again = count == 1 && *folded == ' ' && out->count && array_last(out) == ' ';
		for (size_t i = 0; i < count && !is_again; i++)
			array_push(out, folded[i]);
	}
}

size_t searched_at(const struct searched *self, uint32_t offset)
{
	size_t low = 0, high = self->letters.count;
	while (low < high) {
		const size_t middle = (low + high) / 2;
		if (self->letters.at[middle].start < offset)
			low = middle + 1;
		else
			high = middle;
	}
	while (low < self->letters.count && self->letters.at[low].folded == SEARCHED_EDGE)
		low++;
	return low;
}

bool searched_stands(const struct searched *self, const struct indexes *words, size_t at, unsigned bounds)
{
	const struct letter *letters = self->letters.at + at;
	if (!words->count || at + words->count > self->letters.count)
		return false;
	for (size_t i = 0; i < words->count; i++)
		if (letters[i].folded != words->at[i])
			return false;
	if (bounds & SEARCHED_START_BOUND && !(letters->before & WORDBREAK_EDGE))
		return false;
	return !(bounds & SEARCHED_END_BOUND) || letters[words->count - 1].after & WORDBREAK_EDGE;
}

bool searched_find(const struct searched *self, const struct indexes *words, size_t from, unsigned bounds,
		   struct span *found)
{
	for (size_t at = from; at + words->count <= self->letters.count && *self->left; at++, --*self->left)
		if (searched_stands(self, words, at, bounds)) {
			*found = (struct span){(uint32_t)at, (uint32_t)(at + words->count)};
			return true;
		}
	return false;
}
