/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/quotation.h"

#include "base/utf8.h"
#include "model/find/quotemark.h"
#include "model/find/style.h"

/* How deep quotations nest. A mark that would open one deeper opens nothing, so that work stays linear. */
enum { DEPTH_MAX = 8 };

/* The quotations of one leaf that are open, the innermost last: indexes into findings. */
struct pairing {
	struct quotes *quotes;
	const struct quotemarks *marks;
	struct span leaf;
	uint32_t first; /* of the leaf's quotations */
	uint32_t open[DEPTH_MAX];
	bool single[DEPTH_MAX];
	size_t depth;
	bool singles_hold_doubles;
};

/* A quotation that turned out to be none has this span until it is taken out. */
static const struct span nothing = {0, 0};

/* A mark that may be a plural's apostrophe closes only if no better mark follows before the next one opens. */
static void settle_weak_marks(struct quotemarks *marks)
{
	bool better_follows = false;
	for (size_t i = marks->count; i-- > 0;) {
		struct quotemark *mark = &marks->at[i];
		if (!mark->single)
			continue;
		if (mark->weak && better_follows)
			mark->closes = false;
		else if (mark->opens)
			better_follows = false;
		else if (!mark->weak)
			better_follows = true;
	}
}

static void open_one(struct pairing *self, const struct quotemark *mark)
{
	if (self->depth == DEPTH_MAX)
		return;

	const uint32_t index = (uint32_t)self->quotes->count;
	array_push(self->quotes, (struct quote){
				     .span = {mark->span.start, self->leaf.end},
				     .group = index,
				     .inside = self->depth ? self->open[self->depth - 1] : NONE,
				     .speaker = NONE,
				     .said_as = NONE,
				     .basis = BASIS_NONE,
				 });
	self->open[self->depth] = index;
	self->single[self->depth++] = mark->single;
}

/* How many quotations stay open when the mark closes one; depth if it closes none. */
static size_t depth_closed_by(const struct pairing *self, const struct quotemark *mark)
{
	for (size_t depth = self->depth; depth-- > 0;) {
		if (self->single[depth] == mark->single)
			return depth;
		/* An apostrophe inside is more likely than a mark that crosses out. */
		if (mark->single && !self->singles_hold_doubles)
			break;
	}
	return self->depth;
}

static bool close_one(struct pairing *self, const struct quotemark *mark)
{
	const size_t depth = depth_closed_by(self, mark);
	if (depth == self->depth)
		return false;

	for (size_t i = depth + 1; i < self->depth; i++)
		self->quotes->at[self->open[i]].span = nothing;
	self->quotes->at[self->open[depth]].span.end = mark->span.end;
	self->depth = depth;
	return true;
}

static void pair_marks(struct pairing *self)
{
	for (size_t i = 0; i < self->marks->count; i++) {
		const struct quotemark *mark = &self->marks->at[i];
		if (mark->closes && close_one(self, mark))
			continue;
		if (mark->opens)
			open_one(self, mark);
	}
}

/* The first quotation in the same kind of marks that opened while this one was open; NONE if none did. */
static uint32_t first_within(const struct pairing *self, size_t depth)
{
	for (size_t i = self->open[depth] + 1; i < self->quotes->count; i++)
		if (self->quotes->at[i].inside == self->open[depth] && !span_is_empty(self->quotes->at[i].span))
			return (uint32_t)i;
	return NONE;
}

static uint32_t trimmed_end(const char *text, struct span span)
{
	while (span.end > span.start && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n'))
		span.end--;
	return span.end;
}

/* Ends what is open at the leaf's end; runs says that the next leaf goes on with it. */
static void end_leaf(struct pairing *self, const char *text, bool runs)
{
	for (size_t depth = 0; depth < self->depth; depth++) {
		struct quote *quote = &self->quotes->at[self->open[depth]];
		const bool last = depth + 1 == self->depth;
		if (self->single[depth] && !(runs && last)) {
			quote->span = nothing;
			continue;
		}
		const uint32_t within = first_within(self, depth);
		if (within == NONE || (runs && last))
			continue;
		quote->span.end = self->quotes->at[within].span.start;
		quote->span.end = trimmed_end(text, quote->span);
	}
}

/* The quotation that truly holds another: those that were taken out, or cut before it, hold nothing. */
static uint32_t true_holder(const struct quotes *quotes, const struct quote *quote)
{
	uint32_t holder = quote->inside;
	while (holder != NONE && !span_contains(quotes->at[holder].span, quote->span))
		holder = quotes->at[holder].inside;
	return holder;
}

/* Takes out the quotations of the leaf that turned out to be none, and closes the gaps. */
static void take_out(struct quotes *quotes, uint32_t first)
{
	for (size_t i = first; i < quotes->count; i++)
		if (!span_is_empty(quotes->at[i].span))
			quotes->at[i].inside = true_holder(quotes, &quotes->at[i]);

	struct indexes moved = {0}; /* where each one goes; holders come before what they hold */
	size_t kept = first;
	for (size_t i = first; i < quotes->count; i++) {
		array_push(&moved, (uint32_t)kept);
		struct quote quote = quotes->at[i];
		if (span_is_empty(quote.span))
			continue;
		if (quote.inside != NONE)
			quote.inside = moved.at[quote.inside - first];
		quote.group = (uint32_t)kept;
		quotes->at[kept++] = quote;
	}
	quotes->count = kept;
	array_release(&moved);
}

/* Whether a leaf's text begins with a mark that opens, of the kind asked for. */
static bool leaf_opens_with(const struct document *document, uint32_t leaf, bool single)
{
	if (leaf == NONE || !style_holds_quotes(document->blocks.at[leaf].kind))
		return false;

	const struct span span = document->blocks.at[leaf].span;
	const uint32_t enough = 2 * UTF8_MAX; /* the mark and the character behind it */
	const struct span head = {span.start, span_length(span) > enough ? span.start + enough : span.end};
	struct quotemarks marks = {0};
	quotemark_scan(document->text.at, head, &marks);
	const bool opens =
	    marks.count && marks.at[0].opens && marks.at[0].span.start == span.start && marks.at[0].single == single;
	array_release(&marks);
	return opens;
}

void quotation_find(struct work *work, uint32_t leaf)
{
	const struct document *document = work->document;
	const struct block *block = &document->blocks.at[leaf];
	if (!style_holds_quotes(block->kind))
		return;

	struct quotes *quotes = &work->findings->quotes;
	struct quotemarks marks = {0};
	quotemark_scan(document->text.at, block->span, &marks);
	settle_weak_marks(&marks);

	struct pairing pairing = {
	    .quotes = quotes,
	    .marks = &marks,
	    .leaf = {block->span.start, trimmed_end(document->text.at, block->span)},
	    .first = (uint32_t)quotes->count,
	    .singles_hold_doubles = style_is_single(&work->style),
	};
	pair_marks(&pairing);

	const bool single = pairing.depth && pairing.single[pairing.depth - 1];
	const bool runs = pairing.depth && (!single || pairing.singles_hold_doubles) &&
			  leaf_opens_with(document, document_next_leaf(document, leaf), single);
	end_leaf(&pairing, document->text.at, runs);
	take_out(quotes, pairing.first);

	const bool continues = work->running != NONE && quotes->count > pairing.first &&
			       quotes->at[pairing.first].span.start == block->span.start;
	if (continues)
		quotes->at[pairing.first].group = quotes->at[work->running].group;
	work->running = runs && quotes->count > pairing.first ? (uint32_t)quotes->count - 1 : NONE;
	while (work->running != NONE && quotes->at[work->running].inside != NONE)
		work->running = quotes->at[work->running].inside;
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
