/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/attribution.h"

#include "base/utf8.h"
#include "model/find/carry.h"
#include "model/find/grammar.h"
#include "model/find/outline.h"
#include "model/find/party.h"
#include "model/find/pattern.h"
#include "model/find/quotation.h"
#include "model/find/subject.h"
#include "model/find/term.h"

/* How far from a quotation its verb is sought, in items: enough for any sentence that people write. */
enum { REACH = 120 };

/* A quotation in its sentence. */
struct place {
	const struct outline *outline;
	uint32_t first, end; /* the sentence, at most REACH to either side */
	uint32_t item, quote;
};

static bool is_quote(const struct outline *outline, uint32_t item)
{
	return item < outline->items.count && outline->items.at[item].quote != NONE;
}

static const struct cue *cue_at_item(const struct outline *outline, uint32_t item)
{
	const uint32_t cue = outline->items.at[item].cue;
	return cue == NONE ? NULL : &outline->work->cues.at[cue];
}

static void claim_party(const struct outline *outline, const struct party *party, struct claim *claim)
{
	claim->said_as = party_span(outline, party);
	claim->mention = party->mention;
}

static bool claim_by(const struct place *place, uint32_t cue, const struct party *party, enum pattern pattern,
		     struct claim *claim)
{
	claim_party(place->outline, party, claim);
	claim->cue = place->outline->items.at[cue].cue;
	claim->pattern = (uint8_t)pattern;
	return true;
}

/* The last character inside the quotation's marks; 0 if there is none. */
static uint32_t last_inside(const struct place *place)
{
	const struct document *document = place->outline->work->document;
	const struct span content =
	    quotation_content(document, place->outline->work->findings->quotes.at[place->quote].span);
	uint32_t character = 0;
	if (content.end > content.start) {
		const size_t at = utf8_before(document->text.at, content.end);
		utf8_read(document->text.at + at, content.end - at, &character);
	}
	return character;
}

static bool is_comma(const struct outline *outline, uint32_t item)
{
	return outline_is_mark(outline, item, ',');
}

/* Whether the cue at an item can stand behind what is said. */
static bool can_follow(const struct place *place, const struct cue *cue)
{
	if (cue->passive)
		return false;
	if (cue->class == CUE_CALL)
		return last_inside(place) == ',';
	return cue->form != FORM_ING || cue->class == CUE_SOURCE;
}

/* The cue at an item, behind the quotation, with its speaker: "Q," X said; "Q," said X; "Q," according to X. */
static bool claim_cue_behind(const struct place *place, uint32_t begin, uint32_t cue, struct claim *claim)
{
	const struct outline *outline = place->outline;
	struct party party;
	if (cue_at_item(outline, cue)->class == CUE_SOURCE)
		return subject_after(outline, cue, place->end, &party) &&
		       claim_by(place, cue, &party, PATTERN_SOURCE, claim);
	if (subject_before(outline, begin, cue, &party))
		return claim_by(place, cue, &party, PATTERN_AFTER, claim);
	return cue == begin && cue_at_item(outline, cue)->class == CUE_SAY &&
	       subject_after(outline, cue, place->end, &party) && claim_by(place, cue, &party, PATTERN_INVERTED, claim);
}

/* The attribution behind a quotation. A quotation close behind ("Q1" and "Q2," X said) lends its own, found before. */
static bool claim_behind(const struct place *place, struct claims *claims, struct claim *claim)
{
	enum { JOINT_MAX = 3 };
	const struct outline *outline = place->outline;
	uint32_t begin = place->item + 1;
	if (is_comma(outline, begin) || outline_is_mark(outline, begin, 0x2014) ||
	    outline_is_mark(outline, begin, 0x2013))
		begin++;
	while (begin < place->end && outline->items.at[begin].cue == NONE &&
	       outline_grammar(outline, begin) & GRAMMAR_ADVERB &&
	       !(outline_grammar(outline, begin) & GRAMMAR_CONJUNCTION))
		begin++;
	for (uint32_t i = begin; i < place->end; i++) {
		if (is_quote(outline, i)) {
			const struct claim *next = &claims->at[outline->items.at[i].quote];
			const bool lends = i - place->item <= JOINT_MAX &&
					   (next->pattern == PATTERN_AFTER || next->pattern == PATTERN_INVERTED);
			if (lends)
				*claim = *next;
			return lends;
		}
		const struct cue *cue = cue_at_item(outline, i);
		if (cue && can_follow(place, cue) && claim_cue_behind(place, begin, i, claim))
			return true;
	}
	return false;
}

static enum pattern pattern_in_front(const struct outline *outline, uint32_t item)
{
	if (outline_is_mark(outline, item - 1, ':'))
		return PATTERN_COLON;
	return is_comma(outline, item - 1) ? PATTERN_COMMA : PATTERN_BEFORE;
}

/* The cue at an item, in front of the quotation, with its speaker. */
static bool claim_cue_in_front(const struct place *place, uint32_t cue, struct claim *claim)
{
	const struct outline *outline = place->outline;
	const struct cue *verb = cue_at_item(outline, cue);
	struct party party;
	if (verb->class == CUE_SOURCE)
		return subject_after(outline, cue, place->item, &party) &&
		       claim_by(place, cue, &party, PATTERN_SOURCE, claim);
	if (verb->passive)
		return subject_by(outline, cue, place->item, &party) && claim_by(place, cue, &party, PATTERN_BY, claim);
	if (subject_before(outline, place->first, cue, &party))
		return claim_by(place, cue, &party, pattern_in_front(outline, place->item), claim);
	return outline_is_mark(outline, place->item - 1, ':') && subject_after(outline, cue, place->item, &party) &&
	       claim_by(place, cue, &party, PATTERN_COLON, claim);
}

/* A quotation earlier in the sentence, no verb in between: the two have one verb. */
static bool claim_shared(const struct claim *earlier, struct claim *claim)
{
	if (earlier->pattern == PATTERN_NONE || pattern_basis(earlier->pattern) != BASIS_CUE)
		return false;
	*claim = *earlier;
	claim->pattern = PATTERN_SHARED;
	return true;
}

/* "Q1," X said, "Q2": the verb in between was the first one's. */
static bool claim_split(const struct place *place, uint32_t cue, const struct claims *claims, struct claim *claim)
{
	for (uint32_t i = cue; i > place->first; i--) {
		if (!is_quote(place->outline, i - 1))
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

static bool claim_in_front(const struct place *place, const struct claims *claims, struct claim *claim)
{
	const struct outline *outline = place->outline;
	for (uint32_t i = place->item; i > place->first; i--) {
		if (is_quote(outline, i - 1))
			return claim_shared(&claims->at[outline->items.at[i - 1].quote], claim);
		if (!cue_at_item(outline, i - 1))
			continue;
		if (claim_split(place, i - 1, claims, claim) || claim_cue_in_front(place, i - 1, claim))
			return true;
	}
	return false;
}

/* "Fiona Marsh: Q". */
static bool claim_label(const struct place *place, struct claim *claim)
{
	struct party party;
	const struct outline *outline = place->outline;
	if (place->item < place->first + 2 || !outline_is_mark(outline, place->item - 1, ':') ||
	    !party_before(outline, place->first, place->item - 1, &party))
		return false;
	claim_party(outline, &party, claim);
	claim->pattern = PATTERN_LABEL;
	return true;
}

/* The subject of the sentence that the quotation stands in. */
static bool claim_subject(const struct place *place, struct claim *claim)
{
	struct party party;
	if (place->item == place->first || !party_subject(place->outline, place->first, place->item, &party))
		return false;
	claim_party(place->outline, &party, claim);
	claim->pattern = PATTERN_SUBJECT;
	return true;
}

/* Whether the quotation, rather than the words before it, leads the verb that is behind: it ends with a comma or a question. */
static bool leads_behind(const struct place *place)
{
	const uint32_t last = last_inside(place);
	return last == ',' || last == '?' || last == '!' || is_comma(place->outline, place->item + 1);
}

/* Whether everything in the sentence before the quotation is marks and conjunctions. */
static bool stands_first(const struct place *place)
{
	for (uint32_t i = place->first; i < place->item; i++) {
		const struct token *token = outline_token(place->outline, i);
		if (!token ||
		    (token->kind != TOKEN_MARK && !(outline_grammar(place->outline, i) & GRAMMAR_CONJUNCTION)))
			return false;
	}
	return true;
}

/* Whether all of a statement is in the marks, and not a part of the reporter's sentence. */
static bool is_whole(const struct place *place, const struct claim *claim)
{
	const struct outline *outline = place->outline;
	const uint32_t last = last_inside(place);
	const bool ends = last == ',' || last == '.' || last == '?' || last == '!' || last == 0x2026 || last == 0x2014;
	const struct token *next = outline_token(outline, place->item + 1);
	if (stands_first(place))
		return ends || !next || place->item + 1 >= place->end || next->kind == TOKEN_MARK ||
		       claim->pattern == PATTERN_INVERTED;
	if (is_quote(outline, place->item - 1) || claim->pattern == PATTERN_SPLIT)
		return true;
	const bool introduced = outline_is_mark(outline, place->item - 1, ':') || is_comma(outline, place->item - 1);
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

static void attribute(const struct place *place, struct claims *claims)
{
	struct claim *claim = &claims->at[place->quote];
	struct claim front = *claim;
	const bool behind = claim->pattern != PATTERN_NONE;
	const bool in_front = !stands_first(place) && claim_in_front(place, claims, &front);
	const bool introduced =
	    front.pattern == PATTERN_COLON || front.pattern == PATTERN_COMMA || front.pattern == PATTERN_SPLIT;
	if (in_front && (!behind || introduced || !leads_behind(place)))
		*claim = front;
	else if (!behind && !claim_label(place, claim) && !carry_claim(place->outline, place->item, claims, claim))
		claim_subject(place, claim);

	claim->kind = (uint8_t)(is_whole(place, claim) ? QUOTE_DIRECT : QUOTE_MIXED);
	if (term_is(place->outline, place->item, claim))
		*claim = (struct claim){.mention = NONE, .cue = NONE, .from = NONE, .kind = QUOTE_TERM};
	claim->content =
	    claim->kind == QUOTE_MIXED ? reported(place, claim) : outline_span(place->outline, place->item);
}

static struct place place_of(const struct outline *outline, struct sentence sentence, uint32_t item)
{
	return (struct place){
	    .outline = outline,
	    .first = item - sentence.first > REACH ? item - REACH : sentence.first,
	    .end = sentence.end - item > REACH ? item + REACH : sentence.end,
	    .item = item,
	    .quote = outline->items.at[item].quote,
	};
}

static void attribute_sentence(const struct outline *outline, struct sentence sentence, struct claims *claims)
{
	for (uint32_t i = sentence.end; i > sentence.first; i--) {
		if (!is_quote(outline, i - 1))
			continue;
		const struct place place = place_of(outline, sentence, i - 1);
		claim_behind(&place, claims, &claims->at[place.quote]);
	}
	for (uint32_t i = sentence.first; i < sentence.end; i++) {
		if (!is_quote(outline, i))
			continue;
		const struct place place = place_of(outline, sentence, i);
		attribute(&place, claims);
	}
}

static void attribute_outline(const struct outline *outline, struct claims *claims)
{
	for (size_t i = 0; i < outline->sentences.count; i++)
		attribute_sentence(outline, outline->sentences.at[i], claims);
}

/* Whether the next quotation in the text is inside this one. */
static bool holds_another(const struct quotes *quotes, uint32_t quote)
{
	return quote + 1 < quotes->count && quotes->at[quote + 1].inside == quote;
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
		if (!holds_another(quotes, i))
			continue;
		outline_make(&outline, work, quotation_content(work->document, quotes->at[i].span), i);
		attribute_outline(&outline, &work->claims);
	}
	outline_release(&outline);
}
