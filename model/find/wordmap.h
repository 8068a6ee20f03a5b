/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_WORDMAP_H
#define MODEL_FIND_WORDMAP_H

#include <stddef.h>
#include <stdint.h>

/*
 * A map from words to numbers. A word is known by its hash of 64 bits alone: two words of one hash would be
 * taken for one, which at a million words happens once in thirty million documents. All zeros is an empty map.
 */
struct wordmap {
	struct wordmap_slot *slots;
	size_t count, room; /* room is a power of two, or 0 */
};

/* The hash of no word: what wordmap_hash() starts from. */
#define WORDMAP_NOTHING UINT64_C(0xcbf29ce484222325)

/*
 * Adds a word to a hash, case ignored: the words of a phrase can be added one by one, and make the same hash
 * however they are separated in the text. Never 0.
 */
uint64_t wordmap_hash(uint64_t hash, const char *word, size_t length);

/* The number of a word; NONE if it has none. */
uint32_t wordmap_get(const struct wordmap *, uint64_t hash);

/* The place of a word's number, which is otherwise at first. Valid until the next call. */
uint32_t *wordmap_at(struct wordmap *, uint64_t hash, uint32_t otherwise);

void wordmap_release(struct wordmap *);

#endif
