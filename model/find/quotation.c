/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/quotation.h"

#include <string.h>

#include "base/utf8.h"
#include "model/find/manner.h"
#include "model/find/pairing.h"
#include "model/find/style.h"

/* A quotation without marks at the starts of its later paragraphs is not followed further than this, in paragraphs. */
enum { SILENT_MAX = 4 };

/* What ends in a mark and is shorter, in bytes, is no later paragraph but who wrote the one before: “Q.⏎Ann Lee, mayor.” */
enum { SIGNATURE_MAX = 72 };

static uint32_t trimmed_end(const char *text, struct span span)
{
	while (span.end > span.start && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n'))
		span.end--;
	return span.end;
}

/* The marks that a leaf begins with, enough of them to know the first. */
static void scan_head(const struct document *document, uint32_t leaf, struct quotemarks *marks)
{
	const struct span span = document->blocks.at[leaf].span;
	const uint32_t enough = 2 * UTF8_MAX; /* the mark and the character behind it */
	const struct span head = {span.start, span_length(span) > enough ? span.start + enough : span.end};
	quotemark_scan(document->text.at, head, marks);
}

/* The leaf that a quotation in this one may go on in; NONE if there is none. */
static uint32_t next_paragraph(const struct document *document, uint32_t leaf)
{
	const enum block_kind kind = document->blocks.at[leaf].kind;
	uint32_t next = document_next_leaf(document, leaf);
	while (kind == BLOCK_PARAGRAPH && next != NONE && manner_is_aside(document->blocks.at[next].kind))
		next = document_next_leaf(document, next);
	return next != NONE && style_holds_quotes(document->blocks.at[next].kind) ? next : NONE;
}

/* The mark that the next paragraph opens with, right at its start. */
enum opener { OPENER_NONE, OPENER_SINGLE, OPENER_DOUBLE };

static enum opener opener_of(const struct document *document, uint32_t leaf)
{
	if (leaf == NONE)
		return OPENER_NONE;
	struct quotemarks marks = {0};
	scan_head(document, leaf, &marks);
	enum opener opener = OPENER_NONE;
	if (marks.count && marks.at[0].opens && marks.at[0].span.start == document->blocks.at[leaf].span.start)
		opener = marks.at[0].single ? OPENER_SINGLE : OPENER_DOUBLE;
	array_release(&marks);
	return opener;
}

/* Whether a paragraph leaves a quotation open that later ones may go on with, though they open with no mark. */
static bool may_go_on_silently(const struct pairing *pairing, enum block_kind kind)
{
	return kind == BLOCK_PARAGRAPH && pairing->depth && !pairing->open[0].single && pairing->open[0].within == NONE;
}

/* Ends what a leaf left open, and says what later leaves may go on with, given what the next one opens with. */
static void end_leaf(struct work *work, struct pairing *pairing, uint32_t leaf, enum opener next)
{
	size_t depth = next == OPENER_NONE ? pairing->depth : pairing_open(pairing, next == OPENER_SINGLE);
	const bool opens_again = depth < pairing->depth;
	if (!opens_again && may_go_on_silently(pairing, work->document->blocks.at[leaf].kind))
		depth = 0;
	const uint8_t family = pairing->depth ? pairing->open[0].family : 0;
	const uint32_t quote = pairing_finish(pairing, depth);
	work->running = opens_again ? quote : NONE;
	work->silent =
	    (struct silent){.quote = opens_again ? NONE : quote, .count = pairing->quotes->count, .family = family};
}

static bool ends_sentence(const struct work *work, uint32_t quote)
{
	return strchr(".!?", work->document->text.at[work->findings->quotes.at[quote].span.end - 1]);
}

/* Whether what closes at a mark goes on with the quotation that was left open, rather than sign it. */
static bool is_long_enough(const struct work *work, uint32_t start, uint32_t closing)
{
	return closing - start > SIGNATURE_MAX || !ends_sentence(work, work->silent.quote);
}

/* The first double mark of a leaf, if it closes what an earlier paragraph left open with no quotation in between; else NULL. */
static const struct quotemark *closing_silent(const struct work *work, uint32_t start, const struct quotemarks *marks)
{
	const struct silent *silent = &work->silent;
	if (silent->quote == NONE || silent->count != work->findings->quotes.count)
		return NULL;
	for (size_t i = 0; i < marks->count; i++) {
		const struct quotemark *mark = &marks->at[i];
		if (mark->single)
			continue;
		const bool closes = mark->closes && !mark->opens && !mark->doubt && !mark->unsure;
		return closes && mark->family == silent->family && is_long_enough(work, start, mark->span.start) ? mark
														 : NULL;
	}
	return NULL;
}

/* The paragraphs that a quotation runs through without a mark are quotations of its group. */
static void add_silent(struct work *work, uint32_t leaf)
{
	const struct document *document = work->document;
	struct quotes *quotes = &work->findings->quotes;
	const uint32_t group = quotes->at[work->silent.quote].group;
	uint32_t between = document_leaf_at(document, quotes->at[work->silent.quote].span.start);
	while ((between = document_next_leaf(document, between)) < leaf) {
		if (document->blocks.at[between].kind != BLOCK_PARAGRAPH)
			continue;
		struct span span = document->blocks.at[between].span;
		span.end = trimmed_end(document->text.at, span);
		array_push(quotes, (struct quote){
				       .span = span, .group = group, .inside = NONE, .speaker = NONE, .said_as = NONE, .basis = BASIS_NONE});
	}
	work->running = work->silent.quote;
}

static struct pairing pairing_of(const struct work *work, struct span stretch, uint32_t holder)
{
	return (struct pairing){
	    .text = work->document->text.at,
	    .stretch = {stretch.start, trimmed_end(work->document->text.at, stretch)},
	    .quotes = &work->findings->quotes,
	    .first = (uint32_t)work->findings->quotes.count,
	    .holder = holder,
	    .singles_outside = style_is_single(&work->style),
	};
}

/* What a leaf holds that is no statement: a whole leaf, as a rule. */
static void pair_leaf(struct work *work, uint32_t leaf, const struct quotemarks *marks)
{
	const struct span span = work->document->blocks.at[leaf].span;
	const struct quotes *quotes = &work->findings->quotes;
	const struct quotemark *closing = closing_silent(work, span.start, marks);
	if (closing)
		add_silent(work, leaf);
	const enum opener next = opener_of(work->document, next_paragraph(work->document, leaf));
	struct pairing pairing = pairing_of(work, span, NONE);
	pairing.single_next = next == OPENER_SINGLE;
	const uint32_t running = work->running;
	if (closing)
		pairing_go_on(&pairing, closing);
	pairing_take(&pairing, marks);
	end_leaf(work, &pairing, leaf, next);
	if (running != NONE && quotes->count > pairing.first && quotes->at[pairing.first].span.start == span.start)
		quotes->at[pairing.first].group = quotes->at[running].group;
}

/* What a picture or a link between two paragraphs quotes stands apart from what runs over them. */
static void pair_apart(struct work *work, uint32_t leaf, const struct quotemarks *marks)
{
	const uint32_t running = work->running;
	const struct silent silent = work->silent;
	work->running = NONE;
	work->silent.quote = NONE;
	pair_leaf(work, leaf, marks);
	work->running = running;
	work->silent = silent;
}

/* A paragraph without a mark may be the middle of a quotation, for a while; nothing else may. */
static void pass_silently(struct work *work, enum block_kind kind)
{
	if (kind != BLOCK_PARAGRAPH || ++work->silent.leaves > SILENT_MAX)
		work->silent.quote = NONE;
}

/* Pairs the marks of a stretch that is no whole leaf. */
static void pair_stretch(struct work *work, struct span stretch, uint32_t holder)
{
	if (span_is_empty(stretch))
		return;
	struct quotemarks marks = {0};
	quotemark_scan(work->document->text.at, stretch, &marks);
	struct pairing pairing = pairing_of(work, stretch, holder);
	pairing_take(&pairing, &marks);
	pairing_finish(&pairing, pairing.depth);
	array_release(&marks);
}

/* A statement that is in marks as a whole is the quotation between them: takes out the one that would be there twice. */
static void take_out_double(struct quotes *quotes, uint32_t statement)
{
	const uint32_t inner = statement + 1;
	if (inner == quotes->count || !span_equal(quotes->at[statement].span, quotes->at[inner].span))
		return;
	quotes->count--;
	for (uint32_t i = inner; i < quotes->count; i++) {
		quotes->at[i] = quotes->at[i + 1];
		quotes->at[i].inside -= quotes->at[i].inside > statement;
		quotes->at[i].group = i;
	}
}

static void add_statement(struct work *work, struct statement *statement)
{
	struct quotes *quotes = &work->findings->quotes;
	statement->quote = (uint32_t)quotes->count;
	const uint32_t group =
	    statement->from == NONE ? statement->quote : quotes->at[work->statements.at[statement->from].quote].group;
	array_push(
	    quotes,
	    (struct quote){.span = statement->span, .group = group, .inside = NONE, .speaker = NONE, .said_as = NONE, .basis = BASIS_NONE});
	pair_stretch(work, statement->span, statement->quote);
	take_out_double(quotes, statement->quote);
}

/* A leaf that holds statements. Nothing in their labels and signatures is quoted; what stands between them may be. */
static void find_in_statements(struct work *work, struct span leaf, uint32_t statement)
{
	uint32_t at = leaf.start;
	for (; statement < work->statements.count && work->statements.at[statement].span.start < leaf.end;
	     statement++) {
		struct statement *next = &work->statements.at[statement];
		const bool labelled = !span_is_empty(next->said_as) && next->said_as.start < next->span.start;
		pair_stretch(work, (struct span){at, labelled ? next->said_as.start : next->span.start}, NONE);
		add_statement(work, next);
		at = next->said_as.end > next->span.end ? next->said_as.end : next->span.end;
	}
	pair_stretch(work, (struct span){at, leaf.end}, NONE);
	work->running = NONE;
	work->silent.quote = NONE;
}

void quotation_find(struct work *work, uint32_t leaf)
{
	const struct document *document = work->document;
	const struct block *block = &document->blocks.at[leaf];
	const uint32_t statement = statement_at(&work->statements, block->span.start);
	if (statement < work->statements.count && work->statements.at[statement].span.start < block->span.end) {
		find_in_statements(work, block->span, statement);
		return;
	}
	struct quotemarks marks = {0};
	if (style_holds_quotes(block->kind))
		quotemark_scan(document->text.at, block->span, &marks);
	if (manner_is_aside(block->kind))
		pair_apart(work, leaf, &marks);
	else if (marks.count)
		pair_leaf(work, leaf, &marks);
	else
		pass_silently(work, block->kind);
	array_release(&marks);
}

/* The quotation mark at a byte offset, or 0 bytes of one. */
static uint32_t mark_length(const char *text, uint32_t at, uint32_t end)
{
	uint32_t character = 0;
	const size_t length = utf8_read(text + at, end - at, &character);
	return length && quotemark_is(character) ? (uint32_t)length : 0;
}

struct span quotation_content(const struct document *document, struct span quotation)
{
	const char *text = document->text.at;
	struct span content = quotation;
	const uint32_t opening = mark_length(text, content.start, content.end);
	content.start += opening;
	if (text[quotation.start] == '`' && content.start < content.end)
		content.start += mark_length(text, content.start, content.end);
	if (content.end > content.start) {
		const uint32_t last = (uint32_t)utf8_before(text, content.end);
		if (mark_length(text, last, content.end))
			content.end = last;
	}
	if (text[quotation.start] == '`' && content.end > content.start && text[content.end - 1] == '\'')
		content.end--;
	return content;
}

bool quotation_holds_another(const struct quotes *quotes, uint32_t quote)
{
	return quote + 1 < quotes->count && quotes->at[quote + 1].inside == quote;
}

bool quotation_is_closed(const struct document *document, const struct quote *quote)
{
	return quotation_content(document, quote->span).end < quote->span.end;
}

uint32_t quotation_last_character(const struct document *document, struct span quotation)
{
	struct span content = quotation_content(document, quotation);
	uint32_t character = 0;
	while (content.end > content.start) {
		const uint32_t at = (uint32_t)utf8_before(document->text.at, content.end);
		utf8_read(document->text.at + at, content.end - at, &character);
		if (!utf8_is_space(character) && !quotemark_is(character))
			return character;
		content.end = at;
	}
	return 0;
}
