/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/attribution.h"

#include "model/find/behind.h"
#include "model/find/carry.h"
#include "model/find/front.h"
#include "model/find/outline.h"
#include "model/find/pattern.h"
#include "model/find/place.h"
#include "model/find/quotation.h"
#include "model/find/term.h"

/* Whether the quotation, rather than the words before it, leads the verb that is behind: it ends with a comma or a question. */
static bool leads_behind(const struct place *place)
{
	const uint32_t last = place_last_inside(place);
	return last == ',' || last == '?' || last == '!' || outline_is_mark(place->outline, place->item + 1, ',');
}

/* "It will go, he said, Q": the attribution stands in the middle of what the reporter tells. */
static bool is_parenthetic(const struct outline *outline, const struct claim *claim)
{
	if (span_is_empty(claim->said_as))
		return false;
	const uint32_t item = outline_at(outline, claim->said_as.start);
	return claim->pattern == PATTERN_COMMA && item > 0 && outline_is_mark(outline, item - 1, ',');
}

/* Whether all of a statement is in the marks, and not a part of the reporter's sentence. */
static bool is_whole(const struct place *place, const struct claim *claim)
{
	const struct outline *outline = place->outline;
	const uint32_t last = place_last_inside(place);
	const bool ends = last == ',' || last == '.' || last == '?' || last == '!' || last == 0x2026 || last == 0x2014;
	const struct token *next = outline_token(outline, place->item + 1);
	if (place_is_first(place))
		return ends || !next || place->item + 1 >= place->end || next->kind == TOKEN_MARK ||
		       claim->pattern == PATTERN_INVERTED;
	if (place_is_quote(outline, place->item - 1) || claim->pattern == PATTERN_SPLIT)
		return true;
	const bool introduced = outline_is_mark(outline, place->item - 1, ':') ||
				(outline_is_mark(outline, place->item - 1, ',') && !is_parenthetic(outline, claim));
	if (introduced)
		return claim->pattern == PATTERN_COLON || claim->pattern == PATTERN_COMMA ||
		       claim->pattern == PATTERN_LABEL || claim->pattern == PATTERN_AFTER;
	return false;
}

/* What is reported: behind the verb to the sentence's end, or from the sentence's start to the quotation's end. */
static struct span reported(const struct place *place, const struct claim *claim)
{
	const struct outline *outline = place->outline;
	const struct span quote = outline_span(outline, place->item);
	if (claim->cue == NONE)
		return quote;

	const struct span cue = {outline->work->tokens.at[outline->work->cues.at[claim->cue].first].span.start,
				 outline->work->tokens.at[outline->work->cues.at[claim->cue].end - 1].span.end};
	if (cue.start > quote.start)
		return (struct span){outline_span(outline, place->first).start, quote.end};
	uint32_t end = place->end;
	while (end > place->item + 1 && outline_token(outline, end - 1) &&
	       outline_token(outline, end - 1)->kind == TOKEN_MARK)
		end--;
	uint32_t first = outline_at(outline, cue.end);
	if (outline_is_word(outline, first, "that"))
		first++;
	return first <= place->item ? outline_stretch(outline, first, end) : quote;
}

/* Whether the attribution in front is the quotation's, rather than the one behind. */
static bool front_wins(const struct place *place, const struct claim *front, enum fit fit)
{
	if (fit == FIT_NONE || fit == FIT_LOOSE)
		return true;
	if (front->pattern == PATTERN_COLON || front->pattern == PATTERN_COMMA || front->pattern == PATTERN_SPLIT)
		return true;
	return fit == FIT_CLOSE && !leads_behind(place);
}

/* Tries the ways of attribution, the surest first. behind was found already, and how it fits. */
static void choose(const struct place *place, const struct claims *claims, enum fit fit, struct claim *claim)
{
	const bool first = place_is_first(place);
	const struct claim none = {.mention = NONE, .cue = NONE, .from = NONE};
	struct claim front = none;
	if (!first && front_claim(place, claims, &front) && front_wins(place, &front, fit)) {
		*claim = front;
		return;
	}
	if (fit == FIT_CLOSE || fit == FIT_TAIL || (fit == FIT_LOOSE && first))
		return;
	*claim = none;
	if (!front_label(place, claim) && !carry_claim(place->outline, place->item, claims, claim))
		front_subject(place, claim);
}

static void attribute(const struct place *place, const struct claims *claims, enum fit fit, struct claim *claim)
{
	choose(place, claims, fit, claim);
	claim->kind = (uint8_t)(is_whole(place, claim) ? QUOTE_DIRECT : QUOTE_MIXED);
	const enum term term = term_of(place->outline, place->item, place_is_first(place), claim);
	claim->term = term != TERM_NOT;
	claim->title = term == TERM_TITLE;
	claim->content =
	    claim->kind == QUOTE_MIXED ? reported(place, claim) : outline_span(place->outline, place->item);
}

/* The attributions behind are found from the sentence's end, all else from its start: each may look at its neighbour's. */
static void attribute_sentence(const struct outline *outline, struct sentence sentence, struct claims *claims)
{
	for (uint32_t i = sentence.end; i > sentence.first; i--) {
		if (!place_is_quote(outline, i - 1))
			continue;
		const struct place place = place_of(outline, sentence, i - 1);
		struct claim *claim = &claims->at[place.quote];
		claim->fit = (uint8_t)behind_claim(&place, claims, claim);
	}
	for (uint32_t i = sentence.first; i < sentence.end; i++) {
		if (!place_is_quote(outline, i))
			continue;
		const struct place place = place_of(outline, sentence, i);
		struct claim *claim = &claims->at[place.quote];
		if (!statement_claim(outline->work, place.quote, claim))
			attribute(&place, claims, (enum fit)claim->fit, claim);
	}
}

static void attribute_outline(const struct outline *outline, struct claims *claims)
{
	for (size_t i = 0; i < outline->sentences.count; i++)
		attribute_sentence(outline, outline->sentences.at[i], claims);
}

/* What a quotation holds, without its marks if it has any. */
static struct span content_of(const struct work *work, uint32_t quote)
{
	const struct span span = work->findings->quotes.at[quote].span;
	return statement_of(work, quote) ? span : quotation_content(work->document, span);
}

void attribution_find(struct work *work, uint32_t leaf)
{
	const struct quotes *quotes = &work->findings->quotes;
	const struct span span = work->document->blocks.at[leaf].span;
	const uint32_t first = (uint32_t)work->claims.count;
	while (work->claims.count < quotes->count && quotes->at[work->claims.count].span.start < span.end)
		array_push(&work->claims, (struct claim){.mention = NONE, .cue = NONE, .from = NONE});
	if (first == work->claims.count)
		return;

	struct outline outline = {0};
	outline_make(&outline, work, span, NONE);
	attribute_outline(&outline, &work->claims);
	for (uint32_t i = first; i < work->claims.count; i++) {
		if (!quotation_holds_another(quotes, i))
			continue;
		outline_make(&outline, work, content_of(work, i), i);
		attribute_outline(&outline, &work->claims);
	}
	outline_release(&outline);
}
