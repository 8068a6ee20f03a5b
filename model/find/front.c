/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/front.h"

#include "model/find/grammar.h"
#include "model/find/subject.h"

/* A verb that takes a part of its own clause is a poor guide from further away than this, in items. */
enum { CALL_MAX = 8 };

static enum pattern pattern_of(const struct outline *outline, uint32_t item)
{
	if (outline_is_mark(outline, item - 1, ':'))
		return PATTERN_COLON;
	return outline_is_mark(outline, item - 1, ',') ? PATTERN_COMMA : PATTERN_BEFORE;
}

/* "by calling": a participle behind a preposition is a noun, and reports nothing. */
static bool is_gerund(const struct outline *outline, uint32_t item)
{
	return place_cue(outline, item)->form == FORM_ING && item > 1 &&
	       outline_grammar(outline, item - 1) & GRAMMAR_PREPOSITION &&
	       !(outline_grammar(outline, item - 2) & GRAMMAR_VERB);
}

/* The cue at an item in front of the quotation, with its speaker. */
static bool claim_cue(const struct place *place, uint32_t cue, struct claim *claim)
{
	const struct outline *outline = place->outline;
	const struct cue *verb = place_cue(outline, cue);
	struct party party;
	if (verb->class == CUE_SOURCE)
		return subject_after(outline, cue, place->item, &party) &&
		       place_claim(place, cue, &party, PATTERN_SOURCE, claim);
	if (verb->passive)
		return subject_by(outline, cue, place->item, &party) &&
		       place_claim(place, cue, &party, PATTERN_BY, claim);
	if (subject_before(outline, place->first, cue, &party))
		return place_claim(place, cue, &party, pattern_of(outline, place->item), claim);
	return outline_is_mark(outline, place->item - 1, ':') && subject_after(outline, cue, place->item, &party) &&
	       place_claim(place, cue, &party, PATTERN_COLON, claim);
}

/* A quotation earlier in the sentence, no verb in between: the two have one verb. */
static bool claim_shared(const struct claim *earlier, struct claim *claim)
{
	if (earlier->pattern == PATTERN_NONE || pattern_basis(earlier->pattern) != BASIS_CUE)
		return false;
	*claim = *earlier;
	claim->pattern = PATTERN_SHARED;
	claim->from = NONE;
	return true;
}

/* "Q1," X said, "Q2": the verb in between was the first one's. */
static bool claim_split(const struct place *place, uint32_t cue, const struct claims *claims, struct claim *claim)
{
	for (uint32_t i = cue; i > place->first; i--) {
		if (!place_is_quote(place->outline, i - 1))
			continue;
		const uint32_t earlier = place->outline->items.at[i - 1].quote;
		if (claims->at[earlier].cue != place->outline->items.at[cue].cue)
			return false;
		*claim = claims->at[earlier];
		claim->pattern = PATTERN_SPLIT;
		claim->from = earlier;
		return true;
	}
	return false;
}

static bool is_named_by_pronoun(const struct place *place, const struct claim *claim)
{
	const struct outline *outline = place->outline;
	return outline_grammar(outline, outline_at(outline, claim->said_as.start)) & GRAMMAR_PRONOUN;
}

/*
 * Whether a verb further from the quotation is better than the one found: "Lee said that he called it Q" is Lee's, and so is what
 * follows a verb that takes a part of its own clause far away.
 */
static bool gives_way(const struct place *place, const struct claim *found, uint32_t item)
{
	const struct cue *cue = &place->outline->work->cues.at[found->cue];
	if (cue->class == CUE_CALL && place->item - item > CALL_MAX)
		return true;
	return found->pattern == PATTERN_BEFORE && is_named_by_pronoun(place, found);
}

/* Whether the verb at an item reports what comes behind: it says, and is no participle. */
static bool reports(const struct outline *outline, uint32_t item)
{
	const struct cue *cue = place_cue(outline, item);
	return cue->class != CUE_CALL && cue->form != FORM_ING;
}

bool front_claim(const struct place *place, const struct claims *claims, struct claim *claim)
{
	const struct outline *outline = place->outline;
	bool found = false;
	for (uint32_t i = place->item; i > place->first; i--) {
		if (place_is_quote(outline, i - 1))
			return found || claim_shared(&claims->at[outline->items.at[i - 1].quote], claim);
		if (!place_cue(outline, i - 1) || is_gerund(outline, i - 1) || (found && !reports(outline, i - 1)))
			continue;
		if (!found && claim_split(place, i - 1, claims, claim))
			return true;

		struct claim next = *claim;
		if (!claim_cue(place, i - 1, &next))
			continue;
		*claim = next;
		if (found || !gives_way(place, claim, i - 1))
			return true;
		found = true;
	}
	return found;
}

bool front_label(const struct place *place, struct claim *claim)
{
	struct party party;
	const struct outline *outline = place->outline;
	if (place->item < place->first + 2 || !outline_is_mark(outline, place->item - 1, ':'))
		return false;
	const uint32_t end = subject_pass_back(outline, place->first, place->item - 1);
	return party_before(outline, place->first, end, &party) &&
	       place_claim(place, NONE, &party, PATTERN_LABEL, claim);
}

bool front_subject(const struct place *place, struct claim *claim)
{
	struct party party;
	return place->item > place->first && party_subject(place->outline, place->first, place->item, &party) &&
	       party_is_name(place->outline, &party) && place_claim(place, NONE, &party, PATTERN_SUBJECT, claim);
}
