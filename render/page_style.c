/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/page_style.h"

#include <string.h>

/* How a leaf's own text looks. The others are plain. */
static const uint8_t roles[BLOCK_KIND_COUNT] = {
    [BLOCK_TITLE] = STYLE_TITLE,   [BLOCK_HEADING] = STYLE_HEADING, [BLOCK_CODE] = STYLE_CODE,
    [BLOCK_IMAGE] = STYLE_BYLINE,  [BLOCK_CAPTION] = STYLE_BYLINE,  [BLOCK_BYLINE] = STYLE_BYLINE,
    [BLOCK_CREDIT] = STYLE_BYLINE, [BLOCK_RELATED] = STYLE_BYLINE,
};

static const uint8_t mark_flags[MARK_KIND_COUNT] = {
    [MARK_EMPHASIS] = STYLE_EMPHASIS,
    [MARK_STRONG] = STYLE_STRONG,
    [MARK_STRIKE] = STYLE_STRIKE,
    [MARK_LINK] = STYLE_LINK,
};

/* How many speakers have a mark of their own: 1 to 9 and a to z. */
static const char own_marks[] = "123456789abcdefghijklmnopqrstuvwxyz";

uint8_t page_speaker_style(const struct page *page, uint32_t entity)
{
	const char mark = page->speaker_marks && entity != NONE ? page->speaker_marks[entity] : '\0';
	const char *own = mark ? strchr(own_marks, mark) : NULL;
	return own ? (uint8_t)(own - own_marks) : STYLE_NOBODY;
}

/* The quote that shows at a byte: the innermost one that is speech, or a term that stands in no speech. */
static uint32_t quote_shown(const struct page *page, uint32_t offset)
{
	const struct quotes *quotes = &page->findings->quotes;
	const uint32_t innermost = findings_quote_at(page->findings, offset);
	for (uint32_t quote = innermost; quote != NONE; quote = quotes->at[quote].inside)
		if (quote_counts(&quotes->at[quote], page->indirect))
			return quote;
	return innermost != NONE && quotes->at[innermost].kind == QUOTE_TERM ? innermost : NONE;
}

static bool is_in_focus(const struct page *page, uint32_t quote)
{
	const struct quotes *quotes = &page->findings->quotes;
	return page->focus_quote < quotes->count && quotes->at[quote].group == quotes->at[page->focus_quote].group;
}

static const uint8_t quote_roles[QUOTE_KIND_COUNT] = {
    [QUOTE_DIRECT] = STYLE_QUOTE,
    [QUOTE_MIXED] = STYLE_QUOTE,
    [QUOTE_INDIRECT] = STYLE_INDIRECT,
    [QUOTE_TERM] = STYLE_TERM,
};

static void style_quote(const struct page *page, uint32_t offset, struct style *style)
{
	const uint32_t shown = quote_shown(page, offset);
	const uint32_t speaker = shown == NONE ? NONE : page->findings->quotes.at[shown].speaker;
	if (page->speaker != NONE && speaker != page->speaker)
		style->flags |= STYLE_DIM;
	if (shown == NONE)
		return;
	style->role = quote_roles[page->findings->quotes.at[shown].kind];
	style->speaker = page_speaker_style(page, speaker);
	if (is_in_focus(page, shown))
		style->flags |= STYLE_FOCUS;
}

static bool is_mention_of(const struct page *page, uint32_t offset, uint32_t entity)
{
	if (entity == NONE)
		return false;
	const struct mentions *mentions = &page->findings->mentions;
	for (uint32_t i = findings_mention_at(page->findings, offset); i != NONE; i = mentions->at[i].inside)
		if (mentions->at[i].entity == entity)
			return true;
	return false;
}

static bool span_holds(struct span span, uint32_t offset)
{
	return span.start <= offset && offset < span.end;
}

size_t page_first_match(const struct page *page, uint32_t offset)
{
	size_t first = 0, end = page->matches ? page->matches->count : 0;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (page->matches->at[middle].end <= offset)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

static bool is_match(const struct page *page, uint32_t offset)
{
	const size_t match = page_first_match(page, offset);
	return page->matches && match < page->matches->count && span_holds(page->matches->at[match], offset);
}

/* The first mark of a leaf. */
static size_t first_mark(const struct document *document, struct span leaf)
{
	size_t first = 0, end = document->marks.count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (document->marks.at[middle].span.start < leaf.start)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

void page_find_marks(const struct document *document, const struct line *line, struct marks *found)
{
	const struct marks *marks = &document->marks;
	for (size_t i = first_mark(document, document->blocks.at[line->block].span);
	     i < marks->count && marks->at[i].span.start < line->span.end; i++)
		if (span_overlaps(marks->at[i].span, line->span))
			array_push(found, marks->at[i]);
}

static void style_marks(const struct marks *marks, uint32_t offset, struct style *style)
{
	for (size_t i = 0; i < marks->count; i++) {
		if (!span_holds(marks->at[i].span, offset))
			continue;
		style->flags |= mark_flags[marks->at[i].kind];
		if (marks->at[i].kind == MARK_CODE)
			style->role = STYLE_CODE;
	}
}

/* Headings stay strong where quotes and code take their role; so do the cells of a heading row. */
static bool is_heading(const struct document *document, uint32_t leaf, uint8_t role)
{
	const struct block *block = &document->blocks.at[leaf];
	if (block->kind == BLOCK_CELL && block->parent != NONE)
		return document->blocks.at[block->parent].number;
	const bool own_role = role == roles[block->kind];
	return (block->kind == BLOCK_TITLE || block->kind == BLOCK_HEADING) && !own_role;
}

struct style page_style_at(const struct page *page, const struct line *line, const struct marks *marks, uint32_t offset)
{
	struct style style = style_of((enum style_role)roles[page->document->blocks.at[line->block].kind]);
	style_marks(marks, offset, &style);
	if (page->findings) {
		style_quote(page, offset, &style);
		if (is_mention_of(page, offset, page->entity))
			style.role = STYLE_ENTITY;
	}
	if (is_heading(page->document, line->block, style.role))
		style.flags |= STYLE_STRONG;
	if (is_match(page, offset))
		style.flags |= STYLE_MATCH;
	if (span_holds(page->focus, offset))
		style.flags |= STYLE_FOCUS;
	return style;
}
