/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WORDS_LEXICON_KEY_H
#define MODEL_WORDS_LEXICON_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"

/* The longest entry that a list may hold, in bytes: what is longer is in none. */
enum { LEXICON_KEY_MAX = 96 };

/* A word or phrase as the lists spell it: in lower case (ASCII and utf8_lower()), apostrophes straight, a line end as a space. */
struct lexicon_key {
	char at[LEXICON_KEY_MAX + UTF8_MAX + 1];
	size_t count;  /* bytes */
	uint32_t hash; /* of these bytes: FNV-1a */
};

/* Returns whether the word can be in a list: it cannot if it is empty, too long, or no valid UTF-8. */
bool lexicon_key_make(struct lexicon_key *, const char *word, size_t length);

#endif
