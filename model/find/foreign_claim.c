/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_claim.h"

#include "model/find/foreign_term.h"
#include "model/find/quotation.h"

static bool begins_with_capital(const struct work *work, struct span content)
{
	const uint32_t token = token_at(&work->tokens, content.start);
	return token < work->tokens.count && work->tokens.at[token].span.start < content.end &&
	       work->tokens.at[token].letters != CASE_LOWER;
}

/* Whether all of a statement is in the marks, and not a part of the reporter's sentence. */
static bool is_whole(const struct foreign_place *place, const struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	const struct span quote = outline_span(outline, place->item);
	if (!begins_with_capital(outline->work, quotation_content(outline->work->document, quote)))
		return testimony->pattern == FOREIGN_SPLIT;
	return place->item == place->first || outline_is_mark(outline, place->item - 1, ':') ||
	       item_is_pause(outline, place->item - 1) || item_is_quote(outline, place->item - 1);
}

/* What is reported: behind the verb to the sentence's end, or from the sentence's start to the quotation's end. */
static struct span reported(const struct foreign_place *place, const struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	const struct span quote = outline_span(outline, place->item);
	const struct span all = outline_stretch(outline, place->first, place->end);
	if (!span_contains(all, testimony->cue) || span_is_empty(testimony->cue) ||
	    span_overlaps(testimony->cue, quote))
		return quote;
	if (testimony->cue.start > quote.start)
		return (struct span){all.start, quote.end};
	uint32_t end = place->end, first = outline_at(outline, testimony->cue.end);
	while (end > place->item + 1 && outline_token(outline, end - 1) &&
	       outline_token(outline, end - 1)->kind == TOKEN_MARK)
		end--;
	if (first < place->item && outline_span(outline, first).start == testimony->said_as.start)
		first = outline_at(outline, testimony->said_as.end);
	while (first < place->item && (item_is_pause(outline, first) || item_is(outline, first, GLOSS_CONJ)))
		first++;
	return first <= place->item ? outline_stretch(outline, first, end) : quote;
}

static void attribute(const struct foreign_place *place, struct outline *content)
{
	const struct outline *outline = place->outline;
	struct testimony *testimony = &outline->work->foreign->testimonies.at[place->quote];
	if (outline->work->foreign->tongue.listed && !foreign_way_find(place, testimony) && content)
		foreign_way_inside(place, content, testimony);
	testimony->kind = (uint8_t)(is_whole(place, testimony) ? QUOTE_DIRECT : QUOTE_MIXED);
	if (foreign_term_is(place, testimony))
		*testimony = (struct testimony){.from = NONE, .mention = NONE, .kind = QUOTE_TERM};
	testimony->content =
	    testimony->kind == QUOTE_MIXED ? reported(place, testimony) : outline_span(outline, place->item);
}

/* The sentence is cut where it is longer than anybody's, so that looking through it for each quotation stays linear. */
static struct foreign_place place_of(const struct outline *outline, struct sentence sentence, uint32_t item)
{
	enum { SENTENCE_REACH = 120 };
	return (struct foreign_place){
	    .outline = outline,
	    .first = item - sentence.first > SENTENCE_REACH ? item - SENTENCE_REACH : sentence.first,
	    .end = sentence.end - item > SENTENCE_REACH ? item + SENTENCE_REACH : sentence.end,
	    .item = item,
	    .quote = outline->items.at[item].quote,
	};
}

/* content is where what a quotation holds is outlined; NULL if outline is such itself. */
static void attribute_outline(const struct outline *outline, struct outline *content)
{
	for (size_t i = 0; i < outline->sentences.count; i++) {
		const struct sentence sentence = outline->sentences.at[i];
		for (uint32_t item = sentence.first; item < sentence.end; item++) {
			if (!item_is_quote(outline, item))
				continue;
			const struct foreign_place place = place_of(outline, sentence, item);
			attribute(&place, content);
		}
	}
}

/* Keeps who speaks in the leaf's last sentence, if a colon ends it. */
static void keep_colon(struct work *work, const struct outline *outline)
{
	work->foreign->above = (struct testimony){.from = NONE, .mention = NONE};
	if (!outline->sentences.count || !work->foreign->tongue.listed)
		return;
	foreign_way_above(outline, array_last(&outline->sentences), &work->foreign->above);
}

void foreign_claim(struct work *work, uint32_t leaf)
{
	const struct quotes *quotes = &work->findings->quotes;
	struct testimonies *testimonies = &work->foreign->testimonies;
	const struct span span = work->document->blocks.at[leaf].span;
	const uint32_t first = (uint32_t)testimonies->count;
	while (testimonies->count < quotes->count && quotes->at[testimonies->count].span.start < span.end)
		array_push(testimonies, (struct testimony){.from = NONE, .mention = NONE});

	struct outline outline = {0}, content = {0};
	outline_make(&outline, work, span, NONE);
	attribute_outline(&outline, &content);
	keep_colon(work, &outline);
	for (uint32_t i = first; i < testimonies->count; i++) {
		if (!quotation_holds_another(quotes, i))
			continue;
		outline_make(&content, work, quotation_content(work->document, quotes->at[i].span), i);
		attribute_outline(&content, NULL);
	}
	outline_release(&outline);
	outline_release(&content);
}
