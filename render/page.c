/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "render/measure.h"
#include "render/page_style.h"
#include "render/page_voice.h"

/* The places within a line where its style may change. */
struct edges ARRAY(uint32_t);

static void add_edges(struct edges *edges, struct span line, struct span span)
{
	if (span.start > line.start && span.start < line.end)
		array_push(edges, span.start);
	if (span.end > line.start && span.end < line.end)
		array_push(edges, span.end);
}

static void add_statement_edges(const struct page *page, struct span line, struct edges *edges)
{
	const struct span near = page_quotes_near(page, line);
	for (uint32_t i = near.start; page->indirect && i < near.end; i++)
		add_edges(edges, line, page_statement(page, &page->findings->quotes.at[i]));
}

static void add_found_edges(const struct page *page, struct span line, struct edges *edges)
{
	const struct findings *findings = page->findings;
	const struct quotes *quotes = &findings->quotes;
	for (uint32_t i = findings_quote_at(findings, line.start); i != NONE; i = quotes->at[i].inside)
		add_edges(edges, line, quotes->at[i].span);
	for (uint32_t i = findings_first_quote(findings, line.start);
	     i < quotes->count && quotes->at[i].span.start < line.end; i++)
		add_edges(edges, line, quotes->at[i].span);
	add_statement_edges(page, line, edges);
	const struct mentions *mentions = &findings->mentions;
	for (uint32_t i = findings_mention_at(findings, line.start); i != NONE; i = mentions->at[i].inside)
		add_edges(edges, line, mentions->at[i].span);
	for (uint32_t i = findings_first_mention(findings, line.start);
	     i < mentions->count && mentions->at[i].span.start < line.end; i++)
		add_edges(edges, line, mentions->at[i].span);
}

static void add_evidence_edges(const struct page *page, struct span line, struct edges *edges)
{
	const struct evidence *evidence = page->evidence;
	if (!evidence)
		return;
	add_edges(edges, line, evidence->cue);
	for (size_t i = 0; i < evidence->name_count; i++)
		add_edges(edges, line, page->findings->mentions.at[evidence->names[i]].span);
}

static void add_written_edges(const struct page *page, const struct marks *marks, struct span line, struct edges *edges)
{
	for (size_t i = 0; i < marks->count; i++)
		add_edges(edges, line, marks->at[i].span);
	for (size_t i = page_first_match(page, line.start);
	     page->matches && i < page->matches->count && page->matches->at[i].start < line.end; i++)
		add_edges(edges, line, page->matches->at[i]);
	add_edges(edges, line, page->focus);
	add_edges(edges, line, page->selected);
	add_evidence_edges(page, line, edges);
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
	struct marks marks; /* that touch it */
	bool flows;
	uint32_t at;   /* what is before it is drawn */
	size_t column; /* of the line's text */
	struct runs *runs;
	size_t first; /* run of the line */
};

/* Adds a stretch, to the run before it if that goes on there in the same style. */
static void push_run(struct drawing *self, struct run run)
{
	if (!run.length)
		return;
	struct run *last = self->runs->count > self->first ? &array_last(self->runs) : NULL;
	if (last && last->bytes + last->length == run.bytes && style_equal(last->style, run.style) &&
	    last->link == run.link)
		last->length += run.length;
	else
		array_push(self->runs, run);
}

static void push_spaces(struct drawing *self, size_t columns, struct run like)
{
	static const char spaces[] = "                ";
	for (size_t some; columns; columns -= some) {
		some = columns < sizeof spaces - 1 ? columns : sizeof spaces - 1;
		push_run(self, (struct run){spaces, some, like.style, like.link});
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
	struct run run = {
	    .bytes = self->text + self->at,
	    .style = page_style_at(self->page, self->line, &self->marks, self->at),
	    .link = page_link_at(self->page->document, &self->marks, self->at),
	};
	for (size_t columns; self->at < to; self->column += columns) {
		const char *next = self->text + self->at;
		const size_t length =
		    measure_next(next, self->line->span.end - self->at, self->flows, self->column, &columns);
		if (measure_is_blank(*next) && !is_spaces(next, length)) {
			push_run(self, run);
			push_spaces(self, columns, run);
			run.bytes = next + length;
			run.length = 0;
		} else {
			run.length += length;
		}
		self->at += (uint32_t)length;
	}
	push_run(self, run);
}

static struct edges find_edges(const struct page *page, const struct marks *marks, struct span line)
{
	struct edges edges = {0};
	add_written_edges(page, marks, line, &edges);
	if (page->findings)
		add_found_edges(page, line, &edges);
	array_push(&edges, line.end);
	qsort(edges.at, edges.count, sizeof *edges.at, compare);
	return edges;
}

static void draw_rule(size_t columns, struct runs *runs)
{
	static const char dashes[] = "────────────────────────────────────────────────────────────────────────────────";
	const size_t dash = strlen("─"), most = (sizeof dashes - 1) / dash;
	for (size_t some; columns; columns -= some) {
		some = columns < most ? columns : most;
		array_push(runs, (struct run){dashes, some * dash, style_of(STYLE_MARKER), NONE});
	}
}

/* Adds what is said of a page, as far as the line's columns go. Returns how many are left. */
static size_t say(const char *words, size_t columns, struct runs *runs)
{
	const size_t fit = utf8_fit(words, strlen(words), columns);
	array_push(runs, (struct run){words, fit, style_of(STYLE_DETAIL), NONE});
	return columns - utf8_columns(words, fit);
}

static void draw_reason(const struct page *page, const struct line *line, struct runs *runs)
{
	const struct left_out left_out = page->document->blocks.at[line->block].left_out;
	const size_t columns = say(left_out.is_back ? "brought back: " : "left out: ", line->cols, runs);
	say(left_out_words(left_out), columns, runs);
}

void page_runs(const struct page *page, const struct line *line, struct runs *runs)
{
	if (line->flags & LINE_REASON)
		draw_reason(page, line, runs);
	if (line->flags & LINE_RULE)
		draw_rule(line->cols, runs);
	if (line->flags & LINE_RULE || span_is_empty(line->span))
		return;
	struct drawing drawing = {
	    .page = page,
	    .line = line,
	    .text = page->document->text.at,
	    .flows = page->document->blocks.at[line->block].kind != BLOCK_CODE,
	    .at = line->span.start,
	    .runs = runs,
	    .first = runs->count,
	};
	page_find_marks(page->document, line, &drawing.marks);
	struct edges edges = find_edges(page, &drawing.marks, line->span);
	for (size_t i = 0; i < edges.count; i++)
		draw_to(&drawing, edges.at[i]);
	array_release(&edges);
	array_release(&drawing.marks);
}
