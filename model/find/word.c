/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/word.h"

#include <string.h>

#include "model/find/grammar.h"
#include "model/words/clusters.h"
#include "model/words/lexicon.h"

/* What a list says of a word: what stands behind it (NULL: anything) gives it flags. */
struct saying {
	const char *behind;
	uint32_t flags;
};

struct sayings {
	enum lexicon list;
	const struct saying *at;
	size_t count;
};

static const struct saying cues[] = {{NULL, WORD_CUE}}, common[] = {{NULL, WORD_COMMON}, {"f", WORD_FUNCTION}};
static const struct saying roles[] = {
    {"m", WORD_ROLE | WORD_MALE},
    {"f", WORD_ROLE | WORD_FEMALE},
    {"-", WORD_ROLE},
    {"p", WORD_PEOPLE},
    {"g", WORD_BODY},
};
static const struct saying parts[] = {
    {"particle", WORD_PARTICLE},
    {"stop", WORD_STOP},
    {"month", WORD_MONTH},
    {"month stop", WORD_MONTH | WORD_STOP},
    {"weekday", WORD_WEEKDAY},
    {"currency", WORD_CURRENCY},
    {"stop currency", WORD_STOP | WORD_CURRENCY},
    {"scale", WORD_SCALE},
    {"gathering", WORD_GATHERING},
    {"body", WORD_ANY_BODY},
    {"vote", WORD_VOTE},
    {"state", WORD_STATE},
    {"opens PLACE", WORD_OPENS_PLACE},
    {"stop opens PLACE", WORD_STOP | WORD_OPENS_PLACE},
    {"particle opens PLACE", WORD_PARTICLE | WORD_OPENS_PLACE},
    {"opens ORG", WORD_OPENS_ORG},
    {"opens EVENT", WORD_OPENS_EVENT},
};
static const struct saying given_names[] = {{"m", WORD_GIVEN_MALE}, {"f", WORD_GIVEN_FEMALE}, {"mf", WORD_GIVEN}};
static const struct saying titles[] = {{NULL, WORD_TITLE}, {"m", WORD_MALE}, {"f", WORD_FEMALE}};
static const struct saying peoples[] = {{NULL, WORD_NORP}}, places[] = {{NULL, WORD_PLACE}};

#define SAYINGS(list, sayings)                                                                                         \
	{                                                                                                              \
		list, sayings, sizeof sayings / sizeof *sayings                                                        \
	}
static const struct sayings of_language[] = {
    SAYINGS(LEXICON_CUES, cues),
    SAYINGS(LEXICON_COMMON, common),
    SAYINGS(LEXICON_ROLES, roles),
    SAYINGS(LEXICON_PARTS, parts),
};
static const struct sayings of_names[] = {
    SAYINGS(LEXICON_GIVEN_NAMES, given_names),
    SAYINGS(LEXICON_TITLES, titles),
    SAYINGS(LEXICON_PEOPLES, peoples),
    SAYINGS(LEXICON_PLACES, places),
};

static bool says(const char *behind, size_t length, const char *wanted)
{
	return !wanted || (strlen(wanted) == length && memcmp(behind, wanted, length) == 0);
}

static uint32_t flags_of(const struct sayings *sayings, struct lexicon_word listed)
{
	uint32_t flags = 0;
	size_t length = 0;
	const char *behind = lexicon_behind(sayings->list, listed, &length);
	for (size_t i = 0; behind && i < sayings->count; i++)
		if (says(behind, length, sayings->at[i].behind))
			flags |= sayings->at[i].flags;
	return flags;
}

static uint32_t flags_of_all(const struct sayings *sayings, size_t count, struct lexicon_word listed)
{
	uint32_t flags = 0;
	for (size_t i = 0; i < count; i++)
		if (lexicon_may_hold(sayings[i].list, listed))
			flags |= flags_of(&sayings[i], listed);
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
	word.flags = flags_of_all(of_language, sizeof of_language / sizeof *of_language, word.listed);
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
	word->flags |= flags_of_all(of_names, sizeof of_names / sizeof *of_names, word->listed);
	word->kind = kind_in(LEXICON_ORGS, word->listed, WORD_KNOWN, &word->flags);
	const bool is_name = word->flags & (WORD_GIVEN | WORD_PLACE | WORD_NORP | WORD_KNOWN);
	if ((word->flags & (WORD_ROLE | WORD_PEOPLE | WORD_BODY)) && !is_name)
		word->flags |= WORD_COMMON;
	if (!word->flags && (ends_commonly(text, length) || is_inflected(text, length)))
		word->flags |= WORD_COMMON;
	if (begins_phrase(word->listed))
		word->flags |= WORD_BEGINS;
}

uint32_t word_cluster(struct word *word, enum token_case letters, const char *text, size_t length)
{
	if (letters == CASE_MIXED)
		return clusters_of(text, length);
	if (!(word->written & 1 << letters)) {
		word->written |= (uint8_t)(1 << letters);
		word->clusters[letters] = (uint16_t)clusters_of(text, length);
	}
	return word->clusters[letters];
}
