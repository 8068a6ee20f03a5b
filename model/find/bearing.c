/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/bearing.h"

#include <string.h>

#include "model/find/bearing_value.h"
#include "model/find/entity.h"
#include "model/find/grammar.h"
#include "model/find/pattern.h"
#include "model/find/place.h"
#include "model/find/wordmap.h"

/* What is looked at; each with its own values. */
enum {
	F_PATTERN = 1,
	F_PATTERN_KIND,
	F_RELATION,
	F_RELATION_SIDE,
	F_RELATION_ENDING,
	F_DISTANCE,
	F_DISTANCE_ENDING,
	F_DISTANCE_BEFORE,
	F_DISTANCE_BEHIND,
	F_DISTANCE_RELATION,
	F_KIND,
	F_KIND_SIDE,
	F_KIND_RELATION,
	F_GAP,
	F_GAP_ENDING,
	F_CUE_WORD,
	F_CUE_WORD_ENDING,
	F_CUE_FORM,
	F_AHEAD,
	F_AHEAD_RELATION,
	F_SUBJECT,
	F_ORDER,
	F_SAME_SPEAKER,
	F_SAYS_ELSEWHERE,
	F_SAYS_RELATION,
	F_IN_QUOTE,
	F_SEX,
	F_SHARED_CUE,
	F_BRACKET,
	F_NOUN,
	F_NEAREST,
	F_NEAREST_ENDING,
	F_LENGTH,
	F_TERM,
	F_FIRST_ALONE,
	F_LENGTH_RELATION,
	F_LENGTH_PATTERN,
	F_LENGTH_KIND,
	F_NEAR_CUE,
	F_NEAR_CUE_WORD,
	F_NEXT_WORD,
	F_OWN_CUE,
	F_OWN_CUE_ENDING,
	F_OWN_CUE_KIND,
	F_OWN_CUE_GAPS,
};

/* How the words go on: what stands behind them, parentheses, appositions and adverbs passed over. */
enum relation {
	GOES_NOWHERE, /* the sentence ends */
	GOES_CUE,
	GOES_PASSIVE,
	GOES_QUOTE,
	GOES_OWNING, /* 's */
	GOES_COMMA,
	GOES_MARK,
	GOES_AND,
	GOES_PREPOSITION,
	GOES_TO,
	GOES_BE,
	GOES_VERB,
	GOES_OTHER,
	RELATION_COUNT = 16
};

/* The item behind brackets that open at item; item itself if they do not close nearby. */
static uint32_t behind_brackets(const struct outline *outline, uint32_t item, uint32_t end)
{
	enum { FAR = 16 };
	for (uint32_t i = item + 1; i < end && i - item < FAR; i++)
		if (outline_is_mark(outline, i, ')') || outline_is_mark(outline, i, ']'))
			return i + 1;
	return item;
}

/* The item behind an apposition that opens with the comma at item: where the next comma is followed by a verb. */
static uint32_t behind_apposition(const struct outline *outline, uint32_t item, uint32_t end)
{
	enum { FAR = 30 };
	for (uint32_t i = item + 1; i < end && i - item < FAR && !place_is_quote(outline, i); i++) {
		if (!outline_is_mark(outline, i, ','))
			continue;
		uint32_t next = i + 1;
		while (next < end && outline_grammar(outline, next) & (GRAMMAR_ADVERB | GRAMMAR_AUXILIARY))
			next++;
		if (next < end && place_cue(outline, next))
			return i + 1;
	}
	return item;
}

static bool opens_brackets(const struct outline *outline, uint32_t item)
{
	return outline_is_mark(outline, item, '(') || outline_is_mark(outline, item, '[');
}

static bool is_dash(const struct outline *outline, uint32_t item)
{
	return outline_is_mark(outline, item, 0x2014) || outline_is_mark(outline, item, 0x2013);
}

static enum relation relation_at(const struct outline *outline, uint32_t i)
{
	const struct token *token = outline_token(outline, i);
	if (!token)
		return GOES_QUOTE;
	if (place_cue(outline, i))
		return place_cue(outline, i)->passive ? GOES_PASSIVE : GOES_CUE;
	if (token->kind == TOKEN_POSSESSIVE)
		return GOES_OWNING;
	if (token->kind == TOKEN_MARK)
		return token->character == ',' ? GOES_COMMA : GOES_MARK;
	const uint32_t grammar = outline_grammar(outline, i);
	if (grammar & GRAMMAR_CONJUNCTION && !(grammar & GRAMMAR_PREPOSITION))
		return GOES_AND;
	if (grammar & GRAMMAR_TO)
		return GOES_TO;
	if (grammar & GRAMMAR_PREPOSITION)
		return GOES_PREPOSITION;
	if (grammar & (GRAMMAR_BE | GRAMMAR_AUXILIARY))
		return GOES_BE;
	return token->letters == CASE_LOWER && !grammar ? GOES_VERB : GOES_OTHER;
}

/* The relation, and flags: 16 past an apposition or brackets, 32 past an auxiliary, 64 past "who". */
static uint32_t relation_of(const struct outline *outline, uint32_t item, uint32_t end)
{
	enum { STEPS = 12, APPOSED = 16, HELPED = 32, RELATIVE = 64 };
	uint32_t flags = 0;
	for (uint32_t step = 0; item < end && step < STEPS; step++) {
		const uint32_t grammar = outline_grammar(outline, item);
		uint32_t next = item + 1;
		if (opens_brackets(outline, item)) {
			next = behind_brackets(outline, item, end);
			flags |= APPOSED;
		} else if (outline_is_mark(outline, item, ',') || is_dash(outline, item)) {
			next = behind_apposition(outline, item, end);
			flags |= next == item ? 0 : APPOSED;
		} else if (place_cue(outline, item) || place_is_quote(outline, item)) {
			next = item;
		} else if (grammar & GRAMMAR_RELATIVE) {
			flags |= RELATIVE;
		} else if (grammar & (GRAMMAR_AUXILIARY | GRAMMAR_BE)) {
			flags |= HELPED;
		} else if (!(grammar & (GRAMMAR_ADVERB | GRAMMAR_TIME)) || grammar & GRAMMAR_DETERMINER) {
			next = item;
		}
		if (next == item)
			return flags | (uint32_t)relation_at(outline, item);
		item = next;
	}
	return flags | GOES_NOWHERE;
}

/* What stands in front of the words, the rest of their noun phrase passed over. */
static uint32_t ahead_of(const struct outline *outline, uint32_t item, uint32_t first)
{
	enum {
		STEPS = 5,
		CUE = 1,
		QUOTE,
		BY,
		OF,
		FOR,
		TO,
		OTHER_PREPOSITION,
		AND,
		COMMA,
		MARK,
		SMALL,
		START,
		RELATIVE
	};
	for (uint32_t step = 0; item > first && step < STEPS; step++, item--) {
		const uint32_t i = item - 1, grammar = outline_grammar(outline, i);
		const struct token *token = outline_token(outline, i);
		if (!token)
			return QUOTE;
		if (place_cue(outline, i))
			return CUE + 16 * (1U + place_cue(outline, i)->class) +
			       (place_cue(outline, i)->passive ? 128U : 0);
		if (token->kind == TOKEN_MARK)
			return token->character == ',' ? COMMA : MARK;
		if (outline_is_word(outline, i, "by"))
			return BY;
		if (outline_is_word(outline, i, "of"))
			return OF;
		if (outline_is_word(outline, i, "for"))
			return FOR;
		if (grammar & GRAMMAR_TO)
			return TO;
		if (grammar & GRAMMAR_CONJUNCTION)
			return AND;
		if (grammar & GRAMMAR_PREPOSITION)
			return OTHER_PREPOSITION;
		if (grammar & GRAMMAR_RELATIVE)
			return RELATIVE;
		if (!(grammar & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE)) && token->letters == CASE_LOWER &&
		    !vocabulary_is(&outline->work->vocabulary, outline->items.at[i].token, WORD_ROLE | WORD_TITLE))
			return SMALL;
	}
	return START;
}

/* Which pronoun, or what kind of words. */
static uint32_t kind_of(const struct outline *outline, const struct candidate *candidate)
{
	enum { NO_MENTION = 1, NAMES = 2, OTHERS = 20, PRONOUNS = 30 };
	static const char *const pronouns[] = {"he", "she", "they", "it", "i", "we", "you", "him", "her", "his"};
	const struct findings *findings = outline->work->findings;
	const struct token *token =
	    candidate->end - candidate->first == 1 ? outline_token(outline, candidate->first) : NULL;
	for (uint32_t i = 0; token && i < sizeof pronouns / sizeof *pronouns; i++)
		if (token_is_pronoun(outline->work->document, token, pronouns[i]))
			return PRONOUNS + i;
	if (candidate->mention == NONE)
		return NO_MENTION;
	const struct mention *mention = &findings->mentions.at[candidate->mention];
	if (mention->kind != MENTION_NAME)
		return OTHERS + (uint32_t)mention->kind;
	return NAMES +
	       (mention->entity == NONE ? ENTITY_KIND_COUNT : (uint32_t)findings->entities.at[mention->entity].kind);
}

static uint32_t entity_of(const struct scene *scene, uint32_t mention)
{
	return mention == NONE ? NONE : scene->outline->work->findings->mentions.at[mention].entity;
}

/* The side of the quotation, sentences, paragraphs and other quotations in between. */
static uint32_t distance_of(const struct scene *scene, const struct candidate *candidate)
{
	const struct outline *outline = scene->outline;
	const struct utterance *utterance = scene->utterance;
	const bool behind = candidate->first > utterance->item;
	const uint32_t sentence = outline_sentence_of(outline, candidate->first);
	const uint32_t sentences = behind ? sentence - utterance->sentence : utterance->sentence - sentence;
	const bool other_leaf = outline_leaf(outline, candidate->first) != utterance->leaf;
	uint32_t quotes = 0;
	const uint32_t from = behind ? utterance->item + 1 : candidate->end;
	const uint32_t to = behind ? candidate->first : utterance->item;
	for (uint32_t i = from; i < to && quotes < 2; i++)
		quotes += place_is_quote(outline, i);
	return (uint32_t)behind | capped(sentences, 3) << 1 | (uint32_t)other_leaf << 3 | quotes << 4;
}

/* Items between the quotation and the nearer of the words and their verb, in steps. */
static uint32_t gap_of(const struct scene *scene, const struct candidate *candidate)
{
	const uint32_t item = scene->utterance->item;
	uint32_t gap = candidate->first > item ? candidate->first - item - 1 : item - candidate->end;
	if (candidate->cue != NONE && (candidate->cue > item) == (candidate->first > item)) {
		const uint32_t verb = candidate->cue > item ? candidate->cue - item - 1 : item - candidate->cue - 1;
		gap = verb < gap ? verb : gap;
	}
	return utterance_step(gap);
}

/* Whether their verb leads or follows another quotation more closely than this one. */
static uint32_t shared_cue(const struct scene *scene, const struct candidate *candidate)
{
	const struct outline *outline = scene->outline;
	if (candidate->cue == NONE)
		return 0;
	const uint32_t item = scene->utterance->item;
	const uint32_t from = candidate->cue < item ? candidate->cue + 1 : item + 1;
	const uint32_t to = candidate->cue < item ? item : candidate->cue;
	uint32_t quotes = 0;
	for (uint32_t i = from; i < to; i++)
		quotes += place_is_quote(outline, i);
	const bool taken = scene->previous != NONE && candidate->cue < item &&
			   scene->claims->at[scene->previous].cue == outline->items.at[candidate->cue].cue;
	return 1 + capped(quotes, 2) + (taken ? 4U : 0);
}

/* Whether the name's last word stands inside the quotation. */
static bool is_in_quote(const struct scene *scene, const struct candidate *candidate)
{
	const struct outline *outline = scene->outline;
	const struct work *work = outline->work;
	const struct span quotation = work->findings->quotes.at[scene->utterance->quote].span;
	const struct token *last = outline_token(outline, candidate->end - 1);
	if (!last || last->kind != TOKEN_WORD || last->letters == CASE_LOWER)
		return false;
	const uint32_t length = span_length(last->span);
	for (uint32_t i = token_at(&work->tokens, quotation.start);
	     i < work->tokens.count && work->tokens.at[i].span.start < quotation.end; i++)
		if (span_length(work->tokens.at[i].span) == length &&
		    memcmp(work->document->text.at + work->tokens.at[i].span.start,
			   work->document->text.at + last->span.start, length) == 0)
			return true;
	return false;
}

static uint32_t hash_of(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	if (!token)
		return 0;
	return (uint32_t)wordmap_hash(WORDMAP_NOTHING, outline->work->document->text.at + token->span.start,
				      span_length(token->span));
}

/* The word at an item, if it is in small letters and no word of grammar. */
static uint32_t small_word(const struct outline *outline, uint32_t item)
{
	const struct token *token = outline_token(outline, item);
	const bool small = token && token->kind == TOKEN_WORD && token->letters == CASE_LOWER;
	return small && !outline_grammar(outline, item) ? hash_of(outline, item) : 0;
}

/* Whether nothing but words of grammar and marks stands before them in their sentence. */
static bool opens_sentence(const struct outline *outline, const struct candidate *candidate)
{
	enum { FAR = 128 };
	const struct sentence sentence = outline->sentences.at[outline_sentence_of(outline, candidate->first)];
	if (candidate->first - sentence.first > FAR)
		return false;
	for (uint32_t i = sentence.first; i < candidate->first; i++)
		if (outline->items.at[i].quote == NONE && outline->items.at[i].mention != NONE)
			return false;
	return true;
}

/* How many candidates are nearer on the same side, and how many of them have a verb: 0 1 2 more. */
struct nearer {
	uint32_t all, sayers;
};

static struct nearer nearer_of(const struct scene *scene, uint32_t index)
{
	const struct candidates *candidates = scene->candidates;
	const uint32_t item = scene->utterance->item;
	const bool behind = candidates->at[index].first > item;
	struct nearer nearer = {0, 0};
	for (uint32_t i = 0; i < candidates->count; i++) {
		const struct candidate *other = &candidates->at[i];
		const bool between = behind ? other->first > item && other->first < candidates->at[index].first
					    : other->first < item && other->first > candidates->at[index].first;
		nearer.all += between;
		nearer.sayers += between && other->cue != NONE;
	}
	return (struct nearer){capped(nearer.all, 3), capped(nearer.sayers, 3)};
}

/* Whether their verb is the nearest one before the quotation, or behind it, or another one; and what they are to it. */
static uint32_t own_cue(const struct utterance *utterance, const struct candidate *candidate)
{
	enum { NEAREST_BEFORE = 8, NEAREST_BEHIND = 16, OTHER = 24 };
	if (candidate->cue == NONE)
		return 0;
	if (candidate->cue == utterance->cue)
		return NEAREST_BEFORE + candidate->says;
	return (candidate->cue == utterance->next_cue ? (uint32_t)NEAREST_BEHIND : (uint32_t)OTHER) + candidate->says;
}

static uint32_t pattern_value(const struct scene *scene, const struct candidate *candidate)
{
	enum { NOT_CLAIMED = 64 };
	return (uint32_t)scene->claim->pattern + (candidate->claimed ? 0 : NOT_CLAIMED);
}

static void add_cue(const struct scene *scene, const struct candidate *candidate, struct features *out)
{
	const struct outline *outline = scene->outline;
	if (candidate->cue == NONE)
		return;
	const uint32_t side = candidate->cue > scene->utterance->item, word = hash_of(outline, candidate->cue);
	features_add(out, F_CUE_WORD, features_mix(word, side << 8 | candidate->says));
	features_add(out, F_CUE_WORD_ENDING,
		     features_mix(word, three(side, scene->utterance->ending, gap_of(scene, candidate) > 2)));
	features_add(out, F_CUE_FORM, three(place_cue(outline, candidate->cue)->form, candidate->says, side));
	features_add(out, F_SHARED_CUE, both(shared_cue(scene, candidate), side));
}

static void add_own_cue(const struct utterance *utterance, const struct candidate *candidate, uint32_t near,
			uint32_t kind, struct features *out)
{
	const uint32_t own = own_cue(utterance, candidate);
	features_add(out, F_OWN_CUE, three(own, utterance->that, near));
	features_add(out, F_OWN_CUE_ENDING, three(own, utterance->ending, utterance->before));
	features_add(out, F_OWN_CUE_KIND, both(own, kind));
	features_add(out, F_OWN_CUE_GAPS, three(own, utterance->cue_gap, utterance->next_gap));
}

/* Of whoever is mentioned: who said something before, and how often. */
static void add_entity(const struct scene *scene, const struct candidate *candidate, uint32_t near, uint32_t kind,
		       struct features *out)
{
	const struct work *work = scene->outline->work;
	const uint32_t entity = entity_of(scene, candidate->mention);
	if (entity == NONE)
		return;
	const bool same =
	    scene->previous != NONE && entity == entity_of(scene, scene->claims->at[scene->previous].mention);
	const uint32_t said = capped(work->said.at[entity], 4) - (candidate->claimed && work->said.at[entity] < 5);
	features_add(out, F_SAME_SPEAKER, both(same, kind));
	features_add(out, F_SAYS_ELSEWHERE, three(said, kind, candidate->claimed));
	features_add(out, F_SAYS_RELATION, three(said, near, candidate->says));
	features_add(out, F_SEX, both((uint32_t)entity_sex(work, entity), kind));
}

/* What their verb is: its class, and whether it is passive; 0 without one. */
static uint32_t class_of(const struct outline *outline, const struct candidate *candidate)
{
	if (candidate->cue == NONE)
		return 0;
	const struct cue *cue = place_cue(outline, candidate->cue);
	return 1U + cue->class + (cue->passive ? 8U : 0);
}

void bearing_of_candidate(const struct scene *scene, uint32_t index, struct features *out)
{
	const struct outline *outline = scene->outline;
	const struct utterance *utterance = scene->utterance;
	const struct candidate *candidate = &scene->candidates->at[index];
	const struct sentence sentence = outline->sentences.at[outline_sentence_of(outline, candidate->first)];
	const uint32_t kind = kind_of(outline, candidate), distance = distance_of(scene, candidate);
	const uint32_t near = distance & 15, pattern = pattern_value(scene, candidate), gap = gap_of(scene, candidate);
	const uint32_t class = class_of(outline, candidate);
	const uint32_t relation =
	    features_mix(relation_of(outline, candidate->end, sentence.end), both(candidate->says, class));
	const uint32_t ahead = ahead_of(outline, candidate->first, sentence.first);
	const bool opens = opens_sentence(outline, candidate);
	const struct nearer nearer = nearer_of(scene, index);

	features_add(out, F_PATTERN, pattern);
	features_add(out, F_PATTERN_KIND, both(pattern, kind));
	features_add(out, F_RELATION, relation);
	features_add(out, F_RELATION_SIDE, features_mix(relation, near));
	features_add(out, F_RELATION_ENDING, features_mix(relation, both(utterance->ending, distance & 1)));
	features_add(out, F_DISTANCE, distance);
	features_add(out, F_DISTANCE_ENDING, both(distance, utterance->ending));
	features_add(out, F_DISTANCE_BEFORE, both(distance, utterance->before));
	features_add(out, F_DISTANCE_BEHIND, both(distance, utterance->behind));
	features_add(out, F_DISTANCE_RELATION, three(distance, candidate->says, class));
	features_add(out, F_KIND, kind);
	features_add(out, F_KIND_SIDE, both(kind, near));
	features_add(out, F_KIND_RELATION, features_mix(relation, kind));
	features_add(out, F_GAP, three(gap, distance & 1, candidate->says));
	features_add(out, F_GAP_ENDING, three(gap, both(distance & 1, candidate->says), utterance->ending));
	features_add(out, F_AHEAD, ahead);
	features_add(out, F_AHEAD_RELATION, features_mix(relation, ahead));
	features_add(out, F_SUBJECT, both(opens, near));
	features_add(out, F_ORDER, three(nearer.all, nearer.sayers, distance & 1));
	features_add(out, F_NEAREST, three(nearer.all, near, utterance->ending));
	features_add(out, F_NEAREST_ENDING,
		     three(nearer.sayers, both(distance & 1, candidate->says), utterance->ending));
	features_add(out, F_LENGTH, three(utterance->words, distance & 1, candidate->says));
	features_add(out, F_LENGTH_RELATION, features_mix(relation, both(capped(utterance->words, 5), near)));
	features_add(out, F_LENGTH_PATTERN, both(pattern, utterance->words));
	features_add(out, F_LENGTH_KIND, both(kind, utterance->words));
	features_add(out, F_NEAR_CUE, features_mix(relation, three(utterance->cue_gap, near, utterance->that)));
	features_add(out, F_NEAR_CUE_WORD,
		     features_mix(utterance->cue_word, three(candidate->cue != NONE, near, opens)));
	features_add(out, F_TERM, both(scene->claim->term, candidate->says));
	features_add(out, F_FIRST_ALONE, three(utterance->first, utterance->alone, distance));
	features_add(out, F_NEXT_WORD, features_mix(small_word(outline, candidate->end), kind));
	features_add(out, F_BRACKET, candidate->first > 0 && opens_brackets(outline, candidate->first - 1));
	features_add(out, F_NOUN, candidate->mention == NONE ? hash_of(outline, candidate->end - 1) : 0);
	features_add(out, F_IN_QUOTE, is_in_quote(scene, candidate));
	add_own_cue(utterance, candidate, near, kind, out);
	add_entity(scene, candidate, near, kind, out);
	add_cue(scene, candidate, out);
}
