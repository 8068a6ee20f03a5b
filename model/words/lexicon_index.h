/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WORDS_LEXICON_INDEX_H
#define MODEL_WORDS_LEXICON_INDEX_H

#include <stdint.h>

/*
 * Where the entries of the lists stand, so that a word is found at once or found to be missing: lexicon.index, which lexicon_indexer.c
 * makes of the lists while the program is built. Numbers of 32 bits, in the byte order of the machine that built it:
 *
 *	for each list: the number at which its slots begin, and how many there are (never 0)
 *	the slots: hash tables with linear probing, each with a free slot at least
 *
 * A slot is 0 if it is free, else the place of a line in its list, plus 1; above its bits, the lower bits of the entry's hash. Phrases
 * have a second slot, for the first word and the space behind it; phrases that begin alike share it.
 */
enum { INDEX_PLACE_BITS = 22 };

#define INDEX_PLACE_MASK ((UINT32_C(1) << INDEX_PLACE_BITS) - 1)

/* Makes every bit of a hash depend on all of them (the finaliser of MurmurHash3). */
static inline uint32_t index_mix(uint32_t hash)
{
	hash = (hash ^ (hash >> 16)) * UINT32_C(0x85ebca6b);
	hash = (hash ^ (hash >> 13)) * UINT32_C(0xc2b2ae35);
	return hash ^ (hash >> 16);
}

/* The slot from which an entry is looked for, by its mixed hash. */
static inline uint32_t index_slot(uint32_t mixed, uint32_t slots)
{
	return (uint32_t)((uint64_t)mixed * slots >> 32);
}

/* What a slot holds above the place. */
static inline uint32_t index_tag(uint32_t mixed)
{
	return mixed << INDEX_PLACE_BITS;
}

#endif
