/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/behind.h"

#include "model/find/grammar.h"
#include "model/find/subject.h"

static bool is_break(const struct outline *outline, uint32_t item)
{
	return outline_is_mark(outline, item, ',') || outline_is_mark(outline, item, 0x2014) ||
	       outline_is_mark(outline, item, 0x2013);
}

/* The item behind the quotation, its comma and adverbs. */
static uint32_t begin_of(const struct place *place)
{
	const struct outline *outline = place->outline;
	uint32_t begin = place->item + 1;
	if (is_break(outline, begin))
		begin++;
	if (outline_is_word(outline, begin, "as")) /* as Lee put it */
		begin++;
	while (begin < place->end && outline->items.at[begin].cue == NONE &&
	       outline_grammar(outline, begin) & GRAMMAR_ADVERB &&
	       !(outline_grammar(outline, begin) & (GRAMMAR_CONJUNCTION | GRAMMAR_DETERMINER)))
		begin++;
	return begin;
}

/* Whether the cue at an item can stand behind what is said. */
static bool can_follow(const struct place *place, const struct cue *cue)
{
	if (cue->passive)
		return false;
	if (cue->class == CUE_CALL)
		return place_last_inside(place) == ',';
	return cue->form != FORM_ING;
}

/* "Lee said she would": what the cue reports stands behind it, so that it is not the verb of what is before. */
static bool reports_more(const struct place *place, uint32_t cue)
{
	const struct outline *outline = place->outline;
	const uint32_t next = subject_cue_end(outline, cue);
	if (next >= place->end || place_cue(outline, cue)->class == CUE_TELL)
		return false;
	if (outline->items.at[next].quote != NONE || outline_is_word(outline, next, "that"))
		return true;
	return outline->items.at[next].mention != NONE ||
	       outline_grammar(outline, next) & (GRAMMAR_PRONOUN | GRAMMAR_POSSESSIVE | GRAMMAR_DETERMINER);
}

/* "Q" for all, X said: behind a comma and with nothing reported behind it. */
static enum fit fit_of(const struct place *place, uint32_t begin, uint32_t first, uint32_t cue)
{
	if (first == begin)
		return FIT_CLOSE;
	return is_break(place->outline, first - 1) && !reports_more(place, cue) ? FIT_TAIL : FIT_LOOSE;
}

/* "a Q for all, said Lee": behind a comma, and no verb behind the speaker. */
static bool is_inverted_tail(const struct place *place, uint32_t begin, uint32_t cue, struct party *party)
{
	const struct outline *outline = place->outline;
	if (cue <= begin || !is_break(outline, cue - 1) || place_cue(outline, cue)->class != CUE_SAY ||
	    outline_grammar(outline, subject_cue_end(outline, cue)) & GRAMMAR_PRONOUN ||
	    !subject_after(outline, cue, place->end, party))
		return false;
	const struct token *next = party->end < place->end ? outline_token(outline, party->end) : NULL;
	return !next || next->kind == TOKEN_MARK ||
	       outline_grammar(outline, party->end) & (GRAMMAR_PREPOSITION | GRAMMAR_RELATIVE | GRAMMAR_TIME);
}

/* The cue at an item behind the quotation, with its speaker. */
static enum fit claim_cue(const struct place *place, uint32_t begin, uint32_t cue, struct claim *claim)
{
	const struct outline *outline = place->outline;
	struct party party;
	if (place_cue(outline, cue)->class == CUE_SOURCE) {
		const bool found = subject_after(outline, cue, place->end, &party) &&
				   place_claim(place, cue, &party, PATTERN_SOURCE, claim);
		return found ? fit_of(place, begin, cue, cue) : FIT_NONE;
	}
	if (is_inverted_tail(place, begin, cue, &party))
		return place_claim(place, cue, &party, PATTERN_INVERTED, claim) ? FIT_TAIL : FIT_NONE;
	if (subject_before(outline, begin, cue, &party) && place_claim(place, cue, &party, PATTERN_AFTER, claim))
		return fit_of(place, begin, party.leading, cue);
	if (cue == begin && place_cue(outline, cue)->class == CUE_SAY &&
	    subject_after(outline, cue, place->end, &party) && place_claim(place, cue, &party, PATTERN_INVERTED, claim))
		return FIT_CLOSE;
	return FIT_NONE;
}

/* The next quotation's claim, if it is an attribution behind and stands close. */
static enum fit borrow(const struct place *place, uint32_t item, const struct claims *claims, struct claim *claim)
{
	enum { JOINT_MAX = 3 };
	const struct claim *next = &claims->at[place->outline->items.at[item].quote];
	if (item - place->item > JOINT_MAX ||
	    (next->pattern != PATTERN_AFTER && next->pattern != PATTERN_INVERTED && next->pattern != PATTERN_SOURCE))
		return FIT_NONE;
	*claim = *next;
	return FIT_CLOSE;
}

/* “Q” — Ann Lee: a dash, a name and nothing else. */
static bool claim_signature(const struct place *place, struct claim *claim)
{
	const struct outline *outline = place->outline;
	const uint32_t dash = place->item + 1;
	struct party party;
	if (!(outline_is_mark(outline, dash, 0x2014) || outline_is_mark(outline, dash, 0x2013) ||
	      outline_is_mark(outline, dash, 0x2015)) ||
	    !party_name(outline, dash + 1, place->end, &party))
		return false;
	const struct token *next = party.end < place->end ? outline_token(outline, party.end) : NULL;
	return (party.end == place->end || (next && next->kind == TOKEN_MARK) || place_is_quote(outline, party.end)) &&
	       place_claim(place, NONE, &party, PATTERN_SIGNED, claim);
}

enum fit behind_claim(const struct place *place, const struct claims *claims, struct claim *claim)
{
	const struct outline *outline = place->outline;
	const uint32_t begin = begin_of(place);
	enum fit best = claim_signature(place, claim) ? FIT_CLOSE : FIT_NONE;
	for (uint32_t i = begin; i < place->end && best < FIT_TAIL; i++) {
		if (place_is_quote(outline, i))
			return best == FIT_NONE ? borrow(place, i, claims, claim) : best;
		const struct cue *cue = place_cue(outline, i);
		if (!cue || !can_follow(place, cue))
			continue;
		struct claim found = *claim;
		const enum fit fit = claim_cue(place, begin, i, &found);
		if (fit > best) {
			*claim = found;
			best = fit;
		}
	}
	return best;
}
