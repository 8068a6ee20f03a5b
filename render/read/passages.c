/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/passages.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/find/features.h"
#include "render/read/html_table.h"
#include "render/read/passage_shapes.h"

/* Words of grammar that are frequent in English, German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages. Sorted. */
static const char *const small_words[] = {
    "a",   "about", "al",    "als",  "an",   "and",  "are",   "as",   "at",  "att",  "au",  "auf",  "aus",
    "av",  "be",    "been",  "but",  "by",   "che",  "com",   "con",  "da",  "dans", "das", "de",   "dei",
    "del", "dem",   "den",   "der",  "des",  "det",  "di",    "die",  "do",  "dos",  "du",  "e",    "een",
    "ein", "eine",  "el",    "em",   "en",   "er",   "es",    "est",  "et",  "ett",  "for", "from", "had",
    "has", "hat",   "have",  "he",   "her",  "het",  "his",   "i",    "il",  "im",   "in",  "is",   "ist",
    "it",  "its",   "je",    "la",   "las",  "le",   "les",   "lo",   "los", "med",  "met", "mit",  "more",
    "na",  "nicht", "no",    "not",  "o",    "och",  "of",    "og",   "on",  "or",   "os",  "par",  "para",
    "per", "por",   "pour",  "que",  "qui",  "se",   "she",   "sich", "sie", "som",  "su",  "sur",  "that",
    "the", "their", "they",  "this", "to",   "um",   "un",    "una",  "und", "une",  "van", "von",  "was",
    "we",  "were",  "which", "who",  "will", "with", "would", "y",    "you", "zu"};

/* The walk over a page. */
struct walk {
	struct passages *passages;
	uint32_t row_end, link_end,
	    strong_end;     /* of the row of a table of data, the link, the bold text that is open */
	uint32_t table_end; /* of the table of data that is open */
	uint32_t breaks;    /* <br> since the last text */
	bool is_apart;      /* a block began since the last text */
};

static int compare_words(const void *word, const void *entry)
{
	return strcmp(word, *(const char *const *)entry);
}

static bool is_small(const char *word, size_t length)
{
	enum { LONGEST = 5 };
	char copy[LONGEST + 1];
	if (length > LONGEST)
		return false;
	memcpy(copy, word, length);
	copy[length] = '\0';
	return bsearch(copy, small_words, sizeof small_words / sizeof *small_words, sizeof *small_words, compare_words);
}

static bool is_ideograph(uint32_t character)
{
	return (character >= 0x3040 && character <= 0x30ff) || (character >= 0x3400 && character <= 0x9fff) ||
	       (character >= 0xf900 && character <= 0xfaff);
}

/* A word in the making. */
struct word {
	char folded[24]; /* the front of it */
	size_t length;   /* of what is in folded */
	uint32_t hash;
	uint32_t first; /* its first character */
	uint32_t ideographs;
	bool is_open;
};

static void end_word(struct passages *self, struct word *word, bool is_linked, bool is_strong)
{
	if (!word->is_open)
		return;
	struct passage *passage = &array_last(&self->list);
	const uint32_t count = word->ideographs ? (word->ideographs + 1) / 2 : 1;
	if (!passage->words)
		passage->opens_lower = utf8_is_lower(word->first);
	if (self->words.count - passage->first_word < 2)
		passage->opening = features_mix(passage->opening, word->hash);
	passage->hash = features_mix(passage->hash, word->hash);
	passage->words += count;
	passage->linked += is_linked ? count : 0;
	passage->strong += is_strong ? count : 0;
	passage->small += word->ideographs ? count / 3 : is_small(word->folded, word->length);
	passage->capitals += utf8_is_upper(word->first);
	passage->numbers += utf8_is_digit(word->first);
	array_push(&self->words, word->hash);
	*word = (struct word){0};
}

static void add_character(struct word *word, uint32_t character)
{
	const uint32_t lower =
	    character < 0x80 ? character | (character >= 'A' && character <= 'Z' ? 0x20 : 0) : utf8_lower(character);
	if (!word->is_open)
		*word = (struct word){.is_open = true, .first = character};
	word->hash = (word->hash ^ lower) * UINT32_C(16777619) + 1;
	word->ideographs += is_ideograph(character);
	if (word->length + UTF8_MAX < sizeof word->folded) {
		char bytes[UTF8_MAX + 1];
		const size_t length = utf8_write(lower, bytes);
		memcpy(word->folded + word->length, bytes, length);
		word->length += length;
	}
}

/* What a character that is no part of a word says of the passage's end. */
static void see_mark(struct passage *passage, uint32_t character)
{
	const bool ends_in_mark = passage->ends == PASSAGE_ENDS_SENTENCE || passage->ends == PASSAGE_ENDS_DOTS;
	if (character == '.' || character == '!' || character == '?' || character == 0x3002)
		passage->ends = character == '.' && ends_in_mark ? PASSAGE_ENDS_DOTS : PASSAGE_ENDS_SENTENCE;
	else if (character == 0x2026)
		passage->ends = PASSAGE_ENDS_DOTS;
	else if (character == ':')
		passage->ends = PASSAGE_ENDS_COLON;
	else if (character != '"' && character != '\'' && character != ')' && character != 0x2019 &&
		 character != 0x201d && character != 0xbb)
		passage->ends = PASSAGE_ENDS_OTHERWISE;
	passage->commas += character == ',' || character == ';' || character == 0x3001 || character == 0xff0c;
}

static bool is_word_byte(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

static void count_text(struct passages *self, struct slice text, bool is_linked, bool is_strong)
{
	struct word word = {0};
	for (size_t at = 0, taken; at < text.length; at += taken ? taken : 1) {
		uint32_t character = (unsigned char)text.at[at];
		taken = character < 0x80 ? 1 : utf8_read(text.at + at, text.length - at, &character);
		if (!taken)
			continue;
		const bool is_word =
		    character < 0x80 ? is_word_byte((unsigned char)character) : utf8_is_word(character);
		struct passage *passage = &array_last(&self->list);
		if (is_word) {
			add_character(&word, character);
			passage->ends = PASSAGE_ENDS_IN_WORD;
			continue;
		}
		end_word(self, &word, is_linked, is_strong);
		if (character > ' ' && character != 0xa0)
			see_mark(passage, character);
	}
	end_word(self, &word, is_linked, is_strong);
}

static bool is_strong(enum html_tag tag)
{
	return tag == TAG_B || tag == TAG_STRONG || tag == TAG_EM || tag == TAG_I;
}

bool passages_is_heading(enum html_tag tag)
{
	return tag >= TAG_H1 && tag <= TAG_H6;
}

static void open_passage(struct passages *self, uint32_t node)
{
	const size_t count = self->list.count;
	uint32_t heading = NONE;
	if (count) {
		const struct passage *last = &array_last(&self->list);
		heading =
		    passages_is_heading(self->tree->nodes.at[last->node].tag) ? (uint32_t)count - 1 : last->heading;
	}
	array_push(&self->list, (struct passage){.first = node,
						 .node = self->block[node],
						 .first_word = (uint32_t)self->words.count,
						 .heading = heading});
}

static void add_text(struct walk *walk, uint32_t node)
{
	struct passages *self = walk->passages;
	const struct slice text = html_tree_text(self->tree, node);
	if (!slice_trim(text).length)
		return;
	if (!self->list.count || walk->is_apart || walk->breaks > 1 ||
	    array_last(&self->list).node != self->block[node])
		open_passage(self, node);
	walk->is_apart = false;
	walk->breaks = 0;
	array_last(&self->list).end = node + 1;
	self->owner[node] = (uint32_t)self->list.count - 1;
	count_text(self, text, node < walk->link_end, node < walk->strong_end);
}

/* Rows of tables of data hold their cells' text. */
static void open_table(struct walk *walk, uint32_t node)
{
	const struct html_tree *tree = walk->passages->tree;
	const struct html_node *element = &tree->nodes.at[node];
	if (element->tag == TAG_TABLE && node >= walk->table_end && html_table_columns(tree, node))
		walk->table_end = element->end;
	if (element->tag == TAG_TR && node < walk->table_end && node >= walk->row_end)
		walk->row_end = element->end;
}

static void enter(struct walk *walk, uint32_t node)
{
	struct passages *self = walk->passages;
	const struct html_node *element = &self->tree->nodes.at[node];
	const bool is_in_row = node < walk->row_end;
	self->block[node] = element->parent == NONE ? 0 : self->block[element->parent];
	if (element->tag == TAG_TEXT) {
		add_text(walk, node);
		return;
	}
	walk->breaks += element->tag == TAG_BR && !is_in_row;
	if (element->tag == TAG_A && node >= walk->link_end)
		walk->link_end = element->end;
	if (is_strong(element->tag) && node >= walk->strong_end)
		walk->strong_end = element->end;
	open_table(walk, node);
	if (!is_in_row && html_tree_flow(element->tag) == FLOW_BLOCK) {
		self->block[node] = node;
		walk->is_apart = true;
	}
}

static void sum_up(struct passages *self)
{
	const size_t count = self->tree->nodes.count;
	uint32_t *total = self->total = memory_new(count + 1, sizeof *total);
	for (size_t i = 0; i < self->list.count; i++)
		total[self->list.at[i].first + 1] += self->list.at[i].words - self->list.at[i].linked;
	for (size_t i = 0; i < count; i++)
		total[i + 1] += total[i];
}

void passages_find(struct passages *self, const struct html_tree *tree)
{
	const size_t count = tree->nodes.count;
	*self = (struct passages){.tree = tree,
				  .owner = memory_new(count + 1, sizeof *self->owner),
				  .block = memory_new(count + 1, sizeof *self->block)};
	struct walk walk = {.passages = self};
	memset(self->owner, 0xff, count * sizeof *self->owner);
	for (uint32_t i = 0; i < count;) {
		const bool is_skipped = html_tree_flow(tree->nodes.at[i].tag) == FLOW_SKIPPED;
		if (!is_skipped)
			enter(&walk, i);
		i = is_skipped ? tree->nodes.at[i].end : i + 1;
	}
	sum_up(self);
	passage_shapes_find(self);
}

void passages_release(struct passages *self)
{
	array_release(&self->list);
	array_release(&self->words);
	array_release(&self->shapes);
	array_release(&self->patterns);
	free(self->owner);
	free(self->block);
	free(self->total);
}

uint32_t passages_total(const struct passages *self, uint32_t node)
{
	return self->total[self->tree->nodes.at[node].end] - self->total[node];
}
