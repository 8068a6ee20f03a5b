/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_way.h"

#include "model/find/foreign_voice.h"
#include "model/find/quotation.h"

/* How far a cue is sought from its quotation, in items, and in sentences. */
enum { CUE_REACH = 60, NEAR_REACH = 12, NEAR_SENTENCES = 2 };

static bool is_cue(const struct outline *outline, uint32_t item)
{
	return item_is(outline, item, GLOSS_CUE) && item_cue_end(outline, item) > item;
}

static struct testimony *testimony_at(const struct outline *outline, uint32_t quote)
{
	return &outline->work->foreign->testimonies.at[quote];
}

/* Fills the testimony: who speaks by the cue at an item. Returns true, so that a caller can return it. */
static bool claim(const struct outline *outline, uint32_t cue, const struct voice *voice, enum pattern pattern,
		  struct testimony *testimony)
{
	testimony->said_as = voice->span;
	testimony->pronoun = voice->pronoun;
	testimony->several = voice->several;
	testimony->sex = voice->sex;
	testimony->pattern = (uint8_t)pattern;
	if (cue != NONE)
		testimony->cue = outline_stretch(outline, cue, item_cue_end(outline, cue));
	return true;
}

/* A verb that needs no subject, where the language has such: "Dijo que ...". It names its speaker itself. */
static bool speaks_alone(const struct outline *outline, uint32_t cue, struct voice *voice)
{
	if (outline->work->language != LANGUAGE_ES || !item_is(outline, cue, GLOSS_SAY | GLOSS_CALL))
		return false;
	*voice = (struct voice){.span = outline_span(outline, cue), .pronoun = true};
	voice->several = item_is(outline, cue, GLOSS_SEVERAL);
	return true;
}

static bool voice_at(const struct outline *outline, uint32_t first, uint32_t cue, uint32_t end, struct voice *voice)
{
	return foreign_voice_of_cue(outline, first, cue, end, voice) || speaks_alone(outline, cue, voice);
}

/* The nearest cue before an item, from first on; NONE if there is none. */
static uint32_t cue_before(const struct outline *outline, uint32_t first, uint32_t item)
{
	for (uint32_t i = item; i > first && item - i < CUE_REACH; i--)
		if (is_cue(outline, i - 1))
			return i - 1;
	return NONE;
}

/* "X said: Q". */
static bool by_colon(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	if (place->item <= place->first || !outline_is_mark(outline, place->item - 1, ':'))
		return false;
	const uint32_t end = place->item - 1, cue = cue_before(outline, place->first, end);
	struct voice voice;
	return cue != NONE && voice_at(outline, place->first, cue, end, &voice) &&
	       claim(outline, cue, &voice, FOREIGN_COLON, testimony);
}

/* "X: Q", "X, who is ...: Q": a name before the colon, and no verb that the lists know. */
static bool by_label(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	uint32_t end = place->item - 1;
	if (place->item <= place->first || !outline_is_mark(outline, end, ':'))
		return false;
	while (end > place->first && item_is(outline, end - 1, GLOSS_ADV))
		end--;
	struct voice voice;
	return foreign_voice_before(outline, place->first, end, &voice) && voice.named &&
	       claim(outline, NONE, &voice, FOREIGN_LABEL, testimony);
}

/* The first cue behind an item, before end, with nothing between but what goes with a verb. NONE if there is none. */
static uint32_t cue_beside(const struct outline *outline, uint32_t item, uint32_t end)
{
	while (item < end && !is_cue(outline, item) && item_is(outline, item, GLOSS_ADV | GLOSS_AUX | GLOSS_PRON))
		item++;
	return item < end && is_cue(outline, item) ? item : NONE;
}

/* "Q, wie X said", "Q, X said", "X zufolge": the cue at the end of a phrase. */
static uint32_t cue_behind_phrase(const struct outline *outline, uint32_t item, uint32_t end)
{
	const bool introduced = item_is(outline, item, GLOSS_CONJ);
	for (uint32_t i = item; i < end && i - item < NEAR_REACH; i++) {
		if (item_is_quote(outline, i) || (item_is_pause(outline, i) && !introduced))
			return NONE;
		if (is_cue(outline, i) && !item_is(outline, i, GLOSS_SOURCE | GLOSS_BEHIND))
			return i;
		if (!introduced && item_is(outline, i, GLOSS_VERB | GLOSS_PREP | GLOSS_CONJ))
			return NONE;
	}
	return NONE;
}

/* "Q, hat X am Montag erklärt": the participle that the auxiliary at an item has; NONE if there is none in its clause. */
static uint32_t participle_of(const struct outline *outline, uint32_t item, uint32_t end)
{
	if (!item_is(outline, item, GLOSS_AUX))
		return NONE;
	for (uint32_t i = item + 1; i < end && i - item < CUE_REACH; i++) {
		if (item_is_quote(outline, i) || outline_is_mark(outline, i, '.'))
			return NONE;
		if (is_cue(outline, i) && item_is(outline, i, GLOSS_PARTICIPLE))
			return i;
	}
	return NONE;
}

/* "Q, said X", and with X before the verb. */
static bool by_verb_behind(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	uint32_t item = place->item + 1;
	const bool paused = item_is_pause(outline, item);
	item += paused;
	if (item >= place->end || outline_is_mark(outline, item, ':'))
		return false;
	struct voice voice;
	const uint32_t cue = cue_beside(outline, item, place->end);
	if (cue != NONE)
		return voice_at(outline, item, cue, place->end, &voice) &&
		       claim(outline, cue, &voice, FOREIGN_BEHIND, testimony);
	const uint32_t last = quotation_last_character(outline->work->document, outline_span(outline, place->item));
	if (!paused && last != ',' && last != '?' && last != '!')
		return false;
	const uint32_t participle = participle_of(outline, item, place->end);
	if (participle != NONE)
		return foreign_voice_behind(outline, item + 1, participle, &voice) &&
		       claim(outline, participle, &voice, FOREIGN_BEHIND, testimony);
	const uint32_t far = cue_behind_phrase(outline, item, place->end);
	if (far == NONE)
		return false;
	const uint32_t first = item + (item_is(outline, item, GLOSS_CONJ) ? 1 : 0);
	return voice_at(outline, first, far, place->end, &voice) &&
	       claim(outline, far, &voice, FOREIGN_BEHIND, testimony);
}

/* "X said that ... Q", "laut X ... Q". */
static bool by_verb_before(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	const uint32_t cue = cue_before(outline, place->first, place->item);
	struct voice voice;
	return cue != NONE && voice_at(outline, place->first, cue, place->item, &voice) &&
	       claim(outline, cue, &voice, FOREIGN_BEFORE, testimony);
}

/* "X hat Q genannt": the participle behind the quotation, in its clause. */
static bool by_participle(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	for (uint32_t i = place->item + 1; i < place->end && i - place->item < NEAR_REACH; i++) {
		struct voice voice;
		if (item_is_pause(outline, i))
			return false;
		if (is_cue(outline, i) && item_is(outline, i, GLOSS_PARTICIPLE))
			return foreign_voice_of_participle(outline, place->first, i, &voice) &&
			       claim(outline, i, &voice, FOREIGN_LATER, testimony);
	}
	return false;
}

/* "... Q ..., said X". */
static bool by_verb_later(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	for (uint32_t i = place->item + 2; i < place->end && i - place->item < CUE_REACH; i++) {
		const bool at_pause = item_is_pause(outline, i - 1) || item_is(outline, i, GLOSS_SOURCE | GLOSS_POST);
		struct voice voice;
		if (at_pause && is_cue(outline, i) && foreign_voice_of_cue(outline, i - 1, i, place->end, &voice))
			return claim(outline, i, &voice, FOREIGN_LATER, testimony);
	}
	return false;
}

/* What was said before this in the sentence before, or in this one: its item, or NONE. */
static uint32_t quote_before(const struct foreign_place *place)
{
	const struct outline *outline = place->outline;
	const uint32_t sentence = outline_sentence_of(outline, place->first);
	const uint32_t first = sentence ? outline->sentences.at[sentence - 1].first : place->first;
	for (uint32_t i = place->item; i > first && place->item - i < CUE_REACH; i--)
		if (item_is_quote(outline, i - 1) &&
		    testimony_at(outline, outline->items.at[i - 1].quote)->kind != QUOTE_TERM)
			return i - 1;
	return NONE;
}

static bool carry(const struct outline *outline, uint32_t from, enum pattern pattern, struct testimony *testimony)
{
	const struct testimony *before = testimony_at(outline, from);
	if (span_is_empty(before->said_as))
		return false;
	*testimony = *before;
	testimony->from = from;
	testimony->pattern = (uint8_t)pattern;
	return true;
}

/* "Q1, said X. Q2" and "Q1, said X, Q2": the attribution between is that of both. */
static bool by_first_half(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	const uint32_t before = quote_before(place);
	if (before == NONE)
		return false;
	const uint32_t quote = outline->items.at[before].quote;
	const bool same_sentence = before >= place->first;
	if (testimony_at(outline, quote)->pattern != FOREIGN_BEHIND)
		return false;
	const bool whole = place->item == place->first || (same_sentence && item_is_pause(outline, place->item - 1));
	return whole && carry(outline, quote, FOREIGN_SPLIT, testimony);
}

static bool is_person(const struct outline *outline, uint32_t item)
{
	const uint32_t mention = outline->items.at[item].mention;
	const struct findings *findings = outline->work->findings;
	return mention != NONE && findings->entities.at[findings->mentions.at[mention].entity].kind == ENTITY_PERSON;
}

/* The words go on as they were: all of the sentence is quoted, or it is told in a form that only reported speech has. */
static bool by_quote_before(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	const uint32_t before = quote_before(place);
	if (before == NONE)
		return false;
	bool told = place->item == place->first;
	for (uint32_t i = place->first; i < place->end; i++) {
		if (is_cue(outline, i) || (i < place->item && is_person(outline, i)))
			return false;
		told |= item_is(outline, i, GLOSS_TOLD);
	}
	return told && carry(outline, outline->items.at[before].quote, FOREIGN_NEXT, testimony);
}

static bool is_told(const struct outline *outline, struct sentence sentence)
{
	for (uint32_t i = sentence.first; i < sentence.end && i - sentence.first < CUE_REACH; i++)
		if (item_is(outline, i, GLOSS_TOLD))
			return true;
	return false;
}

/* "X said, ... . He be „Q“": forms that only reported speech has go on with what a sentence before began to report. */
static bool by_report_before(const struct foreign_place *place, struct testimony *testimony)
{
	const struct outline *outline = place->outline;
	const uint32_t own = outline_sentence_of(outline, place->first);
	for (uint32_t i = own; own - i < NEAR_SENTENCES; i--) {
		const struct sentence sentence = outline->sentences.at[i];
		const uint32_t cue = cue_before(outline, sentence.first, i == own ? place->item : sentence.end);
		struct voice voice;
		if (cue != NONE)
			return i < own && voice_at(outline, sentence.first, cue, sentence.end, &voice) &&
			       claim(outline, cue, &voice, FOREIGN_REPORT, testimony);
		if (i == 0 || !is_told(outline, sentence))
			break;
	}
	return false;
}

/* The next paragraph of a quotation that runs on. */
static bool by_running(const struct foreign_place *place, struct testimony *testimony)
{
	const uint32_t group = place->outline->work->findings->quotes.at[place->quote].group;
	return group != place->quote && carry(place->outline, group, FOREIGN_RUNNING, testimony);
}

/* The sentence that ends with a colon, at the end of the leaf before. */
static bool by_colon_above(const struct foreign_place *place, struct testimony *testimony)
{
	const struct foreign *foreign = place->outline->work->foreign;
	if (place->item != 0 || span_is_empty(foreign->above.said_as))
		return false;
	*testimony = foreign->above;
	return true;
}

/* « Nous partirons, estime X, dès demain »: within the marks, between commas. */
bool foreign_way_inside(const struct foreign_place *place, struct outline *content, struct testimony *testimony)
{
	const struct work *work = place->outline->work;
	const struct quote *quote = &work->findings->quotes.at[place->quote];
	outline_make(content, work, quotation_content(work->document, quote->span), place->quote);
	const uint32_t end = (uint32_t)content->items.count;
	for (uint32_t i = 1; i < end; i++) {
		struct voice voice;
		if (!item_is_pause(content, i - 1))
			continue;
		const uint32_t cue = cue_beside(content, i, end);
		if (cue == NONE || !item_is(content, cue, GLOSS_SAY) ||
		    !foreign_voice_of_cue(content, i, cue, end, &voice))
			continue;
		const uint32_t behind = outline_at(content, voice.span.end);
		if (behind >= end || item_is_pause(content, behind) || item_is(content, behind, GLOSS_ADV | GLOSS_PREP))
			return claim(content, cue, &voice, FOREIGN_INSIDE, testimony);
	}
	return false;
}

bool foreign_way_find(const struct foreign_place *place, struct testimony *testimony)
{
	static bool (*const ways[])(const struct foreign_place *, struct testimony *) = {
	    by_verb_behind, by_colon, by_running,     by_first_half,   by_verb_before,  by_participle,
	    by_verb_later,  by_label, by_colon_above, by_quote_before, by_report_before};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (ways[i](place, testimony))
			return true;
	return false;
}

bool foreign_way_above(const struct outline *outline, struct sentence sentence, struct testimony *testimony)
{
	const struct foreign_place behind = {outline, sentence.first, sentence.end, sentence.end, NONE};
	if (!by_colon(&behind, testimony))
		return false;
	testimony->pattern = FOREIGN_ABOVE;
	return true;
}
