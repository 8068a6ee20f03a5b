/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/page.h"

#include <stdlib.h>
#include <string.h>

#include "render/measure.h"

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

/* The first match that ends behind offset; the count if there is none. */
static size_t first_match(const struct page *page, uint32_t offset)
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
	const size_t match = first_match(page, offset);
	return page->matches && match < page->matches->count && span_holds(page->matches->at[match], offset);
}

/* The first mark of the leaf. */
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

static void style_marks(const struct page *page, const struct line *line, uint32_t offset, struct style *style)
{
	const struct marks *marks = &page->document->marks;
	const struct block *leaf = &page->document->blocks.at[line->block];
	for (size_t i = first_mark(page->document, leaf->span); i < marks->count && marks->at[i].span.start <= offset;
	     i++)
		if (span_holds(marks->at[i].span, offset)) {
			style->flags |= mark_flags[marks->at[i].kind];
			if (marks->at[i].kind == MARK_CODE)
				style->role = STYLE_CODE;
		}
}

static bool is_head_cell(const struct document *document, uint32_t leaf)
{
	const uint32_t row = document->blocks.at[leaf].parent;
	return document->blocks.at[leaf].kind == BLOCK_CELL && row != NONE && document->blocks.at[row].number;
}

static struct style style_at(const struct page *page, const struct line *line, uint32_t offset)
{
	struct style style = style_of((enum style_role)roles[page->document->blocks.at[line->block].kind]);
	if (is_head_cell(page->document, line->block))
		style.flags |= STYLE_STRONG;
	style_marks(page, line, offset, &style);
	if (page->findings) {
		style_quote(page, offset, &style);
		if (is_mention_of(page, offset, page->entity))
			style.role = STYLE_ENTITY;
	}
	if (is_match(page, offset))
		style.flags |= STYLE_MATCH;
	if (span_holds(page->focus, offset))
		style.flags |= STYLE_FOCUS;
	return style;
}

/* The places within a line where its style may change. */
struct edges ARRAY(uint32_t);

static void add_edges(struct edges *edges, struct span line, struct span span)
{
	if (span.start > line.start && span.start < line.end)
		array_push(edges, span.start);
	if (span.end > line.start && span.end < line.end)
		array_push(edges, span.end);
}

static void add_found_edges(const struct findings *findings, struct span line, struct edges *edges)
{
	const struct quotes *quotes = &findings->quotes;
	for (uint32_t i = findings_quote_at(findings, line.start); i != NONE; i = quotes->at[i].inside)
		add_edges(edges, line, quotes->at[i].span);
	for (uint32_t i = findings_first_quote(findings, line.start);
	     i < quotes->count && quotes->at[i].span.start < line.end; i++)
		add_edges(edges, line, quotes->at[i].span);
	const struct mentions *mentions = &findings->mentions;
	for (uint32_t i = findings_mention_at(findings, line.start); i != NONE; i = mentions->at[i].inside)
		add_edges(edges, line, mentions->at[i].span);
	for (uint32_t i = findings_first_mention(findings, line.start);
	     i < mentions->count && mentions->at[i].span.start < line.end; i++)
		add_edges(edges, line, mentions->at[i].span);
}

static void add_written_edges(const struct page *page, const struct line *line, struct edges *edges)
{
	const struct marks *marks = &page->document->marks;
	const struct span leaf = page->document->blocks.at[line->block].span;
	for (size_t i = first_mark(page->document, leaf); i < marks->count && marks->at[i].span.start < line->span.end;
	     i++)
		add_edges(edges, line->span, marks->at[i].span);
	for (size_t i = first_match(page, line->span.start);
	     page->matches && i < page->matches->count && page->matches->at[i].start < line->span.end; i++)
		add_edges(edges, line->span, page->matches->at[i]);
	add_edges(edges, line->span, page->focus);
}

static int compare(const void *left, const void *right)
{
	const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
	return (a > b) - (a < b);
}

/* A line on its way into runs. */
struct drawing {
	const struct page *page;
	const struct line *line;
	const char *text;
	bool flows;
	uint32_t at;   /* what is before it is drawn */
	size_t column; /* of the line's text */
	struct runs *runs;
};

static void push_run(struct drawing *self, const char *bytes, size_t length, struct style style)
{
	if (length)
		array_push(self->runs, (struct run){bytes, length, style});
}

static void push_spaces(struct drawing *self, size_t columns, struct style style)
{
	static const char spaces[] = "                ";
	for (size_t some; columns; columns -= some) {
		some = columns < sizeof spaces - 1 ? columns : sizeof spaces - 1;
		push_run(self, spaces, some, style);
	}
}

/* Whether white space is nothing but spaces. */
static bool is_spaces(const char *blanks, size_t length)
{
	return !memchr(blanks, '\t', length) && !memchr(blanks, '\n', length);
}

/* Draws up to a place where the style changes. What has no picture of its own, tabs and line ends, is spaces. */
static void draw_to(struct drawing *self, uint32_t to)
{
	if (self->at >= to)
		return;
	const struct style style = style_at(self->page, self->line, self->at);
	uint32_t start = self->at;
	for (size_t columns; self->at < to; self->column += columns) {
		const char *next = self->text + self->at;
		const size_t length =
		    measure_next(next, self->line->span.end - self->at, self->flows, self->column, &columns);
		if (measure_is_blank(*next) && !is_spaces(next, length)) {
			push_run(self, self->text + start, self->at - start, style);
			push_spaces(self, columns, style);
			start = self->at + (uint32_t)length;
		}
		self->at += (uint32_t)length;
	}
	push_run(self, self->text + start, self->at - start, style);
}

static struct edges find_edges(const struct page *page, const struct line *line)
{
	struct edges edges = {0};
	add_written_edges(page, line, &edges);
	if (page->findings)
		add_found_edges(page->findings, line->span, &edges);
	array_push(&edges, line->span.end);
	qsort(edges.at, edges.count, sizeof *edges.at, compare);
	return edges;
}

void page_runs(const struct page *page, const struct line *line, struct runs *runs)
{
	if (span_is_empty(line->span))
		return;
	struct drawing drawing = {
	    .page = page,
	    .line = line,
	    .text = page->document->text.at,
	    .flows = page->document->blocks.at[line->block].kind != BLOCK_CODE,
	    .at = line->span.start,
	    .runs = runs,
	};
	struct edges edges = find_edges(page, line);
	for (size_t i = 0; i < edges.count; i++)
		draw_to(&drawing, edges.at[i]);
	array_release(&edges);
}

char page_gutter(const struct page *page, const struct line *line, uint32_t *quote)
{
	*quote = NONE;
	if (!page->findings)
		return '\0';
	const struct quotes *quotes = &page->findings->quotes;
	uint32_t found = findings_quote_at(page->findings, line->span.start);
	while (found != NONE && !quote_counts(&quotes->at[found], page->indirect))
		found = quotes->at[found].inside;
	for (uint32_t i = findings_first_quote(page->findings, line->span.start);
	     found == NONE && i < quotes->count && quotes->at[i].span.start < line->span.end; i++)
		if (quote_counts(&quotes->at[i], page->indirect))
			found = i;
	if (found == NONE)
		return '\0';
	*quote = found;
	const uint32_t speaker = quotes->at[found].speaker;
	return speaker == NONE || !page->speaker_marks ? '?' : page->speaker_marks[speaker];
}
