/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LISTS_MAKER_H
#define MODEL_LISTS_MAKER_H

#include <stdbool.h>

#include "base/error.h"
#include "model/lists/wordlist.h"
#include "model/lists/wordnet.h"

/*
 * What makes the lists of model/words of packages of data. Each adds to a list that holds already what was written by hand, which goes
 * before whatever the packages say.
 */
struct sources {
	const char *share; /* the folder with iso-codes, unicode, wordnet and zoneinfo: /usr/share */
	const char *words; /* model/words: names that are words, too, are told by the other lists */
};

/* Nouns for people and bodies of people, and their plurals: WordNet. */
bool make_roles(struct wordlist *, const struct sources *, struct error *error);

/* Countries, regions, cities, waters, islands and mountains: iso-codes, CLDR, tzdata, WordNet. */
bool make_places(struct wordlist *, const struct sources *, struct error *error);

/* Official names of countries: iso-codes. */
bool make_aliases(struct wordlist *, const struct sources *, struct error *error);

#endif
