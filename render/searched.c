/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/searched.h"

#include <stdlib.h>
#include <string.h>

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
	*self = (struct searched){.document = document, .searching = memory_new(1, sizeof *self->searching)};
	self->searching->left = UINT64_MAX;
	struct wordbreaker *breaker = wordbreaker_new();
	for (uint32_t leaf = NONE; (leaf = document_next_leaf(document, leaf)) != NONE;)
		if (document->blocks.at[leaf].kind != BLOCK_IMAGE)
			add_leaf(self, breaker, document->blocks.at[leaf].span);
	wordbreaker_free(breaker);
}

void searched_release(struct searched *self)
{
	array_release(&self->letters);
	array_release(&self->searching->few.first);
	array_release(&self->searching->few.at);
	array_release(&self->searching->many.first);
	array_release(&self->searching->many.at);
	free(self->searching);
	self->searching = NULL;
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

enum {
	FEW = 3,        /* letters that a hash is of */
	MANY = 6,       /* those of longer words */
	WORTH = 2,      /* as many times the letters are looked at one by one before the hashes are worth it */
	HASH_BITS = 18, /* of it that count */
	HASHES = 1 << HASH_BITS
};

static uint32_t add_to_hash(uint32_t hash, uint32_t letter)
{
	return (hash ^ letter) * 16777619U;
}

static uint32_t hash_of(const uint32_t *words, size_t count)
{
	uint32_t hash = 2166136261U;
	for (size_t i = 0; i < count; i++)
		hash = add_to_hash(hash, words[i]);
	return (hash ^ hash >> HASH_BITS) % HASHES;
}

static uint32_t hash_at(const struct searched *self, size_t at, size_t count)
{
	uint32_t words[MANY];
	for (size_t i = 0; i < count; i++)
		words[i] = self->letters.at[at + i].folded;
	return hash_of(words, count);
}

/* Counts the places of each hash, so knows where those end, and puts them there, the last one first. */
static void sort_places(const struct searched *self, size_t letters, struct sorted_places *sorted)
{
	const size_t count = self->letters.count - letters + 1;
	struct indexes *first = &sorted->first;
	array_make_room(first, HASHES + 1);
	first->count = HASHES + 1;
	memset(first->at, 0, first->count * sizeof *first->at);
	array_make_room(&sorted->at, count);
	sorted->at.count = count;
	for (size_t at = 0; at < count; at++)
		first->at[hash_at(self, at, letters)]++;
	for (size_t i = 1; i < first->count; i++)
		first->at[i] += first->at[i - 1];
	for (size_t at = count; at-- > 0;)
		sorted->at.at[--first->at[hash_at(self, at, letters)]] = (uint32_t)at;
}

/* The first of sorted places from first to end that is not before from. O(log n). */
static size_t first_from(const struct indexes *places, size_t first, size_t end, size_t from)
{
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (places->at[middle] < from)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

/* Looks at a place. Returns whether that is all: the words stand there, or no more places may be looked at. */
static bool look_at(const struct searched *self, const struct indexes *words, size_t at, unsigned bounds,
		    struct span *found)
{
	struct searching *searching = self->searching;
	if (!searching->left)
		return true;
	searching->left--;
	searching->seen++;
	if (!searched_stands(self, words, at, bounds))
		return false;
	*found = (struct span){(uint32_t)at, (uint32_t)(at + words->count)};
	return true;
}

bool searched_find(const struct searched *self, const struct indexes *words, size_t from, unsigned bounds,
		   struct span *found)
{
	struct searching *searching = self->searching;
	*found = (struct span){0, 0};
	const size_t letters = words->count < MANY ? FEW : MANY;
	if (words->count < FEW || self->letters.count < MANY || searching->seen / WORTH < self->letters.count) {
		for (size_t at = from; at + words->count <= self->letters.count; at++)
			if (look_at(self, words, at, bounds, found))
				break;
		return !span_is_empty(*found);
	}
	struct sorted_places *sorted = letters == FEW ? &searching->few : &searching->many;
	if (!sorted->first.count)
		sort_places(self, letters, sorted);
	const uint32_t hash = hash_of(words->at, letters);
	const size_t end = sorted->first.at[hash + 1];
	for (size_t i = first_from(&sorted->at, sorted->first.at[hash], end, from); i < end; i++)
		if (look_at(self, words, sorted->at.at[i], bounds, found))
			break;
	return !span_is_empty(*found);
}
