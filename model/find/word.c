/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/word.h"

#include <string.h>

#include "model/find/grammar.h"
#include "model/words/clusters.h"
#include "model/words/lexicon.h"

/* What a list says of a word: what stands behind it (NULL: anything) gives it flags. */
struct saying {
	enum lexicon list;
	const char *behind;
	uint32_t flags;
};

static const struct saying of_language[] = {
    {LEXICON_CUES, NULL, WORD_CUE},
    {LEXICON_COMMON, NULL, WORD_COMMON},
    {LEXICON_COMMON, "f", WORD_FUNCTION},
    {LEXICON_ROLES, "m", WORD_ROLE | WORD_MALE},
    {LEXICON_ROLES, "f", WORD_ROLE | WORD_FEMALE},
    {LEXICON_ROLES, "-", WORD_ROLE},
    {LEXICON_ROLES, "p", WORD_PEOPLE},
    {LEXICON_ROLES, "g", WORD_BODY},
    {LEXICON_PARTS, "particle", WORD_PARTICLE},
    {LEXICON_PARTS, "stop", WORD_STOP},
    {LEXICON_PARTS, "month", WORD_MONTH},
    {LEXICON_PARTS, "month stop", WORD_MONTH | WORD_STOP},
    {LEXICON_PARTS, "weekday", WORD_WEEKDAY},
    {LEXICON_PARTS, "currency", WORD_CURRENCY},
    {LEXICON_PARTS, "scale", WORD_SCALE},
    {LEXICON_PARTS, "gathering", WORD_GATHERING},
    {LEXICON_PARTS, "body", WORD_ANY_BODY},
    {LEXICON_PARTS, "vote", WORD_VOTE},
    {LEXICON_PARTS, "state", WORD_STATE},
    {LEXICON_PARTS, "opens PLACE", WORD_OPENS_PLACE},
    {LEXICON_PARTS, "stop opens PLACE", WORD_STOP | WORD_OPENS_PLACE},
    {LEXICON_PARTS, "particle opens PLACE", WORD_PARTICLE | WORD_OPENS_PLACE},
    {LEXICON_PARTS, "opens ORG", WORD_OPENS_ORG},
    {LEXICON_PARTS, "opens EVENT", WORD_OPENS_EVENT},
};

static const struct saying of_names[] = {
    {LEXICON_GIVEN_NAMES, "m", WORD_GIVEN_MALE},
    {LEXICON_GIVEN_NAMES, "f", WORD_GIVEN_FEMALE},
    {LEXICON_GIVEN_NAMES, "mf", WORD_GIVEN},
    {LEXICON_TITLES, NULL, WORD_TITLE},
    {LEXICON_TITLES, "m", WORD_MALE},
    {LEXICON_TITLES, "f", WORD_FEMALE},
    {LEXICON_PEOPLES, NULL, WORD_NORP},
    {LEXICON_PLACES, NULL, WORD_PLACE},
};

static bool says(const char *behind, size_t length, const char *wanted)
{
	return !wanted || (strlen(wanted) == length && memcmp(behind, wanted, length) == 0);
}

static uint32_t flags_of(const struct saying *sayings, size_t count, struct lexicon_word listed)
{
	uint32_t flags = 0;
	size_t length = 0;
	const char *behind = NULL;
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || sayings[i].list != sayings[i - 1].list)
			behind = lexicon_behind(sayings[i].list, listed, &length);
		if (behind && says(behind, length, sayings[i].behind))
			flags |= sayings[i].flags;
	}
	return flags;
}

/* The kind that a list gives a word: heads and orgs name kinds of entity. Sets the flag if the list holds it. */
static uint8_t kind_in(enum lexicon list, struct lexicon_word listed, uint32_t flag, uint32_t *flags)
{
	size_t length;
	const char *behind = lexicon_behind(list, listed, &length);
	if (!behind)
		return ENTITY_OTHER;
	*flags |= flag;
	for (enum entity_kind kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		if (says(behind, length, entity_kind_name(kind)))
			return (uint8_t)kind;
	return ENTITY_OTHER;
}

/* "Foot-dragging" is a word of the language if its parts are. */
static bool parts_are_common(const char *text, size_t length)
{
	size_t start = 0;
	for (size_t at = 0; at <= length; at++) {
		if (at < length && text[at] != '-')
			continue;
		if (at == start || !lexicon_has(LEXICON_COMMON, text + start, at - start))
			return false;
		start = at + 1;
	}
	return true;
}

/* Endings of words that are in no list of names, and are common ones all the same: "stubbornness". */
static bool ends_commonly(const char *text, size_t length)
{
	static const char *const endings[] = {"ness",  "tion",  "tions", "ing",  "ly",   "ments", "ment",
					      "ity",   "ities", "ism",   "able", "ible", "ous",   "ive",
					      "ful",   "less",  "ance",  "ence", "ists", "ised",  "ized",
					      "ology", "ship",  "ises",  "izes", "ings", "ward",  "wards"};
	enum { STEM_MIN = 3 };
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		const size_t ending = strlen(endings[i]);
		if (length >= ending + STEM_MIN && memcmp(text + length - ending, endings[i], ending) == 0)
			return true;
	}
	return false;
}

/* "Lanterns": a form of a word of the language. */
static bool is_inflected(const char *text, size_t length)
{
	static const char *const endings[] = {"s", "es", "ed", "d", "er", "ers"};
	enum { STEM_MIN = 4 };
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		const size_t ending = strlen(endings[i]);
		if (length >= ending + STEM_MIN && memcmp(text + length - ending, endings[i], ending) == 0 &&
		    lexicon_has(LEXICON_COMMON, text, length - ending))
			return true;
	}
	return false;
}

/* "You've", "he’d": a word of grammar with a verb's rest behind its apostrophe. */
static bool is_contraction(const char *text, size_t length)
{
	static const char *const rests[] = {"'t", "'ve", "'d", "'ll", "'re", "'m",
					    "’t", "’ve", "’d", "’ll", "’re", "’m"};
	if (!memchr(text, '\'', length) && !memchr(text, '\xe2', length))
		return false;
	for (size_t i = 0; i < sizeof rests / sizeof *rests; i++) {
		const size_t rest = strlen(rests[i]);
		if (length > rest && memcmp(text + length - rest, rests[i], rest) == 0)
			return true;
	}
	return false;
}

static bool begins_phrase(struct lexicon_word listed)
{
	return lexicon_begins(LEXICON_ORGS, listed) || lexicon_begins(LEXICON_PLACES, listed) ||
	       lexicon_begins(LEXICON_PEOPLES, listed);
}

struct word word_look_up(uint64_t hash, const char *text, size_t length)
{
	struct word word = {.hash = hash, .head = ENTITY_OTHER, .kind = ENTITY_OTHER};
	word.listed = lexicon_look_up(text, length);
	word.grammar = grammar_look_up(word.listed);
	word.flags = flags_of(of_language, sizeof of_language / sizeof *of_language, word.listed);
	word.head = kind_in(LEXICON_HEADS, word.listed, WORD_HEAD, &word.flags);
	if (memchr(text, '-', length) && parts_are_common(text, length))
		word.flags |= WORD_COMMON;
	if (is_contraction(text, length))
		word.flags |= WORD_FUNCTION | WORD_COMMON;
	return word;
}

void word_look_up_name(struct word *word, const char *text, size_t length)
{
	if (word->may_be_name)
		return;
	word->may_be_name = true;
	word->flags |= flags_of(of_names, sizeof of_names / sizeof *of_names, word->listed);
	word->kind = kind_in(LEXICON_ORGS, word->listed, WORD_KNOWN, &word->flags);
	const bool is_name = word->flags & (WORD_GIVEN | WORD_PLACE | WORD_NORP | WORD_KNOWN);
	if ((word->flags & (WORD_ROLE | WORD_PEOPLE | WORD_BODY)) && !is_name)
		word->flags |= WORD_COMMON;
	if (!word->flags && (ends_commonly(text, length) || is_inflected(text, length)))
		word->flags |= WORD_COMMON;
	if (begins_phrase(word->listed))
		word->flags |= WORD_BEGINS;
}

void word_look_up_cluster(struct word *word, enum token_case letters, const char *text, size_t length)
{
	if (word->written & 1 << letters)
		return;
	word->written |= (uint8_t)(1 << letters);
	word->clusters[letters] = (uint16_t)clusters_of(text, length);
}
