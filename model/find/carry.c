/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/carry.h"

#include "model/find/party.h"
#include "model/find/pattern.h"
#include "model/find/quotation.h"
#include "model/find/subject.h"

/* How many items of a sentence before are looked at, from its end. */
enum { REACH = 60 };

static const struct quote *quote_of(const struct outline *outline, uint32_t index)
{
	return &outline->work->findings->quotes.at[index];
}

/* The quotation before, in the same text and not in another one; NONE if there is none. */
static uint32_t quotation_before(const struct outline *outline, uint32_t index)
{
	const uint32_t inside = quote_of(outline, index)->inside;
	while (index-- > 0 && index != inside)
		if (quote_of(outline, index)->inside == inside)
			return index;
	return NONE;
}

static uint32_t leaf_of(const struct outline *outline, uint32_t index)
{
	const struct work *work = outline->work;
	return work->tokens.at[token_at(&work->tokens, quote_of(outline, index)->span.start)].leaf;
}

/* The leaf before, NONE if there is none. */
static uint32_t leaf_before(const struct document *document, uint32_t leaf)
{
	while (leaf-- > 0)
		if (!block_kind_holds_blocks(document->blocks.at[leaf].kind))
			return leaf;
	return NONE;
}

static bool carry_from(const struct claims *claims, uint32_t from, enum pattern pattern, struct claim *claim)
{
	if (claims->at[from].pattern == PATTERN_NONE)
		return false;
	*claim = claims->at[from];
	claim->pattern = (uint8_t)pattern;
	claim->from = from;
	return true;
}

/* Whether a claim is an attribution behind its quotation, or the second half of one. */
static bool is_attributed_behind(const struct claim *claim)
{
	return claim->pattern == PATTERN_AFTER || claim->pattern == PATTERN_INVERTED || claim->pattern == PATTERN_SPLIT;
}

/* The last quotation of a sentence of the outline that somebody says; NONE if it has none. */
static uint32_t last_quotation(const struct outline *outline, struct sentence sentence, const struct claims *claims)
{
	for (uint32_t i = sentence.end; i > sentence.first && sentence.end - i < REACH; i--)
		if (outline->items.at[i - 1].quote != NONE &&
		    claims->at[outline->items.at[i - 1].quote].pattern != PATTERN_NONE)
			return outline->items.at[i - 1].quote;
	return NONE;
}

/* The person that a sentence is about, looked for in its last items. */
static bool claim_person(const struct outline *outline, struct sentence sentence, struct claim *claim)
{
	struct party party;
	const uint32_t first = sentence.end - sentence.first > REACH ? sentence.end - REACH : sentence.first;
	if (!party_subject(outline, first, sentence.end, &party))
		return false;
	claim->said_as = party_span(outline, &party);
	claim->mention = party.mention;
	claim->pattern = PATTERN_SENTENCE_BEFORE;
	return true;
}

/* From the sentences before, in the same paragraph: the nearest that quotes somebody or is about somebody. */
static bool carry_sentence(const struct outline *outline, uint32_t sentence, const struct claims *claims,
			   struct claim *claim)
{
	enum { SENTENCES_MAX = 3 };
	for (uint32_t i = sentence; i > 0 && sentence - i < SENTENCES_MAX; i--) {
		const struct sentence before = outline->sentences.at[i - 1];
		const uint32_t last = last_quotation(outline, before, claims);
		if (last == NONE && claim_person(outline, before, claim))
			return true;
		if (last == NONE)
			continue;
		const bool split = i == sentence && outline->items.at[before.first].quote != NONE &&
				   is_attributed_behind(&claims->at[last]);
		return carry_from(claims, last, split ? PATTERN_SPLIT : PATTERN_NEXT_SENTENCE, claim);
	}
	return false;
}

/* The verb in the last sentence of a paragraph that ends with a colon. */
static bool claim_above(const struct outline *outline, uint32_t leaf, struct claim *claim)
{
	const struct span span = outline->work->document->blocks.at[leaf].span;
	struct outline above = {0};
	outline_make(&above, outline->work, span, NONE);
	const uint32_t end = (uint32_t)above.items.count;
	bool found = false;
	for (uint32_t i = end; !found && i > 0 && end - i < REACH; i--) {
		struct party party;
		if (above.items.at[i - 1].cue == NONE)
			continue;
		const bool source = outline->work->cues.at[above.items.at[i - 1].cue].class == CUE_SOURCE;
		found = source ? subject_after(&above, i - 1, end, &party)
			       : subject_before(&above, 0, i - 1, &party) || subject_after(&above, i - 1, end, &party);
		if (found)
			*claim = (struct claim){.said_as = party_span(&above, &party),
						.mention = party.mention,
						.cue = above.items.at[i - 1].cue,
						.from = NONE,
						.pattern = PATTERN_ABOVE};
	}
	outline_release(&above);
	return found;
}

static bool ends_with_colon(const struct document *document, uint32_t leaf)
{
	const struct span span = document->blocks.at[leaf].span;
	return !span_is_empty(span) && document->text.at[span.end - 1] == ':';
}

/* From the paragraph before. */
static bool carry_paragraph(const struct outline *outline, uint32_t index, const struct claims *claims,
			    struct claim *claim)
{
	const struct document *document = outline->work->document;
	const uint32_t before = leaf_before(document, leaf_of(outline, index));
	if (before == NONE)
		return false;
	if (ends_with_colon(document, before) && claim_above(outline, before, claim))
		return true;
	const uint32_t last = quotation_before(outline, index);
	return last != NONE && leaf_of(outline, last) == before && document->blocks.at[before].kind != BLOCK_TITLE &&
	       carry_from(claims, last, PATTERN_NEXT_PARAGRAPH, claim);
}

bool carry_claim(const struct outline *outline, uint32_t item, const struct claims *claims, struct claim *claim)
{
	const uint32_t index = outline->items.at[item].quote;
	const struct quote *quote = quote_of(outline, index);
	if (quote->inside != NONE)
		return false;
	if (quote->group != index)
		return carry_from(claims, quotation_before(outline, index), PATTERN_RUNNING, claim);
	const bool goes_on = index + 1 < outline->work->findings->quotes.count;
	if (!goes_on && !statement_is_settled(outline->work, index) &&
	    !quotation_is_closed(outline->work->document, quote))
		return false;

	const uint32_t sentence = outline_sentence_of(outline, item);
	if (outline->sentences.at[sentence].first != item)
		return false;
	return sentence > 0 ? carry_sentence(outline, sentence, claims, claim)
			    : carry_paragraph(outline, index, claims, claim);
}
