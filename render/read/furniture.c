/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "render/read/byline.h"
#include "render/read/reader.h"
#include "render/read/related.h"
#include "render/read/slice.h"

/* How long what is no sentence may be, in bytes; and in how many leaves from the top or the end things are looked for. */
enum { HEADLINE_MAX = 240, CREDIT_MAX = 400, OUTLET_WORDS_MAX = 6, BYLINE_REACH = 5, CREDIT_REACH = 40 };

/* Lines that name who else worked on it, at its end; a name follows. */
static const char *const credit_openers[] = {"Additional reporting by",
					     "Additional reporting:",
					     "Additional reporting and",
					     "Additional research by",
					     "Reporting by",
					     "Reporting and writing by",
					     "Writing by",
					     "Editing by",
					     "Edited by",
					     "Compiled by",
					     "Research by",
					     "With files from",
					     "With reporting by",
					     "With reporting from",
					     "With additional reporting",
					     "With contributions from",
					     "With inputs from",
					     "With input from",
					     "With agencies",
					     "With agency",
					     "Photographs by",
					     "Photography by",
					     "Photos by",
					     "Pictures by",
					     "Graphics by",
					     "Illustration by",
					     "Illustrations by",
					     "Translated by",
					     "Translation by",
					     "Produced by",
					     "Cover photograph by",
					     "Data visualisation by"};

/* Sentences that do the same. */
static const char *const credit_phrases[] = {"contributed to this report",  "contributed to this story",
					     "contributed to this article", "contributed reporting",
					     "contributed research",        "contributed to the report"};

/* A leaf with text, and what it turns out to be. */
struct leaf {
	struct slice text; /* borrowed from the document that is looked at */
	uint32_t block;
	enum block_kind kind;
	bool closely;   /* no blank line stands before it */
	bool is_nested; /* in a list or a quote, say */
};

struct leaves ARRAY(struct leaf);

#define BEGINS_ANY(text, list) begins_any(text, list, sizeof list / sizeof *list)

/* How long the first of the openers that text begins with is; 0 if there is none. */
static size_t begins_any(struct slice text, const char *const *openers, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_begins(text, openers[i]))
			return strlen(openers[i]);
	return 0;
}

static bool is_close(const struct document *document, uint32_t before, uint32_t end)
{
	const char *between = document->text.at + before;
	const char *line_end = memchr(between, '\n', end - before);
	return line_end && !memchr(line_end + 1, '\n', (size_t)(document->text.at + end - line_end - 1));
}

static struct leaves leaves_of(const struct document *document)
{
	struct leaves leaves = {0};
	uint32_t end = 0;
	for (uint32_t i = document_next_leaf(document, NONE); i != NONE; i = document_next_leaf(document, i)) {
		const struct block *block = &document->blocks.at[i];
		if (span_is_empty(block->span))
			continue;
		const struct slice text = {document->text.at + block->span.start, block->span.end - block->span.start};
		array_push(&leaves, (struct leaf){.text = text,
						  .block = i,
						  .kind = block->kind,
						  .is_nested = block->parent != NONE,
						  .closely = end && is_close(document, end, block->span.start)});
		end = block->span.end;
	}
	return leaves;
}

static bool is_text(const struct leaf *leaf)
{
	return leaf->kind == BLOCK_PARAGRAPH || leaf->kind == BLOCK_HEADING;
}

/* Without the signs that agencies set around a headline and a byline: "^By Ann Lee=". */
static struct slice without_signs(struct slice text)
{
	if (slice_begins(text, "^") && text.length > 2)
		text = slice_after(text, 1);
	if (text.length > 1 && strchr("<=", text.at[text.length - 1]))
		text.length--;
	return text;
}

/* Short, and no sentence. */
static bool is_headline_like(struct slice text)
{
	const char last = text.at[text.length - 1];
	return text.length <= HEADLINE_MAX && !slice_ends_in_full_stop(text) && !strchr(",;:", last);
}

/* Some outlets end their headlines with a full stop: Then Most Words Are Capitalised. */
static bool is_in_title_case(struct slice text)
{
	enum { SMALL = 3, LEAST = 4, PERCENT = 70 };
	size_t words = 0, capitals = 0;
	for (struct slice word; (word = slice_take_word(&text)).length;) {
		words += word.length > SMALL;
		capitals += word.length > SMALL && !utf8_is_lower(slice_first(word));
	}
	return words >= LEAST && capitals * 100 >= words * PERCENT;
}

static bool is_headline(const struct leaf *leaf, const struct leaf *next)
{
	if (is_headline_like(leaf->text))
		return true;
	return leaf->text.length <= HEADLINE_MAX && next->text.length > leaf->text.length &&
	       is_in_title_case(leaf->text);
}

/* "BC-HARBOUR-GATES-2ndLd": what agencies call a story among themselves, in a line above its headline. */
static bool is_slug(struct slice text)
{
	size_t hyphens = 0, small = 0;
	for (size_t i = 0; i < text.length; i++) {
		hyphens += text.at[i] == '-';
		small += text.at[i] >= 'a' && text.at[i] <= 'z';
	}
	return slice_words(text) == 1 && hyphens > 1 && small * 3 < text.length;
}

/* Returns how many leaves from the top lie before the story's own: the headline is the first one, or there is none. */
static size_t mark_title(struct leaves *leaves)
{
	for (size_t i = 0; i < leaves->count && i < BYLINE_REACH; i++)
		if (leaves->at[i].kind == BLOCK_TITLE)
			return i + 1;
	const size_t first = leaves->count > 2 && is_slug(leaves->at[0].text);
	if (leaves->count < first + 2 || !is_text(&leaves->at[first]) || leaves->at[first].is_nested ||
	    byline_is(without_signs(leaves->at[first].text)) ||
	    !is_headline(&leaves->at[first], &leaves->at[first + 1]))
		return 0;
	leaves->at[first].kind = BLOCK_TITLE;
	return first + 1;
}

/* "The Millbridge Courier", on the line after the byline. */
static bool is_outlet(const struct leaf *leaf)
{
	struct slice rest = leaf->text;
	if (!leaf->closely || !is_text(leaf) || slice_words(rest) > OUTLET_WORDS_MAX || !is_headline_like(rest))
		return false;
	for (struct slice word; (word = slice_take_word(&rest)).length;)
		if (utf8_is_lower(slice_first(word)) && word.length > 3)
			return false;
	return true;
}

static void mark_byline(struct leaves *leaves, size_t first)
{
	size_t i = first;
	while (i < leaves->count && i < first + BYLINE_REACH &&
	       !(leaves->at[i].kind == BLOCK_PARAGRAPH && byline_is(without_signs(leaves->at[i].text))))
		i++;
	if (i == leaves->count || i == first + BYLINE_REACH)
		return;
	leaves->at[i].kind = BLOCK_BYLINE;
	if (i + 1 < leaves->count && is_outlet(&leaves->at[i + 1]))
		leaves->at[i + 1].kind = BLOCK_BYLINE;
}

/* Without the dash or bracket that a credit line may begin with. */
static struct slice without_dash(struct slice text)
{
	for (uint32_t first; (first = slice_first(text)) && !utf8_is_word(first);) {
		uint32_t character;
		text = slice_after(text, utf8_read(text.at, text.length, &character));
	}
	return text;
}

static bool is_credit(struct slice text)
{
	if (text.length > CREDIT_MAX)
		return false;
	for (size_t i = 0; i < sizeof credit_phrases / sizeof *credit_phrases; i++)
		if (slice_find(text, credit_phrases[i]).length)
			return true;
	const struct slice line = without_dash(text);
	const size_t opener = BEGINS_ANY(line, credit_openers);
	return opener && !utf8_is_word(slice_first(slice_after(line, opener)));
}

static void mark_credits(struct leaves *leaves)
{
	const size_t reached = leaves->count > CREDIT_REACH ? leaves->count - CREDIT_REACH : 0;
	for (size_t i = reached > leaves->count / 2 ? reached : leaves->count / 2; i < leaves->count; i++)
		if (leaves->at[i].kind == BLOCK_PARAGRAPH && is_credit(leaves->at[i].text))
			leaves->at[i].kind = BLOCK_CREDIT;
}

static bool opens_related(struct slice text)
{
	return is_headline_like(text) && related_opens(text);
}

/* How many leaves from first on are headlines of other stories. */
static size_t count_headlines(const struct leaves *leaves, size_t first)
{
	size_t i = first;
	while (i < leaves->count && (is_text(&leaves->at[i]) || leaves->at[i].kind == BLOCK_IMAGE) &&
	       is_headline_like(leaves->at[i].text))
		i++;
	return i - first;
}

/*
 * How many leaves from first on link to other stories. A heading for links counts only with links under it: to the end of the
 * text, or at least two (a story may have a subheading "Related", with its paragraphs).
 */
static size_t count_related(const struct leaves *leaves, size_t first)
{
	const struct leaf *leaf = &leaves->at[first];
	if (!is_text(leaf))
		return 0;
	const size_t links = related_is_heading(leaf->text) ? count_headlines(leaves, first + 1) : 0;
	if (links > 1 || (links && first + 1 + links == leaves->count))
		return 1 + links;
	return leaf->kind == BLOCK_PARAGRAPH && opens_related(leaf->text);
}

static void mark_related(struct leaves *leaves, size_t first)
{
	for (size_t i = first; i < leaves->count;) {
		const size_t end = i + count_related(leaves, i);
		if (i == end)
			i++;
		for (; i < end; i++)
			leaves->at[i].kind = BLOCK_RELATED;
	}
}

/* The text of the first leaf of a kind. */
static struct buffer copy_first(const struct leaves *leaves, enum block_kind kind)
{
	struct buffer copy = {0};
	for (size_t i = 0; i < leaves->count && !copy.count; i++)
		if (leaves->at[i].kind == kind) {
			const struct slice text = without_signs(leaves->at[i].text);
			buffer_add(&copy, text.at, text.length);
		}
	return copy;
}

void furniture_mark(struct builder *builder)
{
	struct leaves leaves = leaves_of(builder_peek(builder));
	const size_t first = mark_title(&leaves);
	mark_byline(&leaves, first);
	mark_related(&leaves, first);
	mark_credits(&leaves);
	struct buffer title = copy_first(&leaves, BLOCK_TITLE), byline = copy_first(&leaves, BLOCK_BYLINE);

	for (size_t i = 0; i < leaves.count; i++)
		builder_retype(builder, leaves.at[i].block, leaves.at[i].kind);
	if (!builder_has(builder, METADATA_TITLE))
		builder_metadata(builder, METADATA_TITLE, title.at, title.count);
	if (!builder_has_byline(builder))
		byline_add(builder, (struct slice){byline.at, byline.count});
	buffer_release(&title);
	buffer_release(&byline);
	array_release(&leaves);
}
