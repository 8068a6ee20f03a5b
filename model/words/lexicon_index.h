/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WORDS_LEXICON_INDEX_H
#define MODEL_WORDS_LEXICON_INDEX_H

#include <stdint.h>

/*
 * Where words stand in the lists, so that one look says in which a word is: lexicon.index, which lexicon_indexer.c makes of the lists
 * while the program is built. Numbers of 32 bits, in the byte order of the machine that built it:
 *
 *	how many slots there are
 *	the slots: a hash table with linear probing, a third of it free. 0 if a slot is free, else the lower bits of the word's hash, and
 *	below them (INDEX_LOW) the number of its first entry, from 1
 *	the entries, a word's behind one another. In each the place of a line (INDEX_LOW), the list above, and flags
 */
#define INDEX_LOW_BITS 22
#define INDEX_LOW      ((UINT32_C(1) << INDEX_LOW_BITS) - 1)

#define INDEX_LIST_BITS 6
#define INDEX_LIST      ((UINT32_C(1) << INDEX_LIST_BITS) - 1)

#define INDEX_PHRASE (UINT32_C(1) << 30) /* the word is the first one of the line's phrase */
#define INDEX_LAST   (UINT32_C(1) << 31) /* the word has no more entries */

/* Makes every bit of a hash depend on all of them (the finaliser of MurmurHash3). */
static inline uint32_t index_mix(uint32_t hash)
{
	hash = (hash ^ (hash >> 16)) * UINT32_C(0x85ebca6b);
	hash = (hash ^ (hash >> 13)) * UINT32_C(0xc2b2ae35);
	return hash ^ (hash >> 16);
}

/* The slot from which a word is looked for, by its mixed hash. */
static inline uint32_t index_slot(uint32_t mixed, uint32_t slots)
{
	return (uint32_t)((uint64_t)mixed * slots >> 32);
}

/* What its slot holds of the hash. */
static inline uint32_t index_tag(uint32_t mixed)
{
	return mixed << INDEX_LOW_BITS;
}

#endif
