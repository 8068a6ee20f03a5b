/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/gloss.h"

#include <string.h>

#include "base/utf8.h"

static const struct {
	const char *name;
	uint32_t flags;
} classes[] = {
    {"det", GLOSS_DET | GLOSS_FUNCTION},
    {"of", GLOSS_OF | GLOSS_FUNCTION},
    {"prep", GLOSS_PREP | GLOSS_FUNCTION},
    {"pron", GLOSS_PRON | GLOSS_FUNCTION},
    {"conj", GLOSS_CONJ | GLOSS_FUNCTION},
    {"verb", GLOSS_VERB | GLOSS_FUNCTION},
    {"told", GLOSS_TOLD},
    {"aux", GLOSS_AUX},
    {"adv", GLOSS_ADV | GLOSS_FUNCTION},
    {"named", GLOSS_NAMED},
    {"called", GLOSS_CALLED},
    {"title", GLOSS_TITLE},
    {"body", GLOSS_BODY},
    {"place", GLOSS_PLACE},
    {"abbr", GLOSS_ABBR},
    {"m", GLOSS_MALE},
    {"f", GLOSS_FEMALE},
    {"p", GLOSS_PLURAL},
    {"and", GLOSS_AND},
    {"time", GLOSS_TIME | GLOSS_SMALL},
    {"small", GLOSS_SMALL},
};

struct tongue tongue_of(enum language language)
{
	static const struct tongue tongues[LANGUAGE_COUNT] = {
	    [LANGUAGE_DE] = {.listed = true,
			     .words = LEXICON_WORDS_DE,
			     .cues = LEXICON_CUES_DE,
			     .compounds = true,
			     .nouns_capital = true,
			     .ordinal_stops = true},
	    [LANGUAGE_FR] = {.listed = true, .words = LEXICON_WORDS_FR, .cues = LEXICON_CUES_FR, .elides = true},
	    [LANGUAGE_ES] = {.listed = true, .words = LEXICON_WORDS_ES, .cues = LEXICON_CUES_ES},
	    [LANGUAGE_IT] = {.elides = true},
	    [LANGUAGE_CA] = {.elides = true},
	};
	struct tongue tongue = tongues[language];
	tongue.language = language;
	return tongue;
}

static uint32_t flag_of_class(const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (strlen(classes[i].name) == length && memcmp(classes[i].name, name, length) == 0)
			return classes[i].flags;
	return 0;
}

/* The flags of a list's entry: classes with spaces between them. */
static uint32_t read_classes(const char *entry, size_t length)
{
	uint32_t flags = 0;
	for (size_t start = 0, end; start < length; start = end + 1) {
		const char *space = memchr(entry + start, ' ', length - start);
		end = space ? (size_t)(space - entry) : length;
		flags |= flag_of_class(entry + start, end - start);
	}
	return flags;
}

static uint32_t look_up(const struct tongue *tongue, const char *word, size_t length)
{
	size_t entry_length;
	const char *entry = tongue->listed ? lexicon_find(tongue->words, word, length, &entry_length) : NULL;
	return entry ? read_classes(entry, entry_length) : 0;
}

/* Whether the list of all languages' small words has it for this one. */
static bool is_small_word(enum language language, const char *word, size_t length)
{
	size_t codes_length;
	const char *codes = lexicon_find(LEXICON_LANGUAGES, word, length, &codes_length);
	const char *code = language_code(language);
	for (size_t i = 0; codes && i + 2 <= codes_length; i += 3)
		if (memcmp(codes + i, code, 2) == 0)
			return true;
	return false;
}

/* "Innenminister": what the end of a compound says of a person or a thing. */
static uint32_t look_up_end(const struct tongue *tongue, const char *word, size_t length)
{
	enum { START_MIN = 3, END_MIN = 4, END_MAX = 24 };
	for (size_t at = length > END_MAX + START_MIN ? length - END_MAX : START_MIN; at + END_MIN <= length; at++) {
		if (utf8_start(word, at) != at)
			continue;
		const uint32_t flags = look_up(tongue, word + at, length - at) &
				       (GLOSS_TITLE | GLOSS_NAMED | GLOSS_BODY | GLOSS_MALE | GLOSS_FEMALE);
		if (flags & (GLOSS_TITLE | GLOSS_NAMED | GLOSS_BODY))
			return flags;
	}
	return 0;
}

static bool is_capital(const char *word, size_t length)
{
	uint32_t first = 0;
	return utf8_read(word, length, &first) && utf8_is_upper(first);
}

struct gloss gloss_of(const struct tongue *tongue, const char *word, size_t length)
{
	struct gloss gloss = {.flags = look_up(tongue, word, length)};
	if (is_capital(word, length))
		gloss.flags |= GLOSS_CAPITAL;
	if (tongue->compounds && gloss.flags == GLOSS_CAPITAL)
		gloss.flags |= look_up_end(tongue, word, length);
	if (is_small_word(tongue->language, word, length))
		gloss.flags |= GLOSS_FUNCTION;
	return gloss;
}
