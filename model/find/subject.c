/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/subject.h"

#include "model/find/grammar.h"

/* How far brackets and insertions between commas or dashes are followed, in items. */
enum { BRACKET_MAX = 16, INSERTION_MAX = 40 };

static const struct cue *cue_of(const struct outline *outline, uint32_t item)
{
	return &outline->work->cues.at[outline->items.at[item].cue];
}

uint32_t subject_cue_end(const struct outline *outline, uint32_t cue)
{
	return cue + (cue_of(outline, cue)->end - cue_of(outline, cue)->first);
}

static bool is_dash(const struct outline *outline, uint32_t item)
{
	return outline_is_mark(outline, item, 0x2014) || outline_is_mark(outline, item, 0x2013);
}

/* The item of the bracket that opens what closes at item; item itself if none is near. */
static uint32_t bracket_opening(const struct outline *outline, uint32_t first, uint32_t item)
{
	for (uint32_t i = item; i > first && item - i < BRACKET_MAX; i--)
		if (outline_is_mark(outline, i - 1, '(') || outline_is_mark(outline, i - 1, '['))
			return i - 1;
	return item;
}

/* "on Monday", "last week": where a day or month that ends at end begins. */
static uint32_t time_first(const struct outline *outline, uint32_t first, uint32_t end)
{
	enum { TIME_MAX = 4 };
	uint32_t i = end - 1;
	while (i > first && end - i < TIME_MAX) {
		const struct token *token = outline_token(outline, i - 1);
		if (!token)
			break;
		const uint32_t grammar = grammar_of(outline->work->document, token);
		if (grammar & GRAMMAR_PREPOSITION)
			return i - 1;
		if (!(grammar & (GRAMMAR_TIME | GRAMMAR_ADVERB | GRAMMAR_DETERMINER)) && token->kind != TOKEN_NUMBER)
			break;
		i--;
	}
	return i;
}

/* Whether the item is passed over on the way from the verb to its subject. */
static bool is_passed(const struct outline *outline, uint32_t item)
{
	return outline->items.at[item].cue == NONE &&
	       outline_grammar(outline, item) & (GRAMMAR_ADVERB | GRAMMAR_AUXILIARY | GRAMMAR_BE | GRAMMAR_VERB) &&
	       !(outline_grammar(outline, item) & GRAMMAR_DETERMINER);
}

/* "April" where that is somebody's name, and no date. */
static bool is_name_of_other(const struct outline *outline, uint32_t item)
{
	const struct findings *findings = outline->work->findings;
	const uint32_t mention = outline->items.at[item].mention;
	if (mention == NONE)
		return false;
	const uint32_t entity = findings->mentions.at[mention].entity;
	return entity == NONE || findings->entities.at[entity].kind != ENTITY_DATE;
}

/* The item in front of which the subject ends, everything that is passed over left out. */
uint32_t subject_pass_back(const struct outline *outline, uint32_t first, uint32_t end)
{
	while (end > first) {
		const uint32_t item = end - 1, grammar = outline_grammar(outline, item);
		if (outline_is_mark(outline, item, ')') || outline_is_mark(outline, item, ']')) {
			const uint32_t opening = bracket_opening(outline, first, item);
			if (opening == item)
				break;
			end = opening;
		} else if (is_passed(outline, item)) {
			end--;
		} else if (grammar & GRAMMAR_TIME && !is_name_of_other(outline, item)) {
			end = time_first(outline, first, end);
		} else if (grammar & (GRAMMAR_TO | GRAMMAR_PREPOSITION) && item > first &&
			   outline_grammar(outline, item - 1) & (GRAMMAR_VERB | GRAMMAR_PREPOSITION)) {
			end--;
		} else if (grammar & GRAMMAR_PREPOSITION && item > first &&
			   outline_grammar(outline, item - 1) & GRAMMAR_VERB) {
			end--;
		} else {
			break;
		}
	}
	return end;
}

/* Whether the party is called by the name of a person. */
static bool is_person(const struct outline *outline, const struct party *party)
{
	const struct findings *findings = outline->work->findings;
	if (party->mention == NONE)
		return false;
	const struct mention *mention = &findings->mentions.at[party->mention];
	return mention->kind == MENTION_NAME &&
	       (mention->entity == NONE || findings->entities.at[mention->entity].kind == ENTITY_PERSON);
}

/* "the mayor, Ann Lee, said": the name that is all that stands between first and end, as a party. */
static bool is_name_alone(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	return first < end && party_before(outline, first, end, party) && party->mention != NONE &&
	       party->leading == first && is_person(outline, party);
}

/* "Lee, the mayor of York, said": the subject in front of an insertion that ends with the mark at item. */
static bool before_insertion(const struct outline *outline, uint32_t first, uint32_t item, struct party *party)
{
	bool found = false;
	const bool dash = is_dash(outline, item);
	for (uint32_t i = item; i > first && item - i < INSERTION_MAX; i--) {
		if (outline->items.at[i - 1].quote != NONE)
			break;
		if (!(dash ? is_dash(outline, i - 1) : outline_is_mark(outline, i - 1, ',')))
			continue;
		struct party candidate, name;
		const uint32_t end = subject_pass_back(outline, first, i - 1);
		if (!party_before(outline, first, end, &candidate))
			continue;
		if (!party_is_name(outline, &candidate) && is_name_alone(outline, i, item, &name)) {
			*party = name;
			party->leading = candidate.leading;
			return true;
		}
		*party = candidate;
		found = true;
		if (is_person(outline, party) || !party_is_name(outline, party))
			break;
	}
	return found;
}

/* "Lee, who said", "the man who said". */
static bool before_relative(const struct outline *outline, uint32_t first, uint32_t item, struct party *party)
{
	const bool comma = item > first && outline_is_mark(outline, item - 1, ',');
	return party_before(outline, first, subject_pass_back(outline, first, comma ? item - 1 : item), party);
}

/* The subject where none stands right in front of the verb: that of the last verb of saying, or of the last clause. */
static bool before_clause(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	return party_subject(outline, first, end, party);
}

/* "..., with one neighbour saying": all that stands between "with" and the verb. */
static bool behind_with(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	enum { FAR = 10 };
	for (uint32_t i = end; i > first && end - i < FAR && !outline_is_any_mark(outline, i - 1); i--)
		if (outline_is_word(outline, i - 1, "with"))
			return party_before(outline, i, end, party) && party->leading == i;
	return false;
}

bool subject_before(const struct outline *outline, uint32_t first, uint32_t cue, struct party *party)
{
	const bool leans = cue_of(outline, cue)->form == FORM_ING;
	const uint32_t end = subject_pass_back(outline, first, cue);
	if (end == first)
		return false;

	const uint32_t item = end - 1, grammar = outline_grammar(outline, item);
	if (outline_is_mark(outline, item, ',') || is_dash(outline, item)) {
		if (leans)
			return before_clause(outline, first, item, party);
		return before_insertion(outline, first, item, party) || before_clause(outline, first, item, party);
	}
	if (grammar & GRAMMAR_RELATIVE)
		return before_relative(outline, first, item, party);
	if (leans || grammar & (GRAMMAR_CONJUNCTION | GRAMMAR_PREPOSITION | GRAMMAR_TO))
		return (leans && behind_with(outline, first, end, party)) ||
		       (leans && end < cue && party_before(outline, first, end, party)) ||
		       before_clause(outline, first, end, party);
	return party_before(outline, first, end, party) || before_clause(outline, first, end, party);
}

bool subject_after(const struct outline *outline, uint32_t cue, uint32_t end, struct party *party)
{
	uint32_t first = subject_cue_end(outline, cue);
	return first < end && !(outline_grammar(outline, first) & (GRAMMAR_TIME | GRAMMAR_PREPOSITION)) &&
	       party_after(outline, first, end, party);
}

bool subject_by(const struct outline *outline, uint32_t cue, uint32_t end, struct party *party)
{
	for (uint32_t i = subject_cue_end(outline, cue); i + 1 < end; i++)
		if (outline_is_word(outline, i, "by"))
			return party_after(outline, i + 1, end, party);
	return false;
}
