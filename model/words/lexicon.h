/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WORDS_LEXICON_H
#define MODEL_WORDS_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The word lists of this folder, embedded in the program as they are: a list is a text of lines in byte order, each a
 * word or phrase in lower case and, behind a TAB, what is known of it. Where each stands says an index that is
 * made when the program is built (lexicon_index.h): nothing is built at start. Lines that begin with "#" stand only at the top: the
 * list's source and licence.
 */
#define LEXICONS(X)                                                                                                    \
	X(LEXICON_CUES, cues)               /* verbs of saying, by form; behind: the lemma and its class */            \
	X(LEXICON_GIVEN_NAMES, given_names) /* behind: m, f or mf */                                                   \
	X(LEXICON_PLACES, places)           /* behind: country, region, city, water or land */                         \
	X(LEXICON_PEOPLES, peoples)         /* nationalities, religions, parties' members; behind: their country */    \
	X(LEXICON_ORGS, orgs)               /* agencies, firms and other names that everybody knows; behind: ORG... */ \
	X(LEXICON_TITLES, titles)           /* what stands before a name: president, sen., mr; behind: m, f or - */    \
	X(LEXICON_ROLES, roles)             /* nouns for people; behind: m, f, -, p for several, g for a body */       \
	X(LEXICON_HEADS, heads)             /* last words of names, and what they make it: summit EVENT, bank ORG */   \
	X(LEXICON_ALIASES, aliases)         /* other names of countries and bodies; behind: the usual one */           \
	X(LEXICON_VARIANTS, variants)   /* Corp., which names leave out; Bill; behind: its full form, or nothing */    \
	X(LEXICON_PARTS, parts)         /* van, jr, monday; behind: particle, stop, month, weekday */                  \
	X(LEXICON_GRAMMAR, grammar)     /* small words; behind: what each can be (find/grammar.h) */                   \
	X(LEXICON_LANGUAGES, languages) /* words of grammar; behind: the languages that have them */                   \
	X(LEXICON_CUES_DE, cues_de)     /* the same as cues for German, and so on */                                   \
	X(LEXICON_CUES_ES, cues_es)                                                                                    \
	X(LEXICON_CUES_FR, cues_fr)                                                                                    \
	X(LEXICON_WORDS_DE, words_de) /* words around quotations; behind: their classes */                             \
	X(LEXICON_WORDS_ES, words_es)                                                                                  \
	X(LEXICON_WORDS_FR, words_fr)                                                                                  \
	X(LEXICON_COMMON, common) /* words that open sentences and are no names; behind: f for those of grammar */

#define LEXICON_ENUMERATOR(list, file) list,
enum lexicon { LEXICONS(LEXICON_ENUMERATOR) LEXICON_COUNT };

_Static_assert(LEXICON_COUNT <= 32, "lexicon_word.lists has a bit for each");

/*
 * Looks a word or phrase up, spelt as lexicon_key.h says. Returns what stands behind it (length bytes; "" where nothing does), or NULL if
 * the list does not hold it. Borrowed from the program itself. Takes time constant but for the word's length.
 */
const char *lexicon_find(enum lexicon, const char *word, size_t word_length, size_t *length);

bool lexicon_has(enum lexicon, const char *word, size_t word_length);

/* A word or phrase that was looked up once, to be asked for in several lists. */
struct lexicon_word {
	uint32_t entries; /* where the index has them; 0 if no list has the word */
	uint32_t count;   /* bytes, as the lists spell it */
	uint32_t lists;   /* those that have it, or a phrase that it begins: bit 1 << enum lexicon */
};

struct lexicon_word lexicon_look_up(const char *word, size_t word_length);

/* Whether a list has it, or a phrase that it begins. */
static inline bool lexicon_may_hold(enum lexicon list, struct lexicon_word word)
{
	return word.lists >> list & 1;
}

/* What stands behind it in a list, as lexicon_find() returns it. */
const char *lexicon_behind(enum lexicon, struct lexicon_word, size_t *length);

/* Whether the list holds a phrase of several words whose first one is this word. */
bool lexicon_begins(enum lexicon, struct lexicon_word);

#endif
