/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/page_style.h"

#include <string.h>

#include "render/page_voice.h"

static bool span_holds(struct span span, uint32_t offset)
{
	return span.start <= offset && offset < span.end;
}

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

/* Whether what is said there belongs to the quote in focus: a mixed quote's does, the statement around it does not. */
static bool is_in_focus(const struct page *page, struct voice voice)
{
	const struct quotes *quotes = &page->findings->quotes;
	const uint32_t quote = voice.quote;
	if (voice.reported != (quotes->at[quote].kind == QUOTE_INDIRECT))
		return false;
	return page->focus_quote < quotes->count && quotes->at[quote].group == quotes->at[page->focus_quote].group;
}

static const uint8_t quote_roles[QUOTE_KIND_COUNT] = {
    [QUOTE_DIRECT] = STYLE_QUOTE,
    [QUOTE_MIXED] = STYLE_QUOTE,
    [QUOTE_TERM] = STYLE_TERM,
};

static uint8_t role_of(const struct page *page, struct voice voice)
{
	const struct quote *quote = &page->findings->quotes.at[voice.quote];
	if (voice.reported)
		return STYLE_INDIRECT;
	return page_is_turn(page, quote) ? STYLE_TURN : quote_roles[quote->kind];
}

static void style_label(const struct page *page, uint32_t offset, struct style *style)
{
	const uint32_t turn = page_turn_labelled_at(page, offset);
	if (turn == NONE)
		return;
	style->role = STYLE_NAME;
	style->speaker = page_speaker_style(page, findings_speaker_at(page->findings, turn));
}

static void style_quote(const struct page *page, uint32_t offset, struct style *style)
{
	const struct voice voice = page_voice_at(page, offset);
	const uint32_t shown = voice.quote;
	const uint32_t speaker = findings_speaker_at(page->findings, shown);
	if (page->speaker != NONE && speaker != page->speaker)
		style->flags |= STYLE_DIM;
	if (shown == NONE) {
		style_label(page, offset, style);
		return;
	}
	const uint8_t role = role_of(page, voice);
	if (role != STYLE_TERM ||
	    style->role == STYLE_TEXT) /* what nobody says looks as the headline or caption around it */
		style->role = role;
	style->speaker = page_speaker_style(page, speaker);
	if (is_in_focus(page, voice))
		style->flags |= STYLE_FOCUS;
}

/* What is called by its name is lit brightly; what is meant by a role, a description or a pronoun, quietly. */
static void style_entity(const struct page *page, uint32_t offset, struct style *style)
{
	if (page->entity == NONE)
		return;
	const struct mentions *mentions = &page->findings->mentions;
	uint32_t at = findings_mention_at(page->findings, offset);
	while (at != NONE && mentions->at[at].entity != page->entity)
		at = mentions->at[at].inside;
	if (at != NONE)
		style->role = mentions->at[at].kind == MENTION_NAME ? STYLE_ENTITY : STYLE_ALLUSION;
}

static void style_evidence(const struct page *page, uint32_t offset, struct style *style)
{
	const struct evidence *evidence = page->evidence;
	if (span_holds(evidence->cue, offset))
		*style = style_of(STYLE_CUE);
	for (size_t i = 0; i < evidence->name_count; i++)
		if (span_holds(page->findings->mentions.at[evidence->names[i]].span, offset)) {
			*style = style_of(STYLE_WITNESS);
			style->speaker = page_speaker_style(page, findings_speaker_at(page->findings, evidence->quote));
		}
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

/* The first mark that starts at an offset or behind it. */
static size_t first_mark(const struct document *document, uint32_t offset)
{
	size_t first = 0, end = document->marks.count;
	while (first < end) {
		const size_t middle = first + (end - first) / 2;
		if (document->marks.at[middle].span.start < offset)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

void page_find_marks(const struct document *document, const struct line *line, struct marks *found)
{
	const struct marks *marks = &document->marks;
	const size_t first = first_mark(document, line->span.start);
	for (uint32_t i = first ? (uint32_t)first - 1 : NONE; i != NONE; i = marks->at[i].around)
		if (span_overlaps(marks->at[i].span, line->span))
			array_push(found, marks->at[i]);
	for (size_t i = first; i < marks->count && marks->at[i].span.start < line->span.end; i++)
		if (span_overlaps(marks->at[i].span, line->span))
			array_push(found, marks->at[i]);
}

uint32_t page_link_at(const struct document *document, const struct marks *marks, uint32_t offset)
{
	for (size_t i = 0; i < marks->count; i++) {
		const struct span span = marks->at[i].span;
		if (marks->at[i].kind != MARK_LINK || !span_holds(span, offset))
			continue;
		size_t mark = first_mark(document, span.start);
		while (document->marks.at[mark].kind != MARK_LINK)
			mark++;
		return (uint32_t)mark;
	}
	return NONE;
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
	const bool is_left_out = left_out_holds(page->document->blocks.at[line->block].left_out);
	if (is_left_out)
		style.role = STYLE_LEFT_OUT;
	if (page->findings && !is_left_out) {
		style_quote(page, offset, &style);
		style_entity(page, offset, &style);
		if (page->evidence)
			style_evidence(page, offset, &style);
	}
	if (is_heading(page->document, line->block, style.role))
		style.flags |= STYLE_STRONG;
	if (is_match(page, offset))
		style.flags |= STYLE_MATCH;
	if (span_holds(page->focus, offset))
		style.flags |= STYLE_FOCUS;
	if (span_holds(page->selected, offset))
		style.flags |= STYLE_FOCUS | STYLE_SELECTED;
	return style;
}
