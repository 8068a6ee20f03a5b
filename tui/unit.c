/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/unit.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/find/sentence.h"
#include "render/wordbreak.h"

const char *unit_name(enum unit unit)
{
#define UNIT_NAME(unit, name) name,
	static const char *const names[UNIT_COUNT] = {UNITS(UNIT_NAME)};
#undef UNIT_NAME
	return names[unit];
}

/* The leaf that holds a byte; empty at its place if none does. */
static struct span leaf_around(const struct article *article, uint32_t offset)
{
	const uint32_t leaf = document_leaf_at(article->document, offset);
	const struct span span = leaf == NONE ? (struct span){0, 0} : article->document->blocks.at[leaf].span;
	return offset >= span.start && offset < span.end ? span : (struct span){offset, offset};
}

/* The breaks of a leaf's words, from its start; to be freed. */
static uint8_t *find_breaks(const struct article *article, struct span leaf)
{
	uint8_t *edges = memory_new(span_length(leaf) + 1, 1);
	struct wordbreaker *breaker = wordbreaker_new();
	wordbreaker_set(breaker, article->document->text.at + leaf.start, span_length(leaf), edges);
	wordbreaker_free(breaker);
	return edges;
}

/* A place at or before offset where a cluster surely begins: between two characters of ASCII, or at the leaf's start. */
static uint32_t sure_break(const char *text, struct span leaf, uint32_t offset)
{
	while (offset > leaf.start && ((unsigned char)text[offset] >= 0x80 || (unsigned char)text[offset - 1] >= 0x80))
		offset--;
	return offset;
}

static struct span character_around(const struct article *article, uint32_t offset)
{
	const struct span leaf = leaf_around(article, offset);
	const char *text = article->document->text.at;
	struct span found = {offset, offset};
	for (uint32_t at = sure_break(text, leaf, offset); at < leaf.end && at <= offset; at = found.end)
		found = (struct span){at, at + (uint32_t)utf8_cluster(text + at, leaf.end - at)};
	return found;
}

static struct span word_around(const struct article *article, uint32_t offset)
{
	const struct span leaf = leaf_around(article, offset);
	if (span_is_empty(leaf))
		return leaf;
	uint8_t *edges = find_breaks(article, leaf);
	uint32_t start = offset - leaf.start, end = start + 1;
	while (start && !(edges[start] & WORDBREAK_EDGE))
		start--;
	while (end < span_length(leaf) && !(edges[end] & WORDBREAK_EDGE))
		end++;
	free(edges);
	return (struct span){leaf.start + start, leaf.start + end};
}

/* Without the white space at its end. */
static struct span trim(const struct article *article, struct span span)
{
	const char *text = article->document->text.at;
	uint32_t character;
	while (span.end > span.start) {
		const size_t before = utf8_before(text, span.end);
		utf8_read(text + before, span.end - before, &character);
		if (!utf8_is_space(character))
			break;
		span.end = (uint32_t)before;
	}
	return span;
}

/* Without the white space behind it, unless that is what is meant. */
static struct span sentence_around(const struct article *article, uint32_t offset)
{
	const struct span leaf = leaf_around(article, offset);
	struct spans sentences = {0};
	struct span found = {offset, offset};
	if (!span_is_empty(leaf))
		sentence_find(article->document, document_leaf_at(article->document, offset), &sentences);
	for (size_t i = 0; i < sentences.count && sentences.at[i].start <= offset; i++)
		found = (struct span){sentences.at[i].start,
				      i + 1 < sentences.count ? sentences.at[i + 1].start : leaf.end};
	array_release(&sentences);
	const struct span trimmed = trim(article, found);
	return offset < trimmed.end ? trimmed : found;
}

static struct span quote_around(const struct article *article, uint32_t offset)
{
	const uint32_t quote = article_quote_at(article, offset, article_counts);
	return quote == NONE ? sentence_around(article, offset) : article->findings->quotes.at[quote].span;
}

struct span unit_around(const struct article *article, enum unit unit, uint32_t offset)
{
	static struct span (*const around[UNIT_COUNT])(const struct article *, uint32_t) = {
	    [UNIT_CHARACTER] = character_around, [UNIT_WORD] = word_around,      [UNIT_SENTENCE] = sentence_around,
	    [UNIT_QUOTE] = quote_around,         [UNIT_PARAGRAPH] = leaf_around,
	};
	return around[unit](article, offset);
}

/* The first byte from offset on, or the last character before it, that is text and no white space between; NONE if there is none. */
static uint32_t text_from(const struct article *article, uint32_t offset, enum unit unit)
{
	const struct document *document = article->document;
	uint32_t leaf = document_leaf_at(document, offset), character;
	if (leaf == NONE || offset >= document->blocks.at[leaf].span.end)
		leaf = document_next_leaf(document, leaf);
	for (; leaf != NONE; leaf = document_next_leaf(document, leaf)) {
		const struct span span = document->blocks.at[leaf].span;
		uint32_t at = offset > span.start ? offset : span.start;
		for (size_t taken; at < span.end; at += (uint32_t)taken) {
			taken = utf8_read(document->text.at + at, span.end - at, &character);
			if (unit == UNIT_CHARACTER || !utf8_is_space(character))
				return at;
		}
	}
	return NONE;
}

static uint32_t text_before(const struct article *article, uint32_t offset, enum unit unit)
{
	const char *text = article->document->text.at;
	uint32_t character;
	while (offset) {
		offset = (uint32_t)utf8_before(text, offset);
		utf8_read(text + offset, article->document->text.count - offset, &character);
		const bool is_text = !span_is_empty(leaf_around(article, offset));
		if (is_text && (unit == UNIT_CHARACTER || !utf8_is_space(character)))
			return offset;
	}
	return NONE;
}

uint32_t unit_next(const struct article *article, enum unit unit, uint32_t offset)
{
	const struct span span = unit_around(article, unit, offset);
	const uint32_t next = text_from(article, span.end > offset ? span.end : offset, unit);
	return next == NONE ? offset : next;
}

uint32_t unit_previous(const struct article *article, enum unit unit, uint32_t offset)
{
	const uint32_t before = text_before(article, unit_around(article, unit, offset).start, unit);
	return before == NONE ? offset : unit_around(article, unit, before).start;
}

/* The first place behind offset (or the last one before it) in its leaf where edges have a bit; NONE if there is none. */
static uint32_t find_edge(const struct article *article, uint32_t offset, int way, uint8_t bit)
{
	const struct span leaf = leaf_around(article, offset);
	if (span_is_empty(leaf))
		return NONE;
	uint8_t *edges = find_breaks(article, leaf);
	uint32_t at = offset - leaf.start, found = NONE;
	while (found == NONE && (way > 0 ? at < span_length(leaf) : at > 0)) {
		at = way > 0 ? at + 1 : at - 1;
		if (edges[at] & bit)
			found = leaf.start + at;
	}
	free(edges);
	return found;
}

/* The next leaf's first byte, or the one before's last character: where looking for a word goes on; NONE at the ends. */
static uint32_t go_on(const struct article *article, uint32_t offset, int way)
{
	const struct span leaf = leaf_around(article, offset);
	return way > 0 ? text_from(article, leaf.end > offset ? leaf.end : offset, UNIT_WORD)
		       : text_before(article, leaf.start, UNIT_WORD);
}

static bool begins_word(const struct article *article, uint32_t offset)
{
	const struct span leaf = leaf_around(article, offset);
	if (span_is_empty(leaf))
		return false;
	uint8_t *edges = find_breaks(article, leaf);
	const bool begins = edges[offset - leaf.start] & WORDBREAK_START;
	free(edges);
	return begins;
}

uint32_t unit_word_next(const struct article *article, uint32_t offset)
{
	for (uint32_t at = offset; at != NONE; at = go_on(article, at, +1)) {
		if (at != offset && begins_word(article, at))
			return at;
		const uint32_t found = find_edge(article, at, +1, WORDBREAK_START);
		if (found != NONE)
			return found;
	}
	return offset;
}

uint32_t unit_word_previous(const struct article *article, uint32_t offset)
{
	for (uint32_t at = offset; at != NONE; at = go_on(article, at, -1)) {
		if (at != offset && begins_word(article, at))
			return at;
		const uint32_t found = find_edge(article, at, -1, WORDBREAK_START);
		if (found != NONE)
			return found;
	}
	return offset;
}

uint32_t unit_word_end(const struct article *article, uint32_t offset)
{
	const struct span here = character_around(article, offset);
	for (uint32_t at = here.end > offset ? here.end : offset; at != NONE; at = go_on(article, at, +1)) {
		const uint32_t found = find_edge(article, at, +1, WORDBREAK_END);
		if (found != NONE)
			return character_around(article, found - 1).start;
	}
	return offset;
}
