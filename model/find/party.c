/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/party.h"

#include <string.h>

#include "model/find/grammar.h"
#include "model/words/lexicon.h"

/* Words that stand inside no noun phrase. */
enum {
	ENDS_PHRASE = GRAMMAR_PREPOSITION | GRAMMAR_AUXILIARY | GRAMMAR_BE | GRAMMAR_CONJUNCTION | GRAMMAR_RELATIVE |
		      GRAMMAR_PRONOUN | GRAMMAR_OBJECT | GRAMMAR_TO | GRAMMAR_VERB | GRAMMAR_TIME,
	BEGINS_PHRASE = GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE,
};

static const struct mention *mention_of(const struct outline *outline, uint32_t item)
{
	if (item >= outline->items.count || outline->items.at[item].mention == NONE)
		return NULL;
	return &outline->work->findings->mentions.at[outline->items.at[item].mention];
}

bool party_kind_speaks(enum entity_kind kind)
{
	static const bool speaks[ENTITY_KIND_COUNT] = {
	    [ENTITY_PERSON] = true, [ENTITY_ORG] = true,   [ENTITY_PLACE] = true,
	    [ENTITY_NORP] = true,   [ENTITY_GROUP] = true, [ENTITY_OTHER] = true,
	};
	return speaks[kind];
}

static enum entity_kind kind_of(const struct outline *outline, const struct mention *mention)
{
	return mention->entity == NONE ? ENTITY_PERSON : outline->work->findings->entities.at[mention->entity].kind;
}

static bool speaks(const struct outline *outline, uint32_t item)
{
	const struct mention *mention = mention_of(outline, item);
	return mention && (mention->kind != MENTION_NAME || party_kind_speaks(kind_of(outline, mention)));
}

static bool is_person_name(const struct outline *outline, uint32_t item)
{
	const struct mention *mention = mention_of(outline, item);
	return mention && mention->kind == MENTION_NAME && kind_of(outline, mention) == ENTITY_PERSON;
}

static bool is_subject_pronoun(const struct outline *outline, uint32_t item)
{
	return outline_grammar(outline, item) & GRAMMAR_PRONOUN;
}

/* "'s", or the apostrophe of "Moss’ campaign". */
static bool is_possessive_ending(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	if (!token || token->kind == TOKEN_POSSESSIVE)
		return token != NULL;
	if (item == 0 || (token->character != 0x2019 && token->character != '\'') || token->space_before)
		return false;
	const struct token *before = outline_token(outline, item - 1), *behind = outline_token(outline, item + 1);
	return before && before->kind == TOKEN_WORD && behind && behind->kind == TOKEN_WORD && behind->space_before &&
	       outline->work->document->text.at[before->span.end - 1] == 's';
}

/* The first item of the mention that covers an item, and the one behind its last. */
static uint32_t mention_first(const struct outline *outline, uint32_t first, uint32_t item)
{
	const uint32_t mention = outline->items.at[item].mention;
	while (item > first && outline->items.at[item - 1].mention == mention)
		item--;
	return item;
}

static uint32_t mention_end(const struct outline *outline, uint32_t item, uint32_t end)
{
	const uint32_t mention = outline->items.at[item].mention;
	while (item < end && outline->items.at[item].mention == mention)
		item++;
	return item;
}

static bool is_word(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	return token && (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER);
}

/* The stop of "Sen. Lee": within a sentence a full stop between words belongs to an abbreviation. */
static bool is_abbreviating(const struct outline *outline, uint32_t item, uint32_t end)
{
	return item > 0 && item + 1 < end && outline_is_mark(outline, item, '.') && is_word(outline, item - 1) &&
	       is_word(outline, item + 1) && !outline_token(outline, item)->space_before;
}

static bool is_capital(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	return token && token_is_capital(token);
}

/* Whether the word at an item is listed as a role. */
static bool is_role(const struct outline *outline, uint32_t item)
{
	size_t length;
	const struct word *word = vocabulary_word(&outline->work->vocabulary, outline->items.at[item].token);
	return lexicon_behind(LEXICON_ROLES, word->listed, &length);
}

/* A noun that means people: it is listed as a role, or is a plural. */
static bool means_people(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	if (!token || token->kind != TOKEN_WORD)
		return false;
	if (is_role(outline, item))
		return true;
	const char *text = outline->work->document->text.at;
	return span_length(token->span) > 4 && text[token->span.end - 1] == 's' && text[token->span.end - 2] != 's';
}

/* The first item of the noun phrase whose last is end - 1; end if there is none. */
static uint32_t noun_phrase_first(const struct outline *outline, uint32_t first, uint32_t end)
{
	uint32_t i = end;
	while (i > first) {
		if (outline->items.at[i - 1].quote != NONE)
			break;
		if (mention_of(outline, i - 1)) {
			if (mention_of(outline, i - 1)->kind == MENTION_PRONOUN && i != end &&
			    !(outline_grammar(outline, i - 1) & GRAMMAR_POSSESSIVE))
				break;
			i = mention_first(outline, first, i - 1);
			continue;
		}
		const uint32_t grammar = outline_grammar(outline, i - 1);
		if (grammar & BEGINS_PHRASE && i != end)
			return i - 1;
		const bool inside = is_possessive_ending(outline, i - 1) || is_abbreviating(outline, i - 1, end) ||
				    (is_word(outline, i - 1) && !(grammar & ENDS_PHRASE));
		if (!inside || outline->items.at[i - 1].cue != NONE)
			break;
		i--;
	}
	return i;
}

/* "Trump accused": a small word that ends so is more often a verb than a noun. */
static bool is_past_tense(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	const char *text = outline->work->document->text.at;
	return token->letters == CASE_LOWER && span_length(token->span) > 4 &&
	       memcmp(text + token->span.end - 2, "ed", 2) == 0 && !means_people(outline, item);
}

/* Whether items first to end are a phrase that can speak, judged by their last word and by how they begin. */
static bool can_speak(const struct outline *outline, uint32_t first, uint32_t end)
{
	if (first >= end)
		return false;
	if (mention_of(outline, end - 1))
		return speaks(outline, end - 1);
	if (!is_word(outline, end - 1) || outline_grammar(outline, end - 1) & (BEGINS_PHRASE | GRAMMAR_ADVERB))
		return end - first == 1 && outline_grammar(outline, first) & GRAMMAR_NUMBER;
	if (is_past_tense(outline, end - 1))
		return false;
	return is_capital(outline, end - 1) || means_people(outline, end - 1) ||
	       outline_grammar(outline, first) & BEGINS_PHRASE || mention_of(outline, first);
}

/* "one Republican": somebody of a people or party, who is not that people. */
static bool is_one_of_people(const struct outline *outline, uint32_t first, uint32_t end)
{
	static const char *const words[] = {"a", "an", "one", "another"};
	const struct mention *mention = mention_of(outline, end - 1);
	if (mention->kind != MENTION_NAME || kind_of(outline, mention) != ENTITY_NORP)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (outline_is_word(outline, first, words[i]))
			return true;
	return false;
}

static struct party head_at(const struct outline *outline, uint32_t first, uint32_t end)
{
	struct party party = {first, end, first, NONE};
	if (!mention_of(outline, end - 1) || is_one_of_people(outline, first, end))
		return party;

	const uint32_t head = mention_first(outline, first, end - 1);
	const bool whole = head == first || mention_of(outline, end - 1)->kind == MENTION_NAME;
	if (whole) {
		party.first = head;
		party.mention = outline->items.at[end - 1].mention;
	}
	return party;
}

/* Prepositions that hang a noun on another: "a spokesman for Acme", "the head of the union". */
static bool hangs_on(const struct outline *outline, uint32_t item)
{
	static const char *const words[] = {"of", "for", "at", "from", "with", "in", "on"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (outline_is_word(outline, item, words[i]))
			return true;
	return false;
}

/* Goes on to the left over prepositions while the head is a noun further left. False if the phrase hangs on no noun. */
static bool extend_left(const struct outline *outline, uint32_t first, struct party *party, uint32_t start)
{
	enum { PREPOSITIONS_MAX = 6 };
	for (int i = 0; i < PREPOSITIONS_MAX && start > first && hangs_on(outline, start - 1); i++) {
		const uint32_t end = start - 1;
		const uint32_t left = noun_phrase_first(outline, first, end);
		if (left == end || !can_speak(outline, left, end))
			return i > 0 || party->first > start || is_person_name(outline, party->end - 1);
		if (is_person_name(outline, end - 1)) {
			*party = head_at(outline, left, end);
			return true;
		}
		*party = (struct party){.first = left, .end = party->end, .leading = left, .mention = NONE};
		start = left;
	}
	return true;
}

/* Whether a subject can stand behind item before: behind a mark, a conjunction, an adverb, a day, or at the start. */
static bool opens_clause(const struct outline *outline, uint32_t first, uint32_t item)
{
	if (item == first || outline->items.at[item - 1].quote != NONE)
		return true;
	const struct token *before = outline_token(outline, item - 1);
	return before->kind == TOKEN_MARK ||
	       outline_grammar(outline, item - 1) &
		   (GRAMMAR_CONJUNCTION | GRAMMAR_ADVERB | GRAMMAR_TIME | GRAMMAR_RELATIVE);
}

/* "France and Germany": the name before "and" speaks with the party, if the two open their clause. */
static void join_left(const struct outline *outline, uint32_t first, struct party *party)
{
	const uint32_t and = party->leading;
	if (party->mention == NONE || party->first != party->leading || and < first + 2 ||
	    !outline_is_word(outline, and-1, "and") || !mention_of(outline, and-2) ||
	    mention_of(outline, and-2)->kind != MENTION_NAME || !speaks(outline, and-2))
		return;
	const uint32_t left = noun_phrase_first(outline, first, and-1);
	if (left == mention_first(outline, first, and-2) && opens_clause(outline, first, left))
		*party = (struct party){left, party->end, left, NONE};
}

/* "They passed out flyers": a verb in the past behind its subject begins no noun phrase, what follows it does. */
static uint32_t past_verbs(const struct outline *outline, uint32_t first, uint32_t start, uint32_t end)
{
	while (start > first && start < end && is_word(outline, start) && !mention_of(outline, start) &&
	       is_past_tense(outline, start) && is_word(outline, start - 1))
		start += start + 1 < end && outline_grammar(outline, start + 1) & GRAMMAR_PREPOSITION ? 2 : 1;
	return start;
}

bool party_before(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	if (end <= first)
		return false;
	if (is_subject_pronoun(outline, end - 1) ||
	    (outline_grammar(outline, end - 1) & GRAMMAR_NUMBER && opens_clause(outline, first, end - 1))) {
		*party = (struct party){end - 1, end, end - 1, outline->items.at[end - 1].mention};
		return true;
	}
	const uint32_t start = past_verbs(outline, first, noun_phrase_first(outline, first, end), end);
	if (!can_speak(outline, start, end))
		return false;
	*party = head_at(outline, start, end);
	join_left(outline, first, party);
	return extend_left(outline, first, party, party->leading);
}

/* "a source involved in it", "an official speaking on Monday": a participle that tells more of the people before it. */
static bool is_participle(const struct outline *outline, uint32_t first, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	if (item == first || !token || token->letters != CASE_LOWER || is_role(outline, item) ||
	    !is_role(outline, item - 1))
		return false;
	const char *end = outline->work->document->text.at + token->span.end;
	return span_length(token->span) > 4 && (memcmp(end - 2, "ed", 2) == 0 || memcmp(end - 3, "ing", 3) == 0);
}

/* The item behind the noun phrase that starts at first. */
static uint32_t noun_phrase_end(const struct outline *outline, uint32_t first, uint32_t end)
{
	uint32_t i = first;
	while (i < end && outline->items.at[i].quote == NONE) {
		if (mention_of(outline, i) && (i == first || !is_subject_pronoun(outline, i))) {
			i = mention_end(outline, i, end);
			continue;
		}
		const uint32_t grammar = outline_grammar(outline, i);
		const bool begins = grammar & BEGINS_PHRASE && (i == first || is_word(outline, i));
		const bool inside = is_possessive_ending(outline, i) || is_abbreviating(outline, i, end) ||
				    (is_word(outline, i) && !(grammar & ENDS_PHRASE));
		if ((!begins && (!inside || grammar & GRAMMAR_ADVERB)) || is_participle(outline, first, i))
			break;
		i++;
	}
	return i;
}

/* Whether a noun that means people or a body ends the phrase behind the name that ends at item: "Lee supporters". */
static bool is_before_noun(const struct outline *outline, uint32_t item, uint32_t end)
{
	if (item >= end || !is_word(outline, item) || outline_grammar(outline, item) || is_capital(outline, item))
		return false;
	return means_people(outline, item) ||
	       vocabulary_is(&outline->work->vocabulary, outline->items.at[item].token, WORD_BODY | WORD_STATE);
}

/* The last name of a person among items first to end, as a phrase. */
static bool person_among(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	for (uint32_t i = end; i > first; i--) {
		if (!is_person_name(outline, i - 1) || is_possessive_ending(outline, i) ||
		    is_before_noun(outline, i, end))
			continue;
		*party =
		    (struct party){mention_first(outline, first, i - 1), i, first, outline->items.at[i - 1].mention};
		return true;
	}
	return false;
}

/* "the captain of the ferry, Jonas Wick", "a man named Jonas Wick": the name behind a role and a comma, or "named". */
static bool name_in_apposition(const struct outline *outline, uint32_t comma, uint32_t end, struct party *party)
{
	if (comma + 1 >= end || !is_person_name(outline, comma + 1) ||
	    !(outline_is_mark(outline, comma, ',') || outline_is_word(outline, comma, "named")))
		return false;
	const uint32_t behind = mention_end(outline, comma + 1, end);
	if (is_possessive_ending(outline, behind) || (behind < end && is_word(outline, behind)))
		return false;
	*party = (struct party){comma + 1, behind, comma + 1, outline->items.at[comma + 1].mention};
	return true;
}

/* "the envoy to Sudan Orla Finch": the name right behind the place that a role hangs on. */
static bool name_behind_post(const struct outline *outline, uint32_t item, uint32_t end, struct party *party)
{
	if (item == 0 || !(outline_is_word(outline, item, "to") || hangs_on(outline, item)) ||
	    !is_role(outline, item - 1))
		return false;
	const uint32_t post = item + 1 + outline_is_word(outline, item + 1, "the");
	const uint32_t name = post < end && mention_of(outline, post) ? mention_end(outline, post, end) : end;
	if (name == end || mention_of(outline, post)->kind != MENTION_NAME ||
	    kind_of(outline, mention_of(outline, post)) != ENTITY_PLACE || !is_person_name(outline, name))
		return false;
	const uint32_t behind = mention_end(outline, name, end);
	if (is_possessive_ending(outline, behind))
		return false;
	*party = (struct party){name, behind, name, outline->items.at[name].mention};
	return true;
}

bool party_after(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	if (first >= end)
		return false;
	if (is_subject_pronoun(outline, first)) {
		*party = (struct party){first, first + 1, first, outline->items.at[first].mention};
		return true;
	}
	uint32_t behind = noun_phrase_end(outline, first, end);
	if (person_among(outline, first, behind, party))
		return true;
	if (!can_speak(outline, first, behind))
		return false;
	if (name_behind_post(outline, behind, end, party))
		return true;
	*party = head_at(outline, first, behind);
	while (behind + 1 < end && hangs_on(outline, behind) && !outline_is_word(outline, behind, "on") &&
	       !outline_is_word(outline, behind, "in") && !(outline_grammar(outline, behind + 1) & GRAMMAR_TIME)) {
		const uint32_t next = noun_phrase_end(outline, behind + 1, end);
		if (next == behind + 1)
			break;
		behind = next;
		*party = (struct party){first, behind, first, NONE};
	}
	name_in_apposition(outline, behind, end, party);
	return true;
}

/* Whether the word at item can be a verb: it is no noun phrase's, or looks like a past tense. */
static bool looks_like_verb(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	if (!token || token->kind != TOKEN_WORD || token->letters != CASE_LOWER)
		return false;
	if (outline->items.at[item].cue != NONE)
		return true;
	const uint32_t grammar = outline_grammar(outline, item);
	if (grammar)
		return grammar & (GRAMMAR_AUXILIARY | GRAMMAR_BE | GRAMMAR_VERB | GRAMMAR_ADVERB);
	return true;
}

/* A role noun that opens a clause, with what hangs on it: "Attorneys for Lee", "The two lawmakers". Returns its end, or first. */
static uint32_t role_end(const struct outline *outline, uint32_t first, uint32_t end)
{
	enum { ROLE_MAX = 6 };
	const uint32_t behind = noun_phrase_end(outline, first, end);
	uint32_t role = first;
	for (uint32_t i = first; i < behind && i - first < ROLE_MAX && !mention_of(outline, i); i++) {
		if (is_role(outline, i))
			role = i + 1;
	}
	if (role == behind && role > first && hangs_on(outline, behind) && behind + 1 < end) {
		const uint32_t hung = mention_of(outline, behind + 1) ? mention_end(outline, behind + 1, end)
								      : noun_phrase_end(outline, behind + 1, end);
		return hung > behind + 1 ? hung : role;
	}
	return role;
}

/* The subject that may begin at an item; whether there is one and a verb behind it. */
static bool subject_at(const struct outline *outline, uint32_t first, uint32_t item, uint32_t end, struct party *party)
{
	const struct mention *mention = mention_of(outline, item);
	uint32_t behind = item + 1, start = item, known = outline->items.at[item].mention;
	if (mention && mention->kind != MENTION_PRONOUN) {
		behind = mention_end(outline, item, end);
		start = noun_phrase_first(outline, first, behind);
		if (!speaks(outline, item))
			return false;
	} else if (!is_subject_pronoun(outline, item)) {
		behind = role_end(outline, item, end);
		known = NONE;
	}
	if (behind == item || behind >= outline->items.count || !opens_clause(outline, first, start) ||
	    !(looks_like_verb(outline, behind) || outline_is_mark(outline, behind, ',')))
		return false;
	*party = (struct party){item, behind, start, known};
	return true;
}

bool party_subject(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	bool found = false;
	for (uint32_t i = first; i < end;) {
		struct party subject;
		const bool fits = subject_at(outline, first, i, end, &subject);
		if (fits)
			*party = subject;
		found |= fits;
		i = fits ? subject.end : mention_of(outline, i) ? mention_end(outline, i, end) : i + 1;
	}
	return found;
}

bool party_of_noun(const struct outline *outline, uint32_t first, uint32_t name_end, uint32_t end, struct party *party)
{
	uint32_t noun = name_end + (name_end < end && is_possessive_ending(outline, name_end));
	while (noun + 1 < end && is_word(outline, noun) && !outline_grammar(outline, noun) &&
	       is_before_noun(outline, noun + 1, end))
		noun++;
	return is_before_noun(outline, noun, end) && party_before(outline, first, noun + 1, party);
}

bool party_name(const struct outline *outline, uint32_t first, uint32_t end, struct party *party)
{
	if (first >= end || !is_person_name(outline, first))
		return false;
	*party = (struct party){first, mention_end(outline, first, end), first, outline->items.at[first].mention};
	return true;
}

struct span party_span(const struct outline *outline, const struct party *party)
{
	return party->mention != NONE ? outline->work->findings->mentions.at[party->mention].span
				      : outline_stretch(outline, party->first, party->end);
}

bool party_is_name(const struct outline *outline, const struct party *party)
{
	return party->mention != NONE && outline->work->findings->mentions.at[party->mention].kind == MENTION_NAME;
}
